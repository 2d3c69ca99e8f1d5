"""PNG files (W3C PNG, third edition): chunks with a checksum each."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.packets import Packets
from plugins.pictures.writing.tiff_fields import orientation_of

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_XMP = b"XML:com.adobe.xmp\0\0\0\0\0"  # keyword, not compressed, no language, no translation
_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT "
    b"acTL fcTL fdAT".split()
)
"""Chunks that the look of the picture depends on."""


def png_orientation(data: bytes) -> int:
    """Return how the picture is turned, 1 where nothing is said."""
    return next((orientation_of(body) for name, body in _chunks(data) if name == b"eXIf"), 1)


def with_packets(data: bytes, packets: Packets) -> bytes:
    """Return the file with these packets and no other metadata; nothing after its end stays."""
    parts = [SIGNATURE]
    for name, body in _chunks(data):
        if name in _KEPT:
            parts.append(_chunk(name, body))
        if name == b"IHDR":
            if packets.exif:
                parts.append(_chunk(b"eXIf", packets.exif))
            if packets.xmp:
                parts.append(_chunk(b"iTXt", _XMP + packets.xmp))
    return b"".join(parts)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while len(data) >= at + 12:
        size = int.from_bytes(data[at : at + 4], "big")
        if at + 12 + size > len(data):
            break
        name = data[at + 4 : at + 8]
        yield name, data[at + 8 : at + 8 + size]
        if name == b"IEND":
            return
        at += 12 + size
    raise DamagedFileError("end of a PNG")
