"""A tool that builds at every save: started, saved to, and timed until the page is on disk."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType

from tests.benchmarks.jobs.changes import Change
from tests.benchmarks.measure.memory import Memory, memory_of, ticks_of
from tests.benchmarks.measure.run import surroundings
from tests.benchmarks.tools.tool import Tool

_POLL = 0.001
_START = 1800.0
_SAVE = 300.0
# A family that uses no more than that in a tenth of a second is waiting for a save.
_IDLE_TICKS = 2


class Watcher:
    """From ``with`` on the tool watches; its first build begins from nothing and is over."""

    def __init__(self, tool: Tool, first: Path) -> None:
        self.tool = tool
        self._first = first

    def __enter__(self) -> Watcher:
        self.tool.clear()
        self._said = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            self.tool.watch,
            cwd=self.tool.cwd,
            env=surroundings(self.tool.environment),
            stdin=subprocess.DEVNULL,
            stdout=self._said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            begin = time.perf_counter()
            while not self._first.is_file():
                self._demand_life(begin, _START)
                time.sleep(0.05)
            self.settle(3)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for word in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):  # all of them have ended
                os.killpg(self._process.pid, word)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=10)
        self._said.close()

    def save(self, change: Change) -> float:
        """Save an article; return the milliseconds until its page on disk shows the change."""
        page, mark = self.tool.page(change.article.card), change.mark.encode()
        self.tool.write(change.article)
        begin = time.perf_counter()
        seen = None
        while True:
            with contextlib.suppress(FileNotFoundError):  # it is being replaced
                stat = page.stat()
                stamp = (stat.st_ino, stat.st_size, stat.st_mtime_ns)
                if stamp != seen and mark in page.read_bytes():
                    return 1000 * (time.perf_counter() - begin)
                seen = stamp
            self._demand_life(begin, _SAVE)
            time.sleep(_POLL)

    def settle(self, seconds: float) -> None:
        """Wait until the tool and all it started have been idle for that long."""
        last, since = ticks_of(self._process.pid), time.perf_counter()
        while time.perf_counter() - since < seconds:
            time.sleep(0.1)
            now = ticks_of(self._process.pid)
            if abs(now - last) > _IDLE_TICKS:
                since = time.perf_counter()
            last = now

    def memory(self) -> Memory:
        """Return what the tool and all it started hold now."""
        return memory_of(self._process.pid)

    def _demand_life(self, begin: float, limit: float) -> None:
        ended = self._process.poll() is not None
        if ended or time.perf_counter() - begin > limit:
            self._said.seek(0)
            last = self._said.read().decode(errors="replace")[-2000:]
            raise SystemExit(f"{' '.join(self.tool.watch)} shows no change:\n{last}")
