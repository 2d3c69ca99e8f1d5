"""A picture as pixels: upright, in sRGB, no larger than the largest file made of it."""

from __future__ import annotations

from PIL import Image
from PIL.ImageFile import ImageFile

from plugins.pictures.making.colours import in_srgb, plain
from plugins.pictures.making.opening import orientation

_TURNS = {  # EXIF 2.32, tag 0x0112: what brings a picture upright
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_QUARTER_TURNS = (5, 6, 7, 8)


def decoded(image: ImageFile, size: tuple[int, int]) -> Image.Image:
    """Return the picture in mode L, RGB or RGBA, scaled down to the upright ``size``.

    A JPEG decodes at once to the smallest half, quarter or eighth that is no smaller than wanted
    (``draft``). What comes first costs least: scaling, then colours, then turning.
    """
    turn, profile = orientation(image), image.info.get("icc_profile")
    lying = size[::-1] if turn in _QUARTER_TURNS else size
    if image.format in {"JPEG", "MPO"}:
        image.draft(None, lying)
    image.load()
    smaller = scaled(plain(image), lying)
    upright = in_srgb(smaller, profile if isinstance(profile, bytes) else None)
    return upright.transpose(_TURNS[turn]) if turn in _TURNS else upright


def scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return the picture in another size, or itself where it has that size."""
    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
