"""Reading a picture file: whether it is whole, how large it is, what it says of its rights."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import PurePosixPath

from PIL import ExifTags, Image, IptcImagePlugin
from PIL.ImageFile import ImageFile

from plugins.core.problems import Place, Problem
from plugins.image_credits import file_problems
from plugins.image_credits.formats import FORMATS
from plugins.image_credits.iptc import read_iptc
from plugins.image_credits.model import EmbeddedPicture, Rights
from plugins.image_credits.xmp import read_xmp

MAX_PIXELS = 80_000_000
"""Larger pictures need more memory than a small server has; Pillow warns a little above."""

_OPENED = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
_TURNED = (5, 6, 7, 8)  # EXIF 2.32, tag 0x0112: a quarter turn, width and height change places
_UNREADABLE = (OSError, SyntaxError, ValueError, LookupError, struct.error)


def read_picture(data: bytes, place: Place) -> tuple[EmbeddedPicture | None, list[Problem]]:
    """Read a picture file; one that cannot be shown is a problem (IMG017, IMG019, IMG021)."""
    suffix = PurePosixPath(place.path).suffix.casefold()
    with warnings.catch_warnings(record=True):
        # What Pillow warns of is either checked here (size) or repeated by an exception.
        warnings.simplefilter("always")
        try:
            with Image.open(BytesIO(data), formats=_OPENED) as image:
                if image.width * image.height > MAX_PIXELS:
                    return None, [file_problems.too_large(place, image.size)]
                image.load()
                if image.format not in FORMATS[suffix]:
                    return None, [file_problems.wrong_suffix(place, str(image.format))]
                return _described(image, place)
        except Image.DecompressionBombError:
            return None, [file_problems.too_large(place, None)]
        except _UNREADABLE:
            return None, [file_problems.broken(place)]


def _described(image: ImageFile, place: Place) -> tuple[EmbeddedPicture, list[Problem]]:
    width, height = image.size
    rights, readable = Rights(), True
    try:
        if image.getexif().get(ExifTags.Base.Orientation) in _TURNED:
            width, height = height, width
    except _UNREADABLE:
        readable = False
    for read in _TRUSTED:
        try:
            rights = rights.completed_by(read(image))
        except _UNREADABLE:
            readable = False
    problems = [] if readable else [file_problems.unreadable_metadata(place)]
    return EmbeddedPicture(width, height, _transparent(image), rights), problems


def _xmp(image: ImageFile) -> Rights:
    return read_xmp(image.getxmp(strip_namespaces=False))


def _iptc(image: ImageFile) -> Rights:
    return read_iptc(IptcImagePlugin.getiptcinfo(image) or {})


# In the order of trust: many tools change XMP and leave the older IPTC-IIM behind as it was.
_TRUSTED: tuple[Callable[[ImageFile], Rights], ...] = (_xmp, _iptc)


def _transparent(image: Image.Image) -> bool:
    """Tell whether anything shines through, not merely whether it could."""
    if not image.has_transparency_data:
        return False
    lowest, _ = image.convert("RGBA").getchannel("A").getextrema()
    return isinstance(lowest, int | float) and lowest < 255
