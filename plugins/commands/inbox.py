"""Lines that another process writes, with a limit to how long they are waited for."""

from __future__ import annotations

import os
import sys

if sys.platform == "win32":
    import queue
    import threading

    class _Source:
        """Reads in a thread: Windows cannot wait for a pipe for a while."""

        def __init__(self, file: int) -> None:
            self._file = file
            self._chunks: queue.Queue[bytes] = queue.Queue()
            self._held: list[bytes] = []
            threading.Thread(target=self._follow, daemon=True).start()

        def _follow(self) -> None:
            chunk = b"-"
            while chunk:
                chunk = os.read(self._file, 65536)
                self._chunks.put(chunk)

        def is_ready(self, seconds: float) -> bool:
            try:
                self._held = self._held or [self._chunks.get(timeout=max(seconds, 0.001))]
            except queue.Empty:
                return False
            return True

        def read(self) -> bytes:
            return self._held.pop() if self._held else self._chunks.get()

else:
    import selectors

    class _Source:
        """Asks the system: a process with several threads had better not be copied."""

        def __init__(self, file: int) -> None:
            self._file = file

        def is_ready(self, seconds: float) -> bool:
            # Not select() itself, which knows no file number above 1023.
            with selectors.PollSelector() as selector:
                selector.register(self._file, selectors.EVENT_READ)
                return bool(selector.select(max(seconds, 0)))

        def read(self) -> bytes:
            return os.read(self._file, 65536)


class Inbox:
    """Lines from an open file."""

    def __init__(self, file: int) -> None:
        self._source = _Source(file)
        self._begun = b""
        self._ended = False

    def lines(self, seconds: float) -> list[str]:
        """Return all lines that are there; wait up to some seconds for the first.

        Raises ``EOFError`` when there will be none any more.
        """
        found: list[str] = []
        while not self._ended and self._source.is_ready(0 if found else seconds):
            chunk = self._source.read()
            self._ended = not chunk
            *whole, self._begun = (self._begun + chunk).split(b"\n")
            found += [line.decode() for line in whole]
        if self._ended and not found:
            raise EOFError
        return found

    def is_waiting(self) -> bool:
        """Tell whether there is something to read, or nothing more to come."""
        return self._ended or self._source.is_ready(0)
