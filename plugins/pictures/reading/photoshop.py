"""Photoshop's image resources, the wrapping of IPTC-IIM (Adobe Photoshop File Formats, 2019)."""

from __future__ import annotations

from plugins.pictures.reading.blocks import IIM, Blocks

_SIGNATURES = {b"8BIM", b"MeSa", b"AgHg", b"PHUT", b"DCSR"}
_IIM, _XMP, _DIGEST = 0x0404, 0x0424, 0x0425


def read_resources(data: bytes, blocks: Blocks) -> None:
    """Collect IIM, XMP and the digest of IIM from a chain of resources."""
    position = 0
    while position + 12 <= len(data):
        if data[position : position + 4] not in _SIGNATURES:
            if any(data[position:]):
                blocks.unreadable.add(IIM)
            return
        number = int.from_bytes(data[position + 4 : position + 6], "big")
        start = position + 6 + _even(1 + data[position + 6])  # a name that has its length before it
        size = int.from_bytes(data[start : start + 4], "big")
        content = data[start + 4 : start + 4 + size]
        if len(content) < size or start + 4 > len(data):
            blocks.unreadable.add(IIM)
        if number == _IIM:
            blocks.add_iim(content)
        elif number == _XMP:
            blocks.add_xmp(content)
        elif number == _DIGEST and len(content) == 16:
            blocks.digest = content
        position = start + 4 + _even(size)


def _even(size: int) -> int:
    return size + size % 2
