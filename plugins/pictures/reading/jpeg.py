"""Metadata in a JPEG: segments APP1 and APP13 (ISO 10918-1; Adobe, XMP Specification Part 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.pictures.reading import ifd
from plugins.pictures.reading.blocks import MAX_BLOCK, XMP, Blocks, DamagedError
from plugins.pictures.reading.photoshop import read_resources

SIGNATURE = b"\xff\xd8\xff"

_APP1, _APP13 = 0xE1, 0xED
_START_OF_SCAN, _END = 0xDA, 0xD9
_BARE = {0x01, *range(0xD0, 0xD9)}  # markers without a length: TEM, RST0 to RST7, SOI
_MARKER = re.compile(rb"\xff[^\x00\xff]")
_MAX_SEGMENTS = 10_000
_EXIF = (b"Exif\x00\x00", b"Exif\x00\xff")
_XMP = b"http://ns.adobe.com/xap/1.0/\x00"
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\x00"
_PHOTOSHOP = b"Photoshop 3.0\x00"
_PROMISED = re.compile(rb"HasExtendedXMP\s*(?:=\s*[\"']|>)\s*([0-9A-Fa-f]{32})")


def read_jpeg(data: bytes, blocks: Blocks) -> None:
    """Collect the metadata before the first scan; several segments of a kind belong together."""
    resources: list[bytes] = []
    extensions: dict[bytes, list[bytes]] = {}
    try:
        for marker, payload in _segments(data):
            if marker == _APP1 and payload.startswith(_EXIF):
                blocks.add_exif(payload, continues=payload[6:10] not in ifd.SIGNATURES)
            elif marker == _APP1 and payload.startswith(_XMP):
                blocks.add_xmp(payload[len(_XMP) :])
            elif marker == _APP1 and payload.startswith(_EXTENSION):
                part = payload[len(_EXTENSION) :]
                extensions.setdefault(part[:32].upper(), []).append(part[32:])
            elif marker == _APP13 and payload.startswith(_PHOTOSHOP):
                resources.append(payload[len(_PHOTOSHOP) :])
    finally:
        read_resources(b"".join(resources), blocks)
        _extend(extensions, blocks)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    position = 2
    for _ in range(_MAX_SEGMENTS):
        # There may be fill bytes, or something between the segments that decoders hop over as well.
        found = _MARKER.search(data, position)
        if found is None:
            break
        position, marker = found.start(), found[0][1]
        if marker in _BARE:
            position += 2
            continue
        if marker in {_START_OF_SCAN, _END}:
            return
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        end = position + 2 + length
        if length < 2 or end > len(data):
            raise DamagedError
        yield marker, data[position + 4 : end]
        position = end
    raise DamagedError


def _extend(extensions: dict[bytes, list[bytes]], blocks: Blocks) -> None:
    """Put together the second packet that the first one promises by its MD5."""
    for packet in tuple(blocks.xmp):
        promised = _PROMISED.search(packet)
        if promised is None:
            continue
        parts = extensions.get(promised[1].upper())
        if parts is None:
            continue  # many programs drop it; the rights stand in the first packet
        whole = _joined(parts)
        if whole:
            blocks.add_xmp(whole)
        else:
            blocks.unreadable.add(XMP)


def _joined(parts: list[bytes]) -> bytes:
    """Return the parts in their order; nothing where one is missing or they are too large."""
    total = int.from_bytes(parts[0][:4], "big")
    if total > MAX_BLOCK:
        return b""
    whole, position = b"", 0
    for part in sorted(parts, key=lambda part: part[4:8]):
        if int.from_bytes(part[4:8], "big") != position:
            return b""
        whole += part[8:]
        position = len(whole)
        if position > total:
            return b""
    return whole if position == total else b""
