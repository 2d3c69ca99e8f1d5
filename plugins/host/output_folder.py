"""What lies in the output folder, and whether it is what was written there."""

from __future__ import annotations

import errno
import os
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from plugins.host.journal import MARK, STAGE
from plugins.state import findings
from plugins.state.altered import altered
from plugins.state.changes import changes
from plugins.state.digests import UNREAD
from plugins.state.stamps import Stamp, look, stamp_of
from plugins.state.tree import UNSETTLED, Tree, bare


class Found(NamedTuple):
    """What there is: files with their stamps and digests, folders with their stamps.

    ``broken`` are files that were altered or removed, ``foreign`` those nobody asked for, and
    empty folders, which end in a slash.
    """

    tree: Tree
    broken: frozenset[str]
    foreign: frozenset[str]


def inspect(output: Path, known: Tree | None, taken: int, retained: Collection[str]) -> Found:
    """Compare the output folder with what was written there; ``retained`` names are left alone.

    ``known`` is what a build has remembered, ``taken`` a ``clock()`` from just before. Raises
    OSError where something cannot be read.
    """
    before = bare(str(output), "output", {STAGE, MARK, *retained})
    if known is not None and (known.root, known.retained) == (before.root, before.retained):
        found = changes(*findings.doubts_of(known), taken)
        broken, new = {*found.changed, *found.removed}, found.added
    else:  # nothing is known, or other names count: everything is read
        known = before if known is None else known
        found = changes(before, [0], taken)
        broken = {path for path in known.files() if _is_other(path, known, found.now)}
        new = tuple(path for path in found.added if path not in known)
    return Found(found.now, frozenset(broken), frozenset({*new, *_empty(found.now)}))


def _is_other(path: str, known: Tree, now: Tree) -> bool:
    return _counts(path, now) and known.get(path) != now.get(path)


def _empty(tree: Tree) -> Iterator[str]:
    """Yield folders without any files or folders."""
    folders = tree.folders
    for folder, names in zip(folders, tree.names, strict=True):
        if not names and folder:
            at = bisect_left(folders, folder + b"/")
            if at == len(folders) or not folders[at].startswith(folder + b"/"):
                yield f"{os.fsdecode(folder)}/"


def followed(
    output: Path, before: Tree, digests: Mapping[str, bytes], removed: Collection[str], taken: int
) -> Tree:
    """Return what is there after a delivery; ``digests`` are those of the files just written.

    ``taken`` is a ``clock()`` from after it.
    """
    files: dict[str, tuple[Stamp, bytes] | None]
    files = {path: None for path in removed if not path.endswith("/") and _counts(path, before)}
    for path, digest in digests.items():
        if _counts(path, before):
            files[path] = look(str(output / path)), digest
    # What was to be removed may still be there, and a folder that nothing went from is as it was.
    touched = {path.rpartition("/")[0] for path in (*files, *removed) if _counts(path, before)}
    above = {""}
    for path in touched:
        while path:
            path = path.rpartition("/")[0]
            above.add(path)
    touched |= {path for path in above if not _is_as_it_was(output, path, before)}
    folders = {path: UNSETTLED if (output / path).is_dir() else None for path in touched}
    tree = altered(before, files, folders, taken)
    numbers = map(tree.folder, map(os.fsencode, folders))
    # Whoever has put something into these folders meanwhile must be noticed by the next build.
    listed = changes(tree, [tree.position(one) for one in numbers if one is not None], taken)
    return tree if listed else listed.now


def _is_as_it_was(output: Path, folder: str, before: Tree) -> bool:
    """Tell whether a folder has the stamp it had: nothing was put into it or taken from it."""
    number = before.folder(os.fsencode(folder))
    if number is None:
        return False
    first = 4 * before.position(number)
    try:
        return stamp_of((output / folder).stat()) == tuple(before.stamps[first : first + 4])
    except (FileNotFoundError, NotADirectoryError):
        return False


def _counts(path: str, tree: Tree) -> bool:
    return path.partition("/")[0] not in tree.retained


def scanned(
    output: Path, digests: Mapping[str, bytes], retained: Collection[str], taken: int
) -> Tree:
    """Return all files with the digests they were written with; nothing is read.

    ``taken`` is a ``clock()`` from just before. Raises OSError where something has gone meanwhile.
    """
    nothing = bare(str(output), "output", {STAGE, MARK, *retained})
    inside = len(nothing.root) + 1
    tree = changes(nothing, [0], taken, lambda path: digests.get(path[inside:], UNREAD)).now
    there = set(tree.files())
    missing = [path for path in digests if path not in there and _counts(path, tree)]
    if missing:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), min(missing))
    # Whoever has put something here meanwhile must be noticed by the next build.
    foreign = there - digests.keys()
    folders = {path.rpartition("/")[0]: UNSETTLED for path in foreign}
    return altered(tree, dict.fromkeys(foreign), folders, taken)
