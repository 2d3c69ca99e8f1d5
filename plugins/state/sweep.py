"""Looks at everything in some trees once: which entries do not have the stamp they had?

With many entries a second process takes half of them: the time goes into system calls.
"""

from __future__ import annotations

import marshal
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from plugins.state.tree import Tree

# Below this number of entries a second process costs more than it saves.
_WORTHWHILE = 4_000


def doubtful(trees: Sequence[Tree], processes: int) -> list[list[int]]:
    """Return for each tree the positions of the entries in doubt, sorted.

    ``processes`` is 1 or 2; in a process with several threads it has to be 1.
    """
    everything = [(0, len(tree.folders)) for tree in trees]
    total = sum(map(len, trees))
    if sys.platform == "win32" or processes < 2 or total < _WORTHWHILE:
        return _look(trees, everything)
    mine, others = _halves(trees, total)
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        _report(writer, trees, others)
    os.close(writer)
    found = _look(trees, mine)
    with os.fdopen(reader, "rb") as pipe:
        answer = pipe.read()
    _, status = os.waitpid(child, 0)
    # Whatever has ended the other process, its half can be done here.
    rest: list[list[int]] = _look(trees, others) if status else marshal.loads(answer)  # noqa: S302
    return [ours + theirs for ours, theirs in zip(found, rest, strict=True)]


def sweep(tree: Tree) -> list[int]:
    """Return the positions of the entries of one tree that are in doubt.

    Two processes look where this one has a single thread: only then it may be copied.
    """
    threading = sys.modules.get("threading")
    alone = threading is None or threading.active_count() == 1
    return doubtful([tree], min(os.cpu_count() or 1, 2) if alone else 1)[0]


def _halves(
    trees: Sequence[Tree], total: int
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Divide the folders of all trees, in their order, where about half of the entries are."""
    rest = total // 2
    mine, others = [], []
    for tree in trees:
        folders = len(tree.folders)
        share = min(folders, round(folders * rest / len(tree))) if rest > 0 else 0
        mine.append((0, share))
        others.append((share, folders))
        rest -= len(tree)
    return mine, others


def _look(trees: Sequence[Tree], parts: Sequence[tuple[int, int]]) -> list[list[int]]:
    return [_differing(tree, *part) for tree, part in zip(trees, parts, strict=True)]


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


def _report(writer: int, trees: Sequence[Tree], parts: Sequence[tuple[int, int]]) -> NoReturn:
    """Look, tell the other process, and end without what ends a Python as a whole."""
    status = 1
    try:
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(marshal.dumps(_look(trees, parts)))
        status = 0
    finally:
        os._exit(status)
