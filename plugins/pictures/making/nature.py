"""What a picture is like: its size upright, and of which kind it is."""

from __future__ import annotations

from PIL import Image, ImageChops
from PIL.ImageFile import ImageFile

from plugins.core.frozen import frozen
from plugins.pictures.making.kinds import Kind
from plugins.pictures.making.opening import opened, refuse_length, upright_size

_JPEG = ("JPEG", "MPO")
_STRIPS = 48
_ROWS = 8
_FLAT = 0.5
"""Drawings repeat the pixel to the left more often than this, photos hardly ever."""
_VERY_FLAT = 0.85
"""Pages on a screen, even where they hold a photo."""
_COLOURS_PER_STEP = 0.1
"""Edges of drawings come back to the same few colours; those of photos are all different."""
_PALETTE = 256
_PART = 4_000_000  # pixels


@frozen
class Nature:
    """Width and height in pixels as a reader sees the picture, and its kind.

    ``transparent`` tells whether anything shines through, not merely whether it could.
    """

    width: int
    height: int
    kind: Kind
    transparent: bool = False


def nature(data: bytes) -> Nature:
    """Look at a whole picture file; UnusablePictureError where none can be made of it."""
    with opened(data) as image:
        return nature_of(image)


def nature_of(image: ImageFile) -> Nature:
    """Look at a picture that was just opened by Pillow, and decode all of it.

    A JPEG is read to its end, so that a damaged one is found, but in an eighth of its size, which
    takes a third of the time and of the memory; nobody should use its pixels afterwards.
    """
    size = upright_size(image)
    if image.format in _JPEG:
        image.draft("L", (1, 1))
        image.load()
        return Nature(*size, Kind.PHOTO)  # what was a drawing has been smeared already
    image.load()
    transparent = _shines_through(image)
    if getattr(image, "is_animated", False) and image.format != "TIFF":
        _look_at_all_frames(image)
        return Nature(*size, Kind.ANIMATION, transparent)
    if _drawn(image):
        return Nature(*size, Kind.DRAWING, transparent)
    return Nature(*size, Kind.CUTOUT if transparent else Kind.PHOTO, transparent)


def _look_at_all_frames(image: ImageFile) -> None:
    """Find what is damaged, or too much, before anything is made of it."""
    refuse_length(image)
    for frame in range(1, getattr(image, "n_frames", 1)):
        image.seek(frame)
        image.load()


def _shines_through(image: Image.Image) -> bool:
    """Looked at in parts, so that a large picture does not lie in memory twice."""
    if not image.has_transparency_data or image.mode.startswith(("I", "F")):
        return False  # of 16 bits in grey, browsers show a key colour as it is or not at all
    width, height = image.size
    rows = max(1, _PART // width)
    return any(
        _clear(image.crop((0, top, width, min(top + rows, height))))
        for top in range(0, height, rows)
    )


def _clear(part: Image.Image) -> bool:
    alpha = part if "A" in part.getbands() else part.convert("RGBA")
    lowest, _ = alpha.getchannel("A").getextrema()
    return isinstance(lowest, int | float) and lowest < 255


def _drawn(image: Image.Image) -> bool:
    """Tell drawings, charts and pictures of screens from photos, by strips of some rows."""
    if image.mode in {"1", "P", "PA"}:
        return True
    strips = _strips(image)
    left = strips.crop((0, 0, strips.width - 1, strips.height))
    right = strips.crop((1, 0, strips.width, strips.height))
    if not left.width:
        return True
    red, green, blue = ImageChops.difference(left, right).split()
    largest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    steps = left.width * left.height - largest.histogram()[0]
    flat = 1 - steps / (left.width * left.height)
    if flat < _FLAT or flat >= _VERY_FLAT:
        return flat >= _VERY_FLAT
    return strips.getcolors(max(_PALETTE, round(steps * _COLOURS_PER_STEP))) is not None


def _strips(image: Image.Image) -> Image.Image:
    """Return strips spread evenly over the picture, one below the other."""
    width, height = image.size
    if height <= _STRIPS * _ROWS:
        return image.convert("RGB")
    strips = Image.new("RGB", (width, _STRIPS * _ROWS))
    for number in range(_STRIPS):
        top = number * (height - _ROWS) // (_STRIPS - 1)
        strip = image.crop((0, top, width, top + _ROWS))
        strips.paste(strip.convert("RGB"), (0, number * _ROWS))
    return strips
