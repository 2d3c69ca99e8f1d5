"""One statement into one file, whatever its format."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import NamedTuple

from plugins.pictures.statement import Statement
from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.exif import UPRIGHT
from plugins.pictures.writing.packets import Packets, packets

_MISFITS = (struct.error, LookupError, ValueError, OverflowError, RecursionError)
"""What numbers that make no sense end in, wherever in a file they stand."""


def _upright(_data: bytes) -> int:
    return UPRIGHT  # AVIF, TIFF and GIF know it without EXIF, or not at all


class _Way(NamedTuple):
    """How a format says that a picture is turned, and how packets get into it."""

    orientation: Callable[[bytes], int]
    written: Callable[[bytes, Packets], bytes]


def _way_into(data: bytes) -> _Way:
    """Return that of a file's format; each is imported for the first of its files."""
    if data[:2] == b"\xff\xd8":
        from plugins.pictures.writing import jpeg

        return _Way(jpeg.jpeg_orientation, jpeg.with_packets)
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        from plugins.pictures.writing import png

        return _Way(png.png_orientation, png.with_packets)
    if data[8:12] == b"WEBP":
        from plugins.pictures.writing import webp

        return _Way(webp.webp_orientation, webp.with_packets)
    if data[4:8] == b"ftyp":
        from plugins.pictures.writing import avif

        return _Way(_upright, avif.with_packets)
    if data[:4] == b"GIF8":
        from plugins.pictures.writing import gif

        return _Way(_upright, gif.with_packets)
    if data[:4] in {b"II*\0", b"MM\0*"}:
        from plugins.pictures.writing import tiff

        return _Way(_upright, tiff.with_packets)
    raise DamagedFileError("format")


def embedded(data: bytes, statement: Statement) -> bytes:
    """Return a JPEG, PNG, WebP, AVIF, GIF or TIFF with this statement and no other metadata.

    The picture itself is copied, not encoded again; what its look depends on stays: colour profile
    and how it is turned. All else goes: places, serial numbers, faces, previews, comments, and
    whatever follows the end of the picture. So it suits files we make and originals alike.
    DamagedFileError where the file cannot be taken apart.
    """
    way = _way_into(data)
    try:
        return way.written(data, packets(statement, way.orientation(data)))
    except _MISFITS as error:
        raise DamagedFileError(str(error)) from error
