"""Which files a picture is made into: known from a few facts, before anything is decoded."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from plugins.core.frozen import frozen

Format = str
"""One of ``avif``, ``webp``, ``jpeg``, ``png``: Pillow's names, and the ends of media types."""


class Kind(StrEnum):
    """What a picture is, as far as its formats depend on it."""

    PHOTO = "photo"
    CUTOUT = "cutout"  # a photo with transparent parts, which JPEG cannot hold
    DRAWING = "drawing"  # flat colours and hard edges, which JPEG would smear
    ANIMATION = "animation"


FORMATS: dict[Kind, tuple[Format, ...]] = {
    Kind.PHOTO: ("avif", "webp", "jpeg"),
    Kind.CUTOUT: ("avif", "webp", "png"),
    Kind.DRAWING: ("avif", "webp", "png"),
    Kind.ANIMATION: ("webp", "png"),  # the last one holds the first frame only
}
"""In the order in which a browser is to be offered them; the last one any program shows."""

_WORTH_HAVING = 0.9
"""A width above this part of the largest one would save nothing worth a file."""


@frozen
class Shape:
    """One file to be made; width and height in pixels, upright."""

    format: Format
    width: int
    height: int


def widths_of(width: int, wanted: Iterable[int]) -> tuple[int, ...]:
    """Return the widths a picture of ``width`` pixels is made in: rising, none larger than it.

    The largest is the largest wanted one or the picture's own; ValueError where none is wanted.
    """
    asked = sorted(set(wanted))
    if not asked or asked[0] < 1:
        raise ValueError(f"widths must be positive: {asked}")
    largest = min(width, asked[-1])
    return (*(one for one in asked if one <= largest * _WORTH_HAVING), largest)


def plan(width: int, height: int, kind: Kind, wanted: Iterable[int]) -> tuple[Shape, ...]:
    """Return the files a picture becomes: by format as browsers are offered them, then by width.

    ``width`` and ``height`` are those of the upright picture (:mod:`nature` finds all three).
    Proportions are kept to the nearest pixel; no side is ever 0.
    """
    return tuple(
        Shape(format_, one, max(1, round(height * one / width)))
        for format_ in FORMATS[kind]
        for one in widths_of(width, wanted)
    )
