"""One build at a time for each output folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import TracebackType


class Lock:
    """Held inside ``with``: whoever comes second waits.

    The system holds it, not the presence of a file: it is free as soon as its process is gone,
    however it went. ``path`` is a file whose content does not matter; it is made where missing.
    ``waiting`` is called once where it has to be waited for. Raises OSError where the file cannot
    be opened.
    """

    def __init__(self, path: str, waiting: Callable[[], None]) -> None:
        self.path = path
        self._waiting = waiting
        self._file = -1

    def __enter__(self) -> Lock:
        while True:
            self._file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
            _HELD.add(self._file)
            try:
                _take(self._file, self._waiting)
            except BaseException:
                self._let_go()
                raise
            self._waiting = _nothing
            if _is_at(self._file, self.path):
                return self
            self._let_go()  # the file was removed or replaced while we waited

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._let_go()

    def _let_go(self) -> None:
        _HELD.discard(self._file)
        os.close(self._file)
        self._file = -1


def _nothing() -> None:
    """Say nothing: it was said before."""


def _is_at(file: int, path: str) -> bool:
    if sys.platform == "win32":  # an open file cannot be removed there
        return True
    try:
        return os.path.samestat(os.fstat(file), os.stat(path))
    except FileNotFoundError:
        return False


# Files of locks held by this process.
_HELD: set[int] = set()

if sys.platform == "win32":
    import msvcrt

    def _take(file: int, waiting: Callable[[], None]) -> None:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            return
        except OSError:
            waiting()
        while True:
            try:
                msvcrt.locking(file, msvcrt.LK_LOCK, 1)  # gives up after ten seconds
                return
            except OSError:
                continue

else:
    import fcntl

    def _take(file: int, waiting: Callable[[], None]) -> None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(file, fcntl.LOCK_EX)

    def _drop_in_fork() -> None:
        """Leave locks to the parent: a worker that outlives a killed build must not hold them."""
        for file in _HELD:
            os.close(file)
        _HELD.clear()

    os.register_at_fork(after_in_child=_drop_in_fork)
