"""One statement into one file, whatever its format."""

from __future__ import annotations

import struct
from collections.abc import Callable

from plugins.core.frozen import frozen
from plugins.pictures.statement import Statement
from plugins.pictures.writing import avif, gif, jpeg, png, tiff, webp
from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.exif import UPRIGHT
from plugins.pictures.writing.packets import Packets, packets

_MISFITS = (struct.error, LookupError, ValueError, OverflowError, RecursionError)
"""What numbers that make no sense end in, wherever in a file they stand."""


def _upright(_data: bytes) -> int:
    return UPRIGHT  # AVIF, TIFF and GIF know it without EXIF, or not at all


@frozen
class _Way:
    """How a format begins, how it says that a picture is turned, and how packets get into it."""

    begins: Callable[[bytes], bool]
    orientation: Callable[[bytes], int]
    written: Callable[[bytes, Packets], bytes]


_WAYS = (
    _Way(lambda data: data[:2] == b"\xff\xd8", jpeg.jpeg_orientation, jpeg.with_packets),
    _Way(lambda data: data[:8] == png.SIGNATURE, png.png_orientation, png.with_packets),
    _Way(lambda data: data[8:12] == b"WEBP", webp.webp_orientation, webp.with_packets),
    _Way(lambda data: data[4:8] == b"ftyp", _upright, avif.with_packets),
    _Way(lambda data: data[:4] == b"GIF8", _upright, gif.with_packets),
    _Way(lambda data: data[:4] in {b"II*\0", b"MM\0*"}, _upright, tiff.with_packets),
)


def embedded(data: bytes, statement: Statement) -> bytes:
    """Return a JPEG, PNG, WebP, AVIF, GIF or TIFF with this statement and no other metadata.

    The picture itself is copied, not encoded again; what its look depends on stays: colour profile
    and how it is turned. All else goes: places, serial numbers, faces, previews, comments, and
    whatever follows the end of the picture. So it suits files we make and originals alike.
    DamagedFileError where the file cannot be taken apart.
    """
    for way in _WAYS:
        if way.begins(data):
            try:
                return way.written(data, packets(statement, way.orientation(data)))
            except _MISFITS as error:
                raise DamagedFileError(str(error)) from error
    raise DamagedFileError("format")
