"""Metadata in AVIF and HEIF: the items ``Exif`` and ``mime`` (ISO 14496-12, 8.11; ISO 23008-12)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from plugins.core.frozen import frozen
from plugins.pictures.reading.blocks import EXIF, MAX_BLOCK, XMP, Blocks, DamagedError, inflate
from plugins.pictures.reading.octets import Octets

_MAX_EXTENTS = 64
_MAX_ITEMS = 16
_MAX_CONTENT = 16 * MAX_BLOCK  # EXIF may hold a small picture
_XMP_TYPE = b"application/rdf+xml"


@frozen
class _Item:
    kind: str
    packed: bool = False


def is_isobmff(data: bytes) -> bool:
    """Tell it by the name of its first box."""
    return data[4:8] == b"ftyp"


def read_isobmff(data: bytes, blocks: Blocks) -> None:
    """Collect the metadata items of the file's ``meta`` box."""
    for kind, start, end in _boxes(data, 0, len(data)):
        if kind == b"meta":
            _read_meta(data, start + 4, end, blocks)  # after version and flags
            return


def _boxes(data: bytes, position: int, limit: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, start and end of the content of each box."""
    while position + 8 <= limit:
        size = int.from_bytes(data[position : position + 4], "big")
        kind, start = data[position + 4 : position + 8], position + 8
        if size == 1:
            size = int.from_bytes(data[start : start + 8], "big")
            start += 8
        end = position + size if size else limit
        if end < start or end > limit:
            raise DamagedError
        yield kind, start, end
        position = end


def _read_meta(data: bytes, start: int, end: int, blocks: Blocks) -> None:
    parts = {kind: (first, last) for kind, first, last in _boxes(data, start, end)}
    if b"iinf" not in parts or b"iloc" not in parts:
        return
    items = dict(itertools.islice(_items(data, *parts[b"iinf"]), _MAX_ITEMS))
    if not items:
        return
    inner = parts.get(b"idat", (0, 0))
    for item, content in _contents(data, parts[b"iloc"], inner, items):
        text = inflate(content, item.kind, blocks) if item.packed else content
        if item.kind == XMP:
            blocks.add_xmp(text)
        elif len(text) > 4:  # how many bytes there are before the TIFF header
            blocks.add_exif(text[4 + int.from_bytes(text[:4], "big") :])


def _items(data: bytes, start: int, end: int) -> Iterator[tuple[int, _Item]]:
    """Yield number and kind of each item that holds metadata."""
    first = start + (6 if data[start : start + 1] == b"\x00" else 8)
    for name, begin, last in _boxes(data, first, end):
        version = data[begin]
        if name != b"infe" or version not in {2, 3}:
            continue
        octets = Octets(data[begin + 4 : last])
        number = octets.number(2 if version == 2 else 4)
        octets.take(2)
        kind = octets.take(4)
        texts = [*octets.rest().split(b"\x00"), b"", b"", b""]
        if kind == b"Exif":
            yield number, _Item(EXIF)
        elif kind == b"mime" and texts[1] == _XMP_TYPE:
            yield number, _Item(XMP, packed=texts[2] == b"deflate")


def _contents(
    data: bytes, box: tuple[int, int], inner: tuple[int, int], items: dict[int, _Item]
) -> Iterator[tuple[_Item, bytes]]:
    """Yield the wanted items, each once, put together from their extents."""
    octets = Octets(data[box[0] : box[1]])
    version = octets.number(1)
    octets.take(3)
    sizes = octets.number(2)
    for_offset, for_length, for_base = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    for_index = sizes & 15 if version else 0
    wide = 4 if version == 2 else 2
    for _ in range(octets.number(wide)):
        number = octets.number(wide)
        method = octets.number(2) & 15 if version else 0
        octets.take(2)
        base, content = octets.number(for_base), b""
        extents = octets.number(2)
        if extents > _MAX_EXTENTS:
            raise DamagedError
        for _ in range(extents):
            octets.take(for_index)
            offset, length = base + octets.number(for_offset), octets.number(for_length)
            if number in items and method in {0, 1}:
                place = data if method == 0 else data[inner[0] : inner[1]]
                end = offset + length if length else len(place)
                if end > len(place):
                    raise DamagedError
                room = _MAX_CONTENT - len(content)
                content += place[offset : min(end, offset + room)]
        if number in items:
            yield items.pop(number), content
