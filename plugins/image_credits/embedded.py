"""Reading a picture file: whether it is whole, how large it is, what it says of its rights."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterable
from io import BytesIO
from pathlib import PurePosixPath

from PIL import ExifTags, Image
from PIL.ImageFile import ImageFile

from plugins.core.problems import Place, Problem
from plugins.image_credits import file_problems
from plugins.image_credits.contradictions import NAMES
from plugins.image_credits.formats import FORMATS
from plugins.image_credits.from_statement import rights_of
from plugins.image_credits.model import EmbeddedPicture
from plugins.pictures.making.nature import nature_of
from plugins.pictures.reading.rights import read_rights
from plugins.pictures.statement import Statement
from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.embed import embedded

MAX_PIXELS = 80_000_000
"""Larger pictures need more memory than a small server has; Pillow warns a little above."""

_OPENED = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
_STRIP = 4_000_000  # pixels
_TURNED = (5, 6, 7, 8)  # EXIF 2.32, tag 0x0112: a quarter turn, width and height change places
# What Pillow raises for files that are damaged, of one format this, of another that.
_UNREADABLE = (OSError, SyntaxError, ValueError, LookupError, struct.error, RuntimeError, EOFError)


def read_picture(data: bytes, place: Place) -> tuple[EmbeddedPicture | None, list[Problem]]:
    """Read a picture file; one that cannot be shown is a problem (IMG017, IMG019, IMG021)."""
    suffix = PurePosixPath(place.path).suffix.casefold()
    with warnings.catch_warnings(record=True):
        # What Pillow warns of is either checked here (size) or repeated by an exception.
        warnings.simplefilter("always")
        try:
            with Image.open(BytesIO(data), formats=_OPENED) as image:
                # All passes of a progressive JPEG lie in memory at once, two bytes a sample.
                limit = MAX_PIXELS // 2 if image.info.get("progressive") else MAX_PIXELS
                if image.width * image.height > limit:
                    return None, [file_problems.too_large(place, image.size)]
                size = image.size
                # Whether it is whole shows in an eighth of the size as well, and a JPEG of many
                # pixels takes a third of the memory; other formats do not know this.
                image.draft(image.mode, (1, 1))
                image.load()
                if image.format not in FORMATS[suffix]:
                    return None, [file_problems.wrong_suffix(place, str(image.format))]
                embedded(data, Statement())  # else it could not be published with a name inside
                return _described(image, size, data, place)
        except Image.DecompressionBombError:
            return None, [file_problems.too_large(place, None)]
        except (*_UNREADABLE, DamagedFileError):
            return None, [file_problems.broken(place)]


def _described(
    image: ImageFile, size: tuple[int, int], data: bytes, place: Place
) -> tuple[EmbeddedPicture, list[Problem]]:
    width, height = size
    reading = read_rights(data)
    unreadable = set(reading.unreadable)
    try:
        if image.getexif().get(ExifTags.Base.Orientation) in _TURNED:
            width, height = height, width
    except _UNREADABLE:
        unreadable.add("EXIF")
    problems = []
    if unreadable:
        problems.append(file_problems.unreadable_metadata(place, _named(unreadable)))
    picture = EmbeddedPicture(
        width,
        height,
        _transparent(image),
        rights_of(reading.statement),
        nature_of(image).kind,
        reading.statement,
        tuple(sorted(reading.origins.items())),
        reading.contradictions,
    )
    return picture, problems


def _named(origins: Iterable[str]) -> list[str]:
    return sorted(NAMES[origin] for origin in origins)


def _transparent(image: Image.Image) -> bool:
    """Tell whether anything shines through, not merely whether it could.

    Looked at in strips, so that a large picture does not lie in memory twice.
    """
    if not image.has_transparency_data or image.mode.startswith(("I", "F")):
        return False  # of 16 bits in grey, browsers show a key colour as it is or not at all
    rows = max(1, _STRIP // image.width)
    return any(
        _shines(image.crop((0, top, image.width, min(top + rows, image.height))))
        for top in range(0, image.height, rows)
    )


def _shines(strip: Image.Image) -> bool:
    alpha = strip if "A" in strip.getbands() else strip.convert("RGBA")
    lowest, _ = alpha.getchannel("A").getextrema()
    return isinstance(lowest, int | float) and lowest < 255
