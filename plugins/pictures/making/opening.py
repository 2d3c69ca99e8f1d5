"""Opening picture files that may be anything: within bounds of size, or with one exception."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import ExifTags, Image, UnidentifiedImageError
from PIL.ImageFile import ImageFile

from plugins.pictures.making.unusable import Reason, UnusablePictureError
from plugins.pictures.making.webp_size import webp_size
from plugins.pictures.writing.gif import largest_frame

MAX_PIXELS = 80_000_000
"""Larger pictures need more memory than a small server has; Pillow warns a little above."""

MAX_ANIMATED_PIXELS = 400_000_000
"""Pixels of all frames together: a minute of small film, which should have been a film."""

_GIF = b"GIF8"
READ = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF")
# What Pillow raises for files that are damaged, of one format this, of another that.
_BROKEN = (
    OSError, SyntaxError, ValueError, LookupError, struct.error, EOFError, TypeError, RuntimeError
)  # fmt: skip
_QUARTER_TURNS = (5, 6, 7, 8)  # EXIF 2.32, tag 0x0112: width and height change places


@contextmanager
def opened(data: bytes) -> Iterator[ImageFile]:
    """Give the picture in ``data``, nothing decoded yet; raise UnusablePictureError for others.

    What goes wrong while it is used is raised as UnusablePictureError too.
    """
    with warnings.catch_warnings():
        # What Pillow warns of is either checked here (size) or repeated by an exception.
        warnings.simplefilter("ignore")
        try:
            _refuse_size(webp_size(data))
            if data[:4] == _GIF:
                _refuse_size(largest_frame(data))  # Pillow makes the picture as large as that
            with Image.open(BytesIO(data), formats=READ) as image:
                _refuse_size(image.size, 2 if image.info.get("progressive") else 1)
                yield image
        except UnusablePictureError:
            raise
        except UnidentifiedImageError:
            raise UnusablePictureError(Reason.UNKNOWN) from None
        except Image.DecompressionBombError as error:
            raise UnusablePictureError(Reason.TOO_LARGE, str(error)) from None
        except _BROKEN as error:
            raise UnusablePictureError(Reason.BROKEN, str(error)) from error


def orientation(image: Image.Image) -> int:
    """Return how the picture is turned, by EXIF 2.32, tag 0x0112: 1 to 8; damaged EXIF says 1."""
    if image.format == "TIFF":
        return 1  # Pillow turns it while it decodes, and gives the size it will have then
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
    except _BROKEN:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Return width and height as a reader sees the picture."""
    width, height = image.size
    return (height, width) if orientation(image) in _QUARTER_TURNS else (width, height)


def refuse_length(image: ImageFile) -> None:
    """Refuse an animation of too many pixels in all its frames: UnusablePictureError."""
    frames: int = getattr(image, "n_frames", 1)
    if frames * image.width * image.height > MAX_ANIMATED_PIXELS:
        detail = f"{frames} x {image.width} x {image.height}"
        raise UnusablePictureError(Reason.TOO_LONG, detail, image.size)


def _refuse_size(size: tuple[int, int], weight: int = 1) -> None:
    """Refuse too many pixels; a progressive JPEG lies in memory whole, two bytes a sample."""
    width, height = size
    if width * height * weight > MAX_PIXELS:
        raise UnusablePictureError(Reason.TOO_LARGE, f"{width} x {height}", size)
