"""Letters as they are drawn, each once: titles are made of the same forty again and again."""

from __future__ import annotations

import functools
from typing import NamedTuple

from PIL import Image

from plugins.pictures.card.fitting import Setting, widths
from plugins.pictures.card.fonts import font


class _Glyph(NamedTuple):
    """A letter: how much of each pixel it covers, and where it lies from its place on the line."""

    mask: Image.Image
    right: int
    down: int


def put_lines(
    image: Image.Image, setting: Setting, place: tuple[int, int], colour: int | tuple[int, ...]
) -> None:
    """Write lines into an image; ``place`` is the left end of the first baseline."""
    width = widths(setting.face, setting.size)
    for number, line in enumerate(setting.lines):
        along, baseline = float(place[0]), place[1] + number * setting.leading
        for letter in line:
            glyph = _glyph(setting.face, setting.size, letter)
            if glyph is not None:
                corner = round(along) + glyph.right, baseline + glyph.down
                image.paste(colour, corner, glyph.mask)
            along += width(letter)


@functools.lru_cache(4096)
def _glyph(face: str, size: int, letter: str) -> _Glyph | None:
    """Return a letter, ``None`` where there is nothing to be seen, such as a space."""
    mask, (right, down) = font(face, size).getmask2(letter, "L", anchor="ls")
    if not all(mask.size):
        return None
    return _Glyph(Image.frombytes("L", mask.size, bytes(mask)), right, down)
