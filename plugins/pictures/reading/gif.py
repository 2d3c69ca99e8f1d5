"""Metadata in a GIF: the application extension for XMP (XMP Specification Part 3, 1.1.2)."""

from __future__ import annotations

from plugins.pictures.reading.blocks import Blocks, DamagedError

SIGNATURES = (b"GIF87a", b"GIF89a")

_XMP = b"\x0bXMP DataXMP"


def read_gif(data: bytes, blocks: Blocks) -> None:
    """Collect the XMP packets; readers that do not know the extension hop over their letters."""
    position = 13 + _colours(data, 10)
    while position < len(data):
        mark = data[position]
        if mark == 0x3B:
            return
        if mark == 0x21:
            start = position + 2
            is_xmp = data[start - 1 : start] == b"\xff" and data.startswith(_XMP, start)
            begin = start + len(_XMP) if is_xmp else start
            position = _after_blocks(data, begin)
            if is_xmp:
                # The packet is followed by 258 bytes that lead every reader to the end.
                blocks.add_xmp(data[begin : max(begin, position - 258)])
        elif mark == 0x2C:
            position = _after_blocks(data, position + 11 + _colours(data, position + 9))
        else:
            raise DamagedError


def _colours(data: bytes, position: int) -> int:
    """Return the size in bytes of the table of colours that the flags announce."""
    if position >= len(data):
        raise DamagedError
    flags = data[position]
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, position: int) -> int:
    while position < len(data):
        size = data[position]
        position += 1 + size
        if not size:
            return position
    raise DamagedError
