"""Bytes that are read one after the other."""

from __future__ import annotations

from plugins.pictures.reading.blocks import DamagedError


class Octets:
    """Reads from the front; raises ``DamagedError`` where less is left than is asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._position = 0

    def take(self, size: int) -> bytes:
        """Return the next ``size`` bytes."""
        start, self._position = self._position, self._position + size
        if self._position > len(self._data):
            raise DamagedError
        return self._data[start : self._position]

    def number(self, size: int) -> int:
        """Return the next ``size`` bytes as a number, the greatest byte first; 0 for none."""
        return int.from_bytes(self.take(size), "big")

    def rest(self) -> bytes:
        """Return what is left."""
        return self._data[self._position :]
