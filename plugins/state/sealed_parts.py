"""Several payloads in one sealed file: each is read, and found to be right, by itself.

Layout: the head of a sealed file with nothing but the table as its payload, the number of parts
(1 byte), the table (for each part 8 bytes of length and 16 of digest), and then the parts.
"""

from __future__ import annotations

import os

from plugins.state import sealed
from plugins.state.digests import SIZE, digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_LENGTH = 8
_ROW = _LENGTH + SIZE


def write(path: str, parts: Sequence[bytes], seal: bytes) -> None:
    """Put up to 255 parts into a file in one step; all else as in ``sealed.write``."""
    rows = [len(part).to_bytes(_LENGTH, "little") + digest_of(part) for part in parts]
    table = bytes([len(parts)]) + b"".join(rows)
    sealed.put(path, [sealed.head_of(table, seal), table, *parts])


class Parts:
    """The parts of one file, which may be read in any order and by several processes."""

    def __init__(self, path: str, seal: bytes) -> None:
        """Read the table. Raises as ``sealed.read`` does."""
        try:
            with open(path, "rb", buffering=0) as file:
                start = file.read(sealed.HEAD + 1) or b""
                table = start[sealed.HEAD :]
                table += file.read(_ROW * int.from_bytes(table, "little")) or b""
                size = os.fstat(file.fileno()).st_size
        except FileNotFoundError:
            raise sealed.Missing(path) from None
        sealed.check(path, start[: sealed.HEAD], table, seal)
        self._path = path
        self._parts: list[tuple[int, int, bytes]] = []
        at = sealed.HEAD + len(table)
        for row in range(1, len(table), _ROW):
            length = int.from_bytes(table[row : row + _LENGTH], "little")
            self._parts.append((at, length, table[row + _LENGTH : row + _ROW]))
            at += length
        if at != size:
            raise sealed.Damaged(path)

    def read(self, number: int) -> bytes:
        """Return one part; raise ``Damaged`` where it is not what was written, or OSError."""
        at, length, digest = self._parts[number]
        with open(self._path, "rb", buffering=0) as file:
            file.seek(at)
            part = file.read(length) or b""
        if digest_of(part) != digest:  # altered, or by now another build has written the file
            raise sealed.Damaged(self._path)
        return part
