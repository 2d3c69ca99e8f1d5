"""A store for many small byte strings in one file, to which is only ever added.

What a leaf leads to is compared with its digest, so a store that was cut short, altered or
replaced gives ``Damaged`` and never wrong bytes; that is why nothing here waits for the disk.
One process adds at a time (the lock of the output folder sees to that), any number may read.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from threading import Lock

from plugins.state.digests import digest_of
from plugins.state.sealed import Damaged, Missing, OtherVersion

Leaf = tuple[int, int, bytes]
"""Where a byte string stands in the file, its length, and its digest (16 bytes)."""

_MAGIC = b"AMTSBLOG-PACK\n\x01\n"
_NO_PREAD = not hasattr(os, "pread")  # Windows


class Pack:
    """A store at ``path``, which need not exist yet. Pickled, it is its path."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._reset()

    def _reset(self) -> None:
        self._file = self._reader = -1  # open for reading, by the process with this id
        self._end = self._writer = -1  # where the next byte string will stand; who adds
        self._pending: dict[int, bytes] = {}
        self._turn = Lock()

    def __reduce__(self) -> tuple[type[Pack], tuple[str]]:
        return Pack, (self.path,)

    def append(self, data: bytes) -> Leaf:
        """Add a byte string; it is written by the next ``flush()`` and readable here at once.

        Raises ``OtherVersion`` or ``Damaged`` where the file is no store of this version, and
        RuntimeError in a fork of the process that has added before.
        """
        if self._end < 0:
            self._end = self._begin()
            self._writer = os.getpid()
        elif self._writer != os.getpid():
            raise RuntimeError("only the process that began to add to a store may go on")
        leaf = self._end, len(data), digest_of(data)
        if data:
            self._pending[self._end] = data
        self._end += len(data)
        return leaf

    def flush(self) -> None:
        """Write what was added; other processes can read it from now on."""
        if not self._pending:
            return
        if self._writer != os.getpid():
            raise RuntimeError("only the process that began to add to a store may write it")
        with open(self.path, "r+b" if os.path.exists(self.path) else "wb") as file:
            first = min(self._pending)
            if first == len(_MAGIC):
                file.write(_MAGIC)
            file.seek(first)
            file.writelines(self._pending.values())
        self._pending = {}

    def read(self, leaf: Leaf) -> bytes:
        """Return a byte string; raise ``Missing`` or ``Damaged`` where it is not there."""
        offset, length, digest = leaf
        data = b""
        if length:  # what is empty stands where the next one begins
            data = self._pending.get(offset) or self._read(offset, length)
        if len(data) != length or digest_of(data) != digest:
            raise Damaged(f"{self.path} at {offset}")
        return data

    @property
    def size(self) -> int:
        """The size in bytes, with what is not written yet."""
        if self._end >= 0:
            return self._end
        return os.path.getsize(self.path) if os.path.exists(self.path) else 0

    def compacted(self, leaves: Iterable[Leaf]) -> list[Leaf]:
        """Replace the file, in one step, by one with these byte strings only.

        Return their new leaves in the same order; all others lead nowhere from now on, in other
        processes too. Equal leaves stay one. Raises as ``read`` does; then nothing is replaced.
        """
        draft = f"{self.path}.{os.getpid()}"
        moved: dict[Leaf, Leaf] = {}
        wanted = list(leaves)
        try:
            with open(draft, "wb") as file:
                end = file.write(_MAGIC)
                for leaf in wanted:
                    if leaf not in moved:
                        moved[leaf] = end, leaf[1], leaf[2]
                        end += file.write(self.read(leaf))
            self.close()
            os.replace(draft, self.path)
        except BaseException:
            if os.path.exists(draft):
                os.unlink(draft)
            raise
        return [moved[leaf] for leaf in wanted]

    def __del__(self) -> None:
        if self._file >= 0:
            os.close(self._file)

    def close(self) -> None:
        """Let go of the file and forget what was not written; the next use opens it anew."""
        if self._file >= 0:
            os.close(self._file)
        self._reset()

    def _begin(self) -> int:
        """Return where to add, which is after anything a killed run has left half."""
        if not os.path.exists(self.path):
            return len(_MAGIC)
        with open(self.path, "rb") as file:
            _check(self.path, file.read(len(_MAGIC)))
            return file.seek(0, os.SEEK_END)

    def _read(self, offset: int, length: int) -> bytes:
        if self._file < 0 or self._reader != os.getpid():
            self._open()
        if not _NO_PREAD:
            return os.pread(self._file, length, offset)
        with self._turn:
            os.lseek(self._file, offset, os.SEEK_SET)
            return os.read(self._file, length)

    def _open(self) -> None:
        """Open the file for reading; after a fork anew, to share no place in it."""
        if self._file >= 0:
            os.close(self._file)
        try:
            self._file = os.open(self.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except FileNotFoundError:
            raise Missing(self.path) from None
        self._reader = os.getpid()
        _check(self.path, os.read(self._file, len(_MAGIC)))


def _check(path: str, head: bytes) -> None:
    if head == _MAGIC:
        return
    same_kind = len(head) == len(_MAGIC) and head.startswith(_MAGIC.partition(b"\n")[0])
    raise OtherVersion(path) if same_kind else Damaged(path)
