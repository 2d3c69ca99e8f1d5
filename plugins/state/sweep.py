"""Looks at everything in some trees once: which entries do not have the stamp they had?

With many entries a second process takes half of them: the time goes into system calls.
"""

from __future__ import annotations

import marshal
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import NoReturn, TypeAlias

    from plugins.state.stretch import Stretch
    from plugins.state.tree import Tree

    # Gives what is to be looked at, such as by reading it from a file.
    Load: TypeAlias = Callable[[], Stretch]

# Below this number of entries a second process costs more than it saves.
_WORTHWHILE = 4_000


def doubtful(trees: Sequence[Tree], processes: int) -> list[list[int]]:
    """Return for each tree the positions of the entries in doubt, sorted.

    ``processes`` is 1 or 2; in a process with several threads it has to be 1.
    """
    *former, last = trees
    cut = middle(trees)
    far = send(lambda: last.stretch(cut), forks(processes, sum(map(len, trees))))
    found = [tree.stretch().differing() for tree in former]
    near = last.stretch(0, cut)
    return [*found, joined(near, near.differing(), far())]


def middle(trees: Sequence[Tree]) -> int:
    """Return how many folders of the last tree belong to the first half of all entries."""
    *former, last = trees
    entries = sum(map(len, former))
    share = max(0, (entries + len(last)) // 2 - entries)
    return min(len(last.folders), round(len(last.folders) * share / len(last)))


def forks(processes: int, entries: int) -> bool:
    """Tell whether a copy of this process should look at half of so many entries."""
    return sys.platform != "win32" and processes > 1 and entries >= _WORTHWHILE


def send(load: Load, forks: bool) -> Callable[[], list[int]]:
    """Begin to look at a stretch; return what gives the positions of its entries in doubt."""
    return _Errand(load).result if forks else lambda: load().differing()


def joined(near: Stretch, doubts: list[int], beyond: list[int]) -> list[int]:
    """Return positions in a tree, of which ``near`` is the beginning and the rest lies beyond."""
    begins = len(near)
    return doubts + [begins + position for position in beyond]


class _Errand:
    """A copy of this process that looks at a stretch and tells of it."""

    def __init__(self, load: Load) -> None:
        self._load = load
        self._reader, writer = os.pipe()
        self._child = os.fork()
        if not self._child:
            _report(writer, load)
        os.close(writer)

    def result(self) -> list[int]:
        """Return what it has found; whatever has ended it, its part can be done here."""
        with os.fdopen(self._reader, "rb") as pipe:
            answer = pipe.read()
        _, status = os.waitpid(self._child, 0)
        found: list[int] = self._load().differing() if status else marshal.loads(answer)  # noqa: S302
        return found


def sweep(tree: Tree) -> list[int]:
    """Return the positions of the entries of one tree that are in doubt.

    Two processes look where this one has a single thread: only then it may be copied.
    """
    threading = sys.modules.get("threading")
    alone = threading is None or threading.active_count() == 1
    return doubtful([tree], min(os.cpu_count() or 1, 2) if alone else 1)[0]


def _report(writer: int, load: Load) -> NoReturn:
    """Look, tell the other process, and end without what ends a Python as a whole."""
    status = 1
    try:
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(marshal.dumps(load().differing()))
        status = 0
    finally:
        os._exit(status)
