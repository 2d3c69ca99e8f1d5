"""The items of a HEIF file (ISO/IEC 23008-12): what there is and where its bytes lie."""

from __future__ import annotations

import struct

from plugins.core.frozen import frozen
from plugins.pictures.writing.boxes import Box, Cursor, box, boxes
from plugins.pictures.writing.damage import DamagedFileError

IN_FILE = 0  # the construction method of ISO/IEC 14496-12, 8.11.3, that all programs read


@frozen
class Item:
    """An entry of ``iinf``: number, type such as ``av01``, and the whole box."""

    number: int
    type: bytes
    raw: bytes


@frozen
class Location:
    """An entry of ``iloc``; each extent is an offset and a length."""

    number: int
    method: int
    reference: int
    extents: tuple[tuple[int, int], ...]


def items(body: bytes) -> list[Item]:
    """Read the contents of ``iinf``."""
    head = 4 + (2 if body[:1] == b"\0" else 4)
    return [_item(entry, body[head:]) for entry in boxes(body[head:])]


def _item(entry: Box, data: bytes) -> Item:
    cursor = Cursor(entry.body)
    version = cursor.number(4) >> 24
    if entry.name != b"infe" or version not in {2, 3}:
        raise DamagedFileError("item of a HEIF")
    number = cursor.number(2 if version == 2 else 4)
    cursor.number(2)
    return Item(number, cursor.taken(4), data[entry.at : entry.at + entry.size])


def new_item(number: int, type_: bytes, tail: bytes) -> Item:
    """Return an item that is no part of the picture; ``tail`` is its name and media type."""
    body = struct.pack(">IHH", 2 << 24, number, 0) + type_ + tail
    return Item(number, type_, box(b"infe", body))


def written_items(found: list[Item]) -> bytes:
    """Return the box ``iinf``."""
    return box(b"iinf", struct.pack(">IH", 0, len(found)), *(item.raw for item in found))


def locations(body: bytes) -> list[Location]:
    """Read the contents of ``iloc``."""
    cursor = Cursor(body)
    version = cursor.number(4) >> 24
    sizes = cursor.number(2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    wide = 4 if version == 2 else 2
    found = []
    for _ in range(cursor.number(wide)):
        number = cursor.number(wide)
        method = cursor.number(2) & 15 if version else IN_FILE
        reference, start = cursor.number(2), cursor.number(base)
        extents = []
        for _ in range(cursor.number(2)):
            cursor.number(index if version else 0)
            extents.append((start + cursor.number(offset), cursor.number(length)))
        found.append(Location(number, method, reference, tuple(extents)))
    return found


def written_locations(found: list[Location]) -> bytes:
    """Return the box ``iloc``, in the first version that knows methods."""
    parts = [struct.pack(">IHH", 1 << 24, 0x4400, len(found))]
    for one in found:
        parts.append(struct.pack(">HHHH", one.number, one.method, one.reference, len(one.extents)))
        parts.extend(struct.pack(">II", *extent) for extent in one.extents)
    return box(b"iloc", *parts)


def written_references(body: bytes, gone: set[int], described: int, by: list[int]) -> bytes:
    """Return the box ``iref``: what its contents said, items that are gone left out, and more.

    ``by`` are items that describe the item ``described`` (``cdsc``).
    """
    wide = 4 if body[:1] == b"\1" else 2
    parts = [body[:4] or bytes(4)]
    parts.extend(
        box(entry.name, entry.body)
        for entry in boxes(body[4:])
        if int.from_bytes(entry.body[:wide], "big") not in gone
    )
    form = ">IHI" if wide == 4 else ">HHH"
    parts.extend(box(b"cdsc", struct.pack(form, number, 1, described)) for number in by)
    return box(b"iref", *parts) if len(parts) > 1 else b""
