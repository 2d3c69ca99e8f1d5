"""Pixels to the bytes of a file without any metadata."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from PIL import Image

from plugins.pictures.making.kinds import Format

_PALETTE = 256


def encoded(image: Image.Image, format_: Format, options: Mapping[str, object]) -> bytes:
    """Return the file; ``image`` is in mode L, RGB or RGBA, JPEG takes the first two."""
    image.info = {}  # Pillow would write profile and EXIF of the source into it
    out = BytesIO()
    written = _with_palette(image) if format_ == "png" else image
    written.save(out, format_, **options)
    return out.getvalue()


def _with_palette(image: Image.Image) -> Image.Image:
    """Return a picture of few opaque colours with a palette, which is smaller and the same."""
    if image.mode != "RGB" or (found := image.getcolors(_PALETTE)) is None:
        return image
    colours = [colour for _, colour in found if isinstance(colour, tuple)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in sorted(colours) for part in colour])
    return image.quantize(palette=palette, dither=Image.Dither.NONE)
