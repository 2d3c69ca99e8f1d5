"""The fields of a TIFF file or EXIF block (TIFF 6.0, section 2; EXIF 2.32, 4.6.2)."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from plugins.core.frozen import frozen
from plugins.pictures.reading.blocks import MAX_BLOCK, DamagedError

SIGNATURES = (b"II*\x00", b"MM\x00*")

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_EXIF_IFD = 0x8769
_MAX_FIELDS = 4096


@frozen
class Fields:
    """Values by tag, as bytes; ``byte_order`` is ``little`` or ``big``.

    ``damaged`` tells that some values lie outside of the block or are too large.
    """

    values: Mapping[int, bytes]
    byte_order: str
    damaged: bool


def read_fields(data: bytes, wanted: frozenset[int]) -> Fields:
    """Read the wanted tags of the first directory and of the EXIF directory below it.

    Raises DamagedError for what is no TIFF header.
    """
    if data[:4] not in SIGNATURES:
        raise DamagedError
    order = "<" if data[:2] == b"II" else ">"
    values: dict[int, bytes] = {}
    damaged = False
    directories = list(struct.unpack_from(f"{order}I", data, 4)) if len(data) >= 8 else []
    for offset in directories:
        try:
            (count,) = struct.unpack_from(f"{order}H", data, offset)
            for number in range(min(count, _MAX_FIELDS)):
                entry = struct.unpack_from(f"{order}HHI4s", data, offset + 2 + 12 * number)
                tag, kind, length, inline = entry
                if tag == _EXIF_IFD and len(directories) == 1:
                    directories += struct.unpack(f"{order}I", inline)
                elif tag in wanted and tag not in values:
                    values[tag] = _value(data, order, kind, length, inline)
        except (struct.error, DamagedError):
            damaged = True
    name = "little" if order == "<" else "big"
    return Fields(values, name, damaged)


def _value(data: bytes, order: str, kind: int, length: int, inline: bytes) -> bytes:
    size = _SIZES.get(kind, 0) * length
    if size <= 4:
        return inline[:size]
    (start,) = struct.unpack(f"{order}I", inline)
    if start + size > len(data) or size > MAX_BLOCK:
        raise DamagedError
    return data[start : start + size]
