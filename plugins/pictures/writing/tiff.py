"""TIFF files (TIFF 6.0): directories of fields, whose values lie anywhere in the file."""

from __future__ import annotations

import struct

from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.iim import photoshop_resources
from plugins.pictures.writing.packets import Packets
from plugins.pictures.writing.tiff_fields import Field, byte_order, directory

_XMP, _IIM, _RESOURCES = 700, 33723, 34377
_DIRECTORIES = (34665, 34853, 40965, 330)  # EXIF, places, interoperability, further pictures
_PICTURE = frozenset(
    [
        *range(254, 267),  # sizes, bits, compression, thresholds
        *(273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 286, 287, 290, 291, 292, 293, 296, 297),
        *(301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339, 340, 341),
        *(342, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532),
        34675,  # colour profile
    ]
)
"""Fields that the look of a page depends on."""
_BYTE, _ASCII, _UNDEFINED = 1, 2, 7

Entry = tuple[int, int, int, bytes]
"""Tag, type, count, and the value or, in four bytes, where it lies."""


def with_packets(data: bytes, packets: Packets) -> bytes:
    """Return the file with these packets in its first directory and no other metadata in any.

    Pictures stay where they are. Values of fields that go become zeros; directories are written
    anew at the end.
    """
    order = byte_order(data)
    changed = bytearray(data + b"\0" * (len(data) % 2))
    added, link, at = _added(packets), 4, _number(data, order, 4)
    seen: set[int] = set()
    while at:
        if at in seen:
            raise DamagedFileError("directories of a TIFF in a circle")
        seen.add(at)
        fields, following = directory(data, at)
        _blank_directory(changed, data, at, seen)
        entries = [_kept(order, field) for field in fields if field.tag in _PICTURE]
        for tag, type_, value in added:
            place = struct.pack(f"{order}I", len(changed)) if len(value) > 4 else value
            entries.append((tag, type_, len(value), place.ljust(4, b"\0")))
            changed += value + b"\0" * (len(value) % 2) if len(value) > 4 else b""
        struct.pack_into(f"{order}I", changed, link, len(changed))
        changed += struct.pack(f"{order}H", len(entries))
        for tag, type_, count, place in sorted(entries):
            changed += struct.pack(f"{order}HHI", tag, type_, count) + place
        link, added, at = len(changed), [], following
        changed += bytes(4)
    return bytes(changed)


def _added(packets: Packets) -> list[tuple[int, int, bytes]]:
    """Return tag, type and value of all that is written, texts of EXIF first."""
    found = []
    if packets.exif:
        fields, _ = directory(packets.exif, 8)
        found = [
            (one.tag, _ASCII, packets.exif[one.at : one.at + one.size])
            for one in fields
            if one.type == _ASCII
        ]
    others = ((_XMP, _BYTE, packets.xmp), (_IIM, _UNDEFINED, packets.iim))
    resources = (_RESOURCES, _BYTE, photoshop_resources(packets.iim))
    return found + [one for one in (*others, resources) if one[2]]


def _kept(order: str, field: Field) -> Entry:
    tag, type_, count = struct.unpack_from(f"{order}HHI", field.raw)
    return tag, type_, count, field.raw[8:]


def _blank_directory(changed: bytearray, data: bytes, at: int, seen: set[int]) -> None:
    """Make zeros of a directory and of the values of all its fields that go."""
    order = byte_order(data)
    fields, _ = directory(data, at)
    changed[at : at + 6 + 12 * len(fields)] = bytes(6 + 12 * len(fields))
    for field in fields:
        if field.tag in _PICTURE:
            continue
        if field.at + field.size > len(data):
            raise DamagedFileError("value beyond the end of a TIFF")
        if field.tag in _DIRECTORIES:
            for number in range(field.count):
                inner = _number(data, order, field.at + 4 * number)
                if inner and inner not in seen:
                    seen.add(inner)
                    _blank_directory(changed, data, inner, seen)
        changed[field.at : field.at + field.size] = bytes(field.size)


def _number(data: bytes, order: str, at: int) -> int:
    try:
        (found,) = struct.unpack_from(f"{order}I", data, at)
    except struct.error:
        raise DamagedFileError("end of a TIFF") from None
    return int(found)
