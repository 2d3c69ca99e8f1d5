"""The size of a WebP file, from its first bytes.

Pillow lets libwebp reserve memory for the whole picture as soon as a file is opened: two
gigabytes for a file of thirty bytes. So its size is looked at before (RFC 9649, section 2).
"""

from __future__ import annotations


def webp_size(data: bytes) -> tuple[int, int]:
    """Return the largest width and height the head of a WebP file speaks of; 0, 0 for others."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return 0, 0
    chunk, body = data[12:16], data[20:30]
    if chunk == b"VP8X" and len(body) == 10:
        return _little(body[4:7]) + 1, _little(body[7:10]) + 1
    if chunk == b"VP8 " and len(body) == 10:
        return _little(body[6:8]) & 0x3FFF, _little(body[8:10]) & 0x3FFF
    if chunk == b"VP8L" and len(body) >= 5:
        bits = _little(body[1:5])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return 0, 0


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")
