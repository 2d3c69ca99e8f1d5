"""Reading a picture file: whether it is whole, how large it is, what it says of its rights."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from plugins.core.problems import Place, Problem
from plugins.image_credits import file_problems
from plugins.image_credits.contradictions import NAMES
from plugins.image_credits.formats import FORMATS
from plugins.image_credits.from_statement import rights_of
from plugins.image_credits.model import EmbeddedPicture
from plugins.pictures.making.nature import Nature, nature_of
from plugins.pictures.making.opening import opened
from plugins.pictures.making.unusable import Reason, UnusablePictureError
from plugins.pictures.reading.rights import read_rights
from plugins.pictures.statement import Statement
from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.embed import embedded

# How files begin that phones call .heic, and many people .jpg (ISO/IEC 23008-12, ISO/IEC 14496-12).
_HEIC = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypheim", b"ftypmif1", b"ftypmsf1")


def read_picture(data: bytes, place: Place) -> tuple[EmbeddedPicture | None, list[Problem]]:
    """Read a picture file; one that cannot be shown is a problem (IMG017, IMG019, IMG021)."""
    suffix = PurePosixPath(place.path).suffix.casefold()
    try:
        with opened(data) as image:
            look = nature_of(image)
            found = str(image.format)
        if found not in FORMATS[suffix]:
            return None, [file_problems.wrong_suffix(place, found)]
        embedded(data, Statement())  # else it could not be published with a name inside
    except UnusablePictureError as error:
        return None, [_unusable(error, data, place)]
    except DamagedFileError:
        return None, [file_problems.broken(place)]
    return _described(look, data, place)


def _unusable(error: UnusablePictureError, data: bytes, place: Place) -> Problem:
    if error.reason is Reason.TOO_LARGE:
        return file_problems.too_large(place, error.size)
    if error.reason is Reason.TOO_LONG:
        return file_problems.too_long(place)
    if error.reason is Reason.UNKNOWN and data[4:12] in _HEIC:
        return file_problems.wrong_suffix(place, "HEIC")
    return file_problems.broken(place)


def _described(look: Nature, data: bytes, place: Place) -> tuple[EmbeddedPicture, list[Problem]]:
    reading = read_rights(data)
    problems = []
    if reading.unreadable:
        problems.append(file_problems.unreadable_metadata(place, _named(reading.unreadable)))
    picture = EmbeddedPicture(
        look.width,
        look.height,
        look.transparent,
        rights_of(reading.statement),
        look.kind,
        reading.statement,
        tuple(sorted(reading.origins.items())),
        reading.contradictions,
    )
    return picture, problems


def _named(origins: Iterable[str]) -> list[str]:
    return sorted(NAMES[origin] for origin in origins)
