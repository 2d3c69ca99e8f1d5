"""Metadata in a WebP: the chunks ``EXIF`` and ``XMP `` (RFC 9649, 2.7)."""

from __future__ import annotations

from plugins.pictures.reading.blocks import Blocks, DamagedError


def is_webp(data: bytes) -> bool:
    """Tell it by its first twelve bytes."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def read_webp(data: bytes, blocks: Blocks) -> None:
    """Collect the metadata of all chunks."""
    position = 12
    while position + 8 <= len(data):
        kind = data[position : position + 4]
        size = int.from_bytes(data[position + 4 : position + 8], "little")
        start = position + 8
        if start + size > len(data):
            raise DamagedError
        if kind == b"EXIF":
            blocks.add_exif(data[start : start + size])
        elif kind == b"XMP ":
            blocks.add_xmp(data[start : start + size])
        position = start + size + size % 2
