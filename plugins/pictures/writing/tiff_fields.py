"""The directories of a TIFF structure (TIFF 6.0, section 2), which EXIF uses as well."""

from __future__ import annotations

import struct

from plugins.core.frozen import frozen
from plugins.pictures.writing.damage import DamagedFileError

ORIENTATION = 0x0112
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_ENTRY = 12


@frozen
class Field:
    """An entry of a directory: its own twelve bytes, and where its value lies if elsewhere."""

    tag: int
    type: int
    count: int
    raw: bytes
    at: int
    size: int


def byte_order(data: bytes) -> str:
    """Return ``<`` or ``>`` for :mod:`struct`; DamagedFileError where there is no TIFF."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[:4])
    if order is None:
        raise DamagedFileError("no TIFF")
    return order


def directory(data: bytes, at: int) -> tuple[list[Field], int]:
    """Return the fields of the directory at an offset, and the offset of the next one or 0."""
    order = byte_order(data)
    try:
        (count,) = struct.unpack_from(f"{order}H", data, at)
        found = [_field(data, order, at + 2 + _ENTRY * number) for number in range(count)]
        (following,) = struct.unpack_from(f"{order}I", data, at + 2 + _ENTRY * count)
    except struct.error:
        raise DamagedFileError("directory of a TIFF") from None
    return found, following


def _field(data: bytes, order: str, at: int) -> Field:
    tag, type_, count, value = struct.unpack_from(f"{order}HHII", data, at)
    size = _SIZES.get(type_, 1) * count
    place = at + 8 if size <= 4 else value
    return Field(tag, type_, count, data[at : at + _ENTRY], place, size)


def orientation_of(exif: bytes) -> int:
    """Return how a picture is turned by its EXIF block, 1 where it is damaged or silent."""
    try:
        order = byte_order(exif)
        fields, _ = directory(exif, struct.unpack_from(f"{order}I", exif, 4)[0])
        found = next((field for field in fields if field.tag == ORIENTATION), None)
        value: int = struct.unpack_from(f"{order}H", exif, found.at)[0] if found else 1
    except (DamagedFileError, struct.error):
        return 1
    return value if 1 <= value <= 8 else 1
