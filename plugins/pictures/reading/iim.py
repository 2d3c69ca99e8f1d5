"""The rights IPTC-IIM holds (IPTC-NAA Information Interchange Model 4.2, records 1 and 2).

https://iptc.org/std/photometadata/specification/ maps its datasets to the properties of today.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.pictures.reading.blocks import IIM, Blocks
from plugins.pictures.reading.charsets import declared, decode, guessed
from plugins.pictures.reading.said import Said
from plugins.pictures.reading.wording import line
from plugins.pictures.statement import Statement

_TAG = 0x1C
_CHARSET = (1, 90)
_FIELDS = {
    (2, 5): "title",
    (2, 80): "creators",
    (2, 110): "credit_line",
    (2, 115): "source",
    (2, 116): "copyright",
    (2, 120): "description",
}
_ROOM = {"title": 64, "creators": 32, "credit_line": 32, "source": 32, "copyright": 128}
_DESCRIPTION_ROOM = 2000
_MAX_DATASETS = 5000


def read_iim(blocks: Blocks) -> Said:
    """Read all datasets; a damaged one ends its block.

    A further block adds what those before it leave open.
    """
    found: dict[str, list[str]] = {}
    cut: set[str] = set()
    for records in blocks.iim:
        known = frozenset(found)
        for name, data, codec in _texts(records, blocks):
            text = line(decode(data, codec))
            if text and name not in known:
                found.setdefault(name, []).append(text)
                cut.update({name} if len(data) >= _room(name) - 4 else ())
    return Said(_statement(found), {}, frozenset(cut))


def _texts(records: bytes, blocks: Blocks) -> list[tuple[str, bytes, str]]:
    """Return field, bytes and codec of each text of a block that has a meaning here."""
    charset, texts = "", list[tuple[str, bytes]]()
    for tag, data in _datasets(_in_order(records), blocks):
        if tag == _CHARSET:
            charset = declared(data)
        elif tag in _FIELDS:
            texts.append((_FIELDS[tag], data.rstrip(b"\x00")))
    codec = charset or guessed(data for _, data in texts)
    return [(name, data, codec) for name, data in texts]


def _room(name: str) -> int:
    return _ROOM.get(name, _DESCRIPTION_ROOM)


def _statement(found: Mapping[str, list[str]]) -> Statement:
    values: dict[str, Any] = {name: said[0] for name, said in found.items()}
    if "creators" in found:
        values["creators"] = tuple(dict.fromkeys(found["creators"]))
    return Statement(**values)


def _in_order(records: bytes) -> bytes:
    """Undo what some programs do in TIFF files: every four bytes turned round."""
    if records[:1] != b"\x1c" and records[3:4] == b"\x1c":
        padded = records + bytes(-len(records) % 4)
        return b"".join(padded[at : at + 4][::-1] for at in range(0, len(padded), 4))
    return records


def _datasets(records: bytes, blocks: Blocks) -> Iterator[tuple[tuple[int, int], bytes]]:
    position = 0
    for _ in range(_MAX_DATASETS):
        if position + 5 > len(records) or records[position] != _TAG:
            break
        tag = records[position + 1], records[position + 2]
        size = int.from_bytes(records[position + 3 : position + 5], "big")
        position += 5
        if size & 0x8000:  # an extended dataset: the size of its size comes first
            wide = size & 0x7FFF
            size = int.from_bytes(records[position : position + min(wide, 8)], "big")
            position += wide
        if position + size > len(records):
            break
        yield tag, records[position : position + size]
        position += size
    if any(records[position:]):
        blocks.unreadable.add(IIM)
