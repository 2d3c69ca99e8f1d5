"""The picture on a card, with its credit on it."""

from __future__ import annotations

import functools

from PIL import Image

from plugins.pictures.card.fitting import Setting, whole
from plugins.pictures.card.fonts import set_in
from plugins.pictures.card.glyphs import put_lines
from plugins.pictures.card.model import SIZE, Colours, rgb
from plugins.pictures.making.decoding import decoded
from plugins.pictures.making.opening import opened, upright_size

PHOTO_WIDTH = 520
"""Pixels at the right edge; more than half is left for the title."""

_SIZES = (21, 19, 17)
_LINES = 4
_LEADING = 1.25
_SIDE = 20
_ABOVE = 10
_BACKING = "#ffffff"  # behind what shines through, as on pages


def credit_of(text: str) -> Setting | None:
    """Return a credit as it stands on a picture, whole; ``None`` where there is no room for it."""
    words = set_in("sans", text)
    for size in _SIZES if words else ():
        room = PHOTO_WIDTH - 2 * _SIDE, _LINES * round(size * _LEADING)
        found = whole(words, "sans", room, (size,), _LEADING)
        if found is not None:
            return found
    return None


def put_photo(image: Image.Image, picture: bytes, credit: Setting, colours: Colours) -> None:
    """Put the picture on the right of a card, and on its lower edge the credit."""
    left, height = SIZE[0] - PHOTO_WIDTH, SIZE[1]
    top = height - credit.height - 2 * _ABOVE
    image.paste(_cropped(picture, (PHOTO_WIDTH, top)), (left, 0))
    image.paste(colours.ground, (left, top, SIZE[0], height))
    baseline = top + _ABOVE + round(credit.size * 0.9)
    put_lines(image, credit, (left + _SIDE, baseline), rgb(colours.text))


@functools.lru_cache(8)  # a picture of everybody's stands in one article after the other
def _cropped(picture: bytes, size: tuple[int, int]) -> Image.Image:
    """Return the middle of the picture, no larger than it has to be; faces are rather above it."""
    with opened(picture) as file:
        width, height = upright_size(file)
        scale = max(size[0] / width, size[1] / height)
        side = max(1, round(scale * min(width, height)))
        file.draft(None, (side, side))  # a JPEG decodes to a half, quarter or eighth at once
        upright = decoded(file, upright_size(file))
    scale = max(size[0] / upright.width, size[1] / upright.height)
    across, down = size[0] / scale, size[1] / scale
    left, top = (upright.width - across) / 2, (upright.height - down) * 2 / 5
    box = left, top, left + across, top + down
    part = upright.resize(size, Image.Resampling.BICUBIC, box, reducing_gap=2.0)
    if part.mode != "RGBA":
        return part.convert("RGB")
    ground = Image.new("RGB", size, _BACKING)
    ground.paste(part, mask=part.getchannel("A"))
    return ground
