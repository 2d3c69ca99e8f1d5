"""WebP files (RFC 9649): RIFF chunks."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from plugins.pictures.making.webp_size import webp_size
from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.packets import Packets
from plugins.pictures.writing.tiff_fields import orientation_of

_KEPT = (b"ICCP", b"ANIM", b"ANMF", b"ALPH", b"VP8 ", b"VP8L")
_ICC, _ALPHA, _EXIF, _XMP, _MOVING = 0x20, 0x10, 0x08, 0x04, 0x02


def webp_orientation(data: bytes) -> int:
    """Return how the picture is turned, 1 where nothing is said."""
    for name, body in _chunks(data):
        if name == b"EXIF":
            return orientation_of(body.removeprefix(b"Exif\0\0"))
    return 1


def with_packets(data: bytes, packets: Packets) -> bytes:
    """Return the file with these packets and no other metadata."""
    chunks = list(_chunks(data))
    kept = [(name, body) for name, body in chunks if name in _KEPT]
    flags = sum(
        flag
        for flag, is_set in (
            (_ICC, any(name == b"ICCP" for name, _ in kept)),
            (_ALPHA, _has_alpha(chunks)),
            (_EXIF, bool(packets.exif)),
            (_XMP, bool(packets.xmp)),
            (_MOVING, any(name == b"ANIM" for name, _ in kept)),
        )
        if is_set
    )
    width, height = webp_size(data)
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    added = [(b"EXIF", packets.exif), (b"XMP ", packets.xmp)]
    parts = [(b"VP8X", struct.pack("<I", flags) + size)] if flags & ~_ALPHA else []
    parts += [*kept, *((name, body) for name, body in added if body)]
    body = b"WEBP" + b"".join(_chunk(*part) for part in parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _has_alpha(chunks: list[tuple[bytes, bytes]]) -> bool:
    for name, body in chunks:
        if name == b"VP8X":
            return bool(body[0] & _ALPHA)
        if name == b"VP8L":
            return bool(body[4] & 0x10)  # RFC 9649, 3.4: one bit behind the two sizes
    return False


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or not all(webp_size(data)):
        raise DamagedFileError("no WebP")
    at, end = 12, 8 + int.from_bytes(data[4:8], "little")
    while at + 8 <= end:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + size > min(end, len(data)):
            raise DamagedFileError("chunk of a WebP")
        yield data[at : at + 4], data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
