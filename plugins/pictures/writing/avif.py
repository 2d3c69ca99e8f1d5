"""AVIF files: metadata are items beside the picture, found by tables (ISO/IEC 23008-12)."""

from __future__ import annotations

import struct
from dataclasses import replace

from plugins.pictures.writing.boxes import Box, box, boxes
from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.heif_items import (
    IN_FILE,
    Location,
    items,
    locations,
    new_item,
    written_items,
    written_locations,
    written_references,
)
from plugins.pictures.writing.packets import Packets

_METADATA = (b"Exif", b"mime", b"uri ")
_XMP_TYPE = b"\0application/rdf+xml\0"  # no name, then the media type
_EXIF_HEAD = bytes(4)  # the TIFF structure begins at once
_TOP = (b"ftyp", b"meta", b"mdat", b"moov")
_NESTED = (b"trak", b"mdia", b"minf", b"stbl")
_OFFSETS = {b"stco": ">I", b"co64": ">Q"}
_PERSONAL = (b"udta", b"meta", b"uuid")  # what ``moov`` and its tracks say beside the film

Shifts = list[tuple[Box, int]]
"""By how much each box moves towards the end."""


def with_packets(data: bytes, packets: Packets) -> bytes:
    """Return the file with these packets and no other metadata.

    Packets lie at the end; ``meta`` grows by what says where, so that all behind it moves, and so
    do the tables of what lies where. Bytes of metadata that was there become zeros.
    """
    found = [one for one in boxes(data) if one.name in _TOP]
    meta = next((one for one in found if one.name == b"meta"), None)
    if meta is None:
        raise DamagedFileError("no picture in an AVIF")
    old, gone = _read(meta)
    kept = [place for place in old if place.number not in gone]
    clean = _blanked(data, [place for place in old if place.number in gone])
    added = _payloads(packets)
    grown = len(_meta(meta, added, kept, gone, 0))
    level, shifts, end = [(one, 0) for one in found], [], 0
    for one in found:
        shifts.append((one, end - one.at))
        end += grown if one is meta else len(_copied(clean, one, level))
    moved = [_moved(place, shifts) for place in kept]
    parts = [
        _meta(meta, added, moved, gone, end + 8) if one is meta else _copied(clean, one, shifts)
        for one in found
    ]
    return b"".join([*parts, box(b"mdat", *(payload for _, _, payload in added))])


def _payloads(packets: Packets) -> list[tuple[bytes, bytes, bytes]]:
    """Return type, name with media type, and bytes of each item there will be."""
    exif = [(b"Exif", b"\0", _EXIF_HEAD + packets.exif)] if packets.exif else []
    return exif + ([(b"mime", _XMP_TYPE, packets.xmp)] if packets.xmp else [])


def _read(meta: Box) -> tuple[list[Location], set[int]]:
    inner = {one.name: one.body for one in boxes(meta.body[4:])}
    if not {b"pitm", b"iinf", b"iloc"} <= inner.keys():
        raise DamagedFileError("tables of an AVIF")
    gone = {item.number for item in items(inner[b"iinf"]) if item.type in _METADATA}
    return locations(inner[b"iloc"]), gone


def _copied(data: bytes, one: Box, shifts: Shifts) -> bytes:
    if one.name == b"moov":
        return _film(one, shifts)
    head = one.size - len(one.body)
    return box(one.name, data[one.at + head : one.at + one.size])


def _moved(place: Location, shifts: Shifts) -> Location:
    if place.method != IN_FILE:
        return place
    extents = tuple((_behind(at, shifts), size) for at, size in place.extents)
    return replace(place, extents=extents)


def _behind(at: int, shifts: Shifts) -> int:
    """Return where the byte is that was at an offset."""
    for one, shift in shifts:
        if one.at <= at < one.at + one.size:
            return at + shift - (one.size - len(one.body) - 8)
    raise DamagedFileError("item beyond the end of an AVIF")


def _blanked(data: bytes, places: list[Location]) -> bytes:
    changed = bytearray(data)
    for place in places:
        if place.method != IN_FILE:
            raise DamagedFileError("metadata of an AVIF in an unusual place")
        for at, size in place.extents:
            if at + size > len(data):
                raise DamagedFileError("item beyond the end of an AVIF")
            changed[at : at + size] = bytes(size)
    return bytes(changed)


def _meta(
    meta: Box,
    added: list[tuple[bytes, bytes, bytes]],
    places: list[Location],
    gone: set[int],
    at: int,
) -> bytes:
    """Return ``meta``, packets beginning at ``at``; its length does not depend on places."""
    inner = {one.name: one.body for one in boxes(meta.body[4:])}
    known = [item for item in items(inner[b"iinf"]) if item.number not in gone]
    places, new = list(places), []
    for number, (type_, tail, payload) in enumerate(added, 1 + max(one.number for one in known)):
        known.append(new_item(number, type_, tail))
        new.append(number)
        places.append(Location(number, IN_FILE, 0, ((at, len(payload)),)))
        at += len(payload)
    primary = int.from_bytes(inner[b"pitm"][4:], "big")
    written = {
        b"iinf": written_items(known),
        b"iloc": written_locations(places),
        b"iref": written_references(inner.get(b"iref", b""), gone, primary, new),
    }
    parts = [written.get(name, box(name, body)) for name, body in inner.items()]
    parts += [part for name, part in written.items() if name not in inner]
    return box(b"meta", meta.body[:4], *parts)


def _film(moov: Box, shifts: Shifts) -> bytes:
    """Return ``moov`` or a box within it, its offsets moved and what is personal made void."""
    parts = []
    for one in boxes(moov.body):
        if one.name in _PERSONAL:
            parts.append(box(b"free", bytes(len(one.body))))
        elif one.name in _NESTED:
            parts.append(_film(one, shifts))
        elif one.name in _OFFSETS:
            form = _OFFSETS[one.name]
            places = (at for (at,) in struct.iter_unpack(form, one.body[8:]))
            moved = [struct.pack(form, _behind(at, shifts)) for at in places]
            parts.append(box(one.name, one.body[:8], *moved))
        else:
            parts.append(box(one.name, one.body))
    return box(moov.name, *parts)
