"""How much memory a program and all it started hold, read from Linux' ``/proc``.

A page that several processes share counts once (PSS, Linux' Documentation/filesystems/proc.rst).
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_PSS = re.compile(rb"^Pss:\s+(\d+) kB", re.MULTILINE)
_RSS = re.compile(rb"^VmRSS:\s+(\d+) kB", re.MULTILINE)
INTERVAL = 0.02


@dataclass(frozen=True)
class Memory:
    """In MB: all processes together, and the largest of them."""

    together: float
    largest: float

    def or_more(self, other: Memory) -> Memory:
        """Return the larger of both figures, each for itself."""
        return Memory(max(self.together, other.together), max(self.largest, other.largest))


def family(root: int) -> list[int]:
    """Return the ids of ``root``, which leads a session, and of all processes it brought about."""
    parents: dict[int, int] = {}
    found = set()
    for entry in _PROC.iterdir():
        if not entry.name.isdigit():
            continue
        try:
            stat = (entry / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:  # it has ended meanwhile
            continue
        fields = stat.rpartition(")")[2].split()
        parents[int(entry.name)] = int(fields[1])
        if int(fields[3]) == root:  # the session: an orphan keeps it
            found.add(int(entry.name))
    size = -1
    while size != len(found):
        size = len(found)
        found |= {child for child, parent in parents.items() if parent in found}
    return sorted(found)


def memory_of(root: int) -> Memory:
    """Return what the family of ``root`` holds now; zero where it has ended."""
    sizes = [_size(pid) for pid in family(root)]
    return Memory(sum(sizes), max(sizes, default=0.0))


def _size(pid: int) -> float:
    """Return the MB of one process: its PSS, where that may not be read its RSS."""
    for name, pattern in (("smaps_rollup", _PSS), ("status", _RSS)):
        try:
            found = pattern.search((_PROC / str(pid) / name).read_bytes())
        except OSError:
            continue
        if found:
            return int(found[1]) / 1024
    return 0.0


def ticks_of(root: int) -> int:
    """Return the processor time the family of ``root`` has used so far, in the system's ticks."""
    total = 0
    for pid in family(root):
        try:
            stat = (_PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        total += sum(map(int, stat.rpartition(")")[2].split()[11:13]))
    return total


class Sampler:
    """Keeps the peak of a family from ``with`` to the end of it, looking every ``INTERVAL`` s.

    ``looked`` is set from the first look on.
    """

    def __init__(self, root: int) -> None:
        self.looked = threading.Event()
        self.peak = Memory(0.0, 0.0)
        self._root = root
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Sampler:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(INTERVAL):
            self.peak = self.peak.or_more(memory_of(self._root))
            self.looked.set()
