"""Boxes of the ISO base media file format (ISO/IEC 14496-12), of which AVIF files consist."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from plugins.core.frozen import frozen
from plugins.pictures.writing.damage import DamagedFileError


@frozen
class Box:
    """A box: its name, its contents, and where it begins in what it was read from."""

    name: bytes
    body: bytes
    at: int
    size: int


def boxes(data: bytes) -> Iterator[Box]:
    """Yield the boxes ``data`` consists of; DamagedFileError where they do not fill it."""
    at = 0
    while at < len(data):
        if len(data) < at + 8:
            raise DamagedFileError("box")
        size, head = int.from_bytes(data[at : at + 4], "big"), 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        elif size == 0:
            size = len(data) - at  # up to the end of the file
        if size < head or at + size > len(data):
            raise DamagedFileError("length of a box")
        yield Box(data[at + 4 : at + 8], data[at + head : at + size], at, size)
        at += size


def box(name: bytes, *parts: bytes) -> bytes:
    """Return a box; what it holds is less than four gigabytes."""
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + name + body


class Cursor:
    """Reads numbers one after the other; DamagedFileError where there are none left."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def number(self, size: int) -> int:
        """Return the next ``size`` bytes as a number, 0 for no bytes."""
        return int.from_bytes(self.taken(size), "big")

    def taken(self, size: int) -> bytes:
        """Return the next ``size`` bytes."""
        found = self.data[self.at : self.at + size]
        if len(found) < size:
            raise DamagedFileError("end of a box")
        self.at += size
        return found

    def text(self) -> bytes:
        """Return the next text, which ends with a zero that is not returned."""
        end = self.data.find(b"\0", self.at)
        if end < 0:
            raise DamagedFileError("text in a box")
        found, self.at = self.data[self.at : end], end + 1
        return found
