"""Looks at everything in some trees once: which entries do not have the stamp they had?

With many entries a second process takes half of them: the time goes into system calls. Where it is
clear already that there is something to build, others can take all that is left.
"""

from __future__ import annotations

import marshal
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import NoReturn

    from plugins.state.tree import Tree

# Below this number of entries a second process costs more than it saves.
_WORTHWHILE = 4_000


def doubtful(trees: Sequence[Tree], processes: int) -> list[list[int]]:
    """Return for each tree the positions of the entries in doubt, sorted.

    ``processes`` is 1 or 2; in a process with several threads it has to be 1.
    """
    search = Search(trees, processes)
    return [*search.first, search.last()]


class Search:
    """Looks at trees, most of whose entries are in the last; that one can be left to others.

    ``first`` are the positions of the entries in doubt, sorted, in each tree but the last. Those in
    the last are to be asked for once: with ``last()``, or later with what ``leave()`` gives.
    """

    def __init__(self, trees: Sequence[Tree], processes: int) -> None:
        """Look at all trees but the last; ``processes`` as for ``doubtful``."""
        *former, self._tree = trees
        entries, folders = sum(map(len, former)), len(self._tree.folders)
        total = entries + len(self._tree)
        self._forks = sys.platform != "win32" and processes > 1 and total >= _WORTHWHILE
        self._errands: list[_Errand] = []
        self._own = folders
        if self._forks:
            share = max(0, total // 2 - entries)
            self._own = min(folders, round(folders * share / len(self._tree)))
            self._errands = [_Errand(self._tree, self._own, folders)]
        self.first = [_differing(tree, 0, len(tree.folders)) for tree in former]

    def last(self) -> list[int]:
        """Return the positions of the entries in doubt in the last tree, sorted."""
        found = _differing(self._tree, 0, self._own)
        for errand in self._errands:
            found += errand.result()
        return found

    def leave(self) -> Callable[[], list[int]] | None:
        """Have others look at what is left, and return what tells of it later.

        ``None`` where that is not worth another process.
        """
        if not self._forks:
            return None
        self._errands.insert(0, _Errand(self._tree, 0, self._own))
        self._own = 0
        return self.last


class _Errand:
    """A copy of this process that looks at some folders of a tree, and tells of it."""

    def __init__(self, tree: Tree, first: int, last: int) -> None:
        self._part = tree, first, last
        self._reader, writer = os.pipe()
        self._child = os.fork()
        if not self._child:
            _report(writer, tree, first, last)
        os.close(writer)

    def result(self) -> list[int]:
        """Return what it has found; whatever has ended it, its part can be done here."""
        with os.fdopen(self._reader, "rb") as pipe:
            answer = pipe.read()
        _, status = os.waitpid(self._child, 0)
        found: list[int] = _differing(*self._part) if status else marshal.loads(answer)  # noqa: S302
        return found


def sweep(tree: Tree) -> list[int]:
    """Return the positions of the entries of one tree that are in doubt.

    Two processes look where this one has a single thread: only then it may be copied.
    """
    threading = sys.modules.get("threading")
    alone = threading is None or threading.active_count() == 1
    return doubtful([tree], min(os.cpu_count() or 1, 2) if alone else 1)[0]


def _differing(tree: Tree, first: int, last: int) -> list[int]:
    paths = tree.paths(first, last)
    start = _position(tree, first, last, len(paths))
    if sys.platform == "win32":  # no stamp ever counts there
        return list(range(start, start + len(paths)))
    try:
        root = os.open(tree.root, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return list(range(start, start + len(paths)))
    found: list[int] = []
    position = start
    numbers = iter(tree.stamps[4 * start : 4 * (start + len(paths))])
    stat = os.stat
    # Written out, for speed: one turn of this loop takes 2.5 µs, 2 of them in the system.
    for path, size, mtime, ctime, number in zip(
        paths, numbers, numbers, numbers, numbers, strict=True
    ):
        try:
            now = stat(path, dir_fd=root)
        except OSError:
            found.append(position)
        else:
            if (
                now.st_mtime_ns != mtime
                or now.st_ctime_ns != ctime
                or now.st_size != size
                or now.st_ino != number
            ):
                found.append(position)
        position += 1
    os.close(root)
    return found


def _position(tree: Tree, first: int, last: int, entries: int) -> int:
    """Return where a part of so many entries begins, without counting them all where it can be."""
    if not first:
        return 0
    return len(tree) - entries if last == len(tree.folders) else tree.position(first)


def _report(writer: int, tree: Tree, first: int, last: int) -> NoReturn:
    """Look, tell the other process, and end without what ends a Python as a whole."""
    status = 1
    try:
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(marshal.dumps(_differing(tree, first, last)))
        status = 0
    finally:
        os._exit(status)
