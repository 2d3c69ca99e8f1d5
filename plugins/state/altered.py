"""A tree with some entries put in, replaced or taken out; the rest is copied as it stands.

So a few files among 40,000 cost a few milliseconds, most of them for the copy.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Collection, Mapping
from struct import pack

from plugins.state.digests import SIZE
from plugins.state.stamps import Stamp
from plugins.state.tree import STAMP, Tree, bare, counting, whole

Files = Mapping[str, tuple[Stamp, bytes] | None]
"""By path: stamp and digest of a file, ``None`` where it is gone."""
Folders = Mapping[str, Stamp | None]
"""By path: stamp of a folder, ``None`` where it is gone with all it held."""


def tree_of(
    root: str,
    kind: str,
    files: Mapping[str, tuple[Stamp, bytes]],
    folders: Mapping[str, Stamp],
    taken: int,
    retained: Collection[str] = (),
) -> Tree:
    """Return a tree from stamps and digests by path (as ``scan`` gives them).

    ``taken`` is the ``clock()`` from before the stamps were taken. Names in ``retained`` directly
    below the root do not count. Raises ValueError for a file whose folder is not among ``folders``.
    """
    counted = {path: entry for path, entry in files.items() if not _is(path, retained)}
    within = {path: stamp for path, stamp in folders.items() if not _is(path, retained)}
    return altered(bare(root, kind, retained), counted, within, taken)


def altered(tree: Tree, files: Files, folders: Folders, taken: int) -> Tree:
    """Return the tree with other entries; ``taken`` is the ``clock()`` from before their stamps.

    Raises ValueError for a file whose folder is not in the tree and not among ``folders``.
    """
    same = _same_names(tree, files, folders, taken)
    if same is not None:
        return same
    within = _by_folder(files)
    now = {os.fsencode(path): stamp for path, stamp in folders.items()}
    for folder in [folder for folder, stamp in now.items() if stamp is None]:
        for number in tree.below(folder):
            now.setdefault(tree.folders[number], None)
    made = _Copy(tree)
    for folder in sorted({*within, *now}):
        at = made.copy_until(folder)
        changed = within.get(folder, {})
        stamp = now.get(folder)
        if stamp is not None:
            made.add(folder, _packed(stamp, taken), made.entries(at), changed, taken)
        elif at is not None and folder not in now:
            made.add(folder, made.stamp(at), made.entries(at), changed, taken)
        elif any(changed.values()):
            raise ValueError(f"the folder {os.fsdecode(folder)} is missing")
    made.copy_until(None)
    return made.tree()


def _same_names(tree: Tree, files: Files, folders: Folders, taken: int) -> Tree | None:
    """Return the tree where no name is new or gone, else ``None``."""
    made = tree.copy()
    for path, stamp in folders.items():
        number = tree.folder(os.fsencode(path))
        if number is None or stamp is None:
            return None
        made.settle(tree.position(number), stamp, taken)
    for path, entry in files.items():
        if entry is None or path not in tree:
            return None
        made.put(path, entry[1], entry[0], taken)
    return made


_Entries = Mapping[bytes, tuple[Stamp, bytes] | None]


def _by_folder(files: Files) -> dict[bytes, _Entries]:
    found: dict[bytes, dict[bytes, tuple[Stamp, bytes] | None]] = {}
    for path, entry in files.items():
        folder, _, name = os.fsencode(path).rpartition(b"/")
        found.setdefault(folder, {})[name] = entry
    return dict(found)


class _Copy:
    """A tree in the making: parts of another one, with entries in between."""

    def __init__(self, tree: Tree) -> None:
        self._old = tree
        self._next = 0
        self._stamps = memoryview(tree.stamps).cast("B")
        self._digests = memoryview(tree.digests)
        self._made: tuple[list[bytes], list[bytes], bytearray, bytearray]
        self._made = [], [], bytearray(), bytearray()

    def copy_until(self, folder: bytes | None) -> int | None:
        """Copy what stands before a folder, or all; return its number if there was one."""
        old = self._old
        last = len(old.folders)
        at = last if folder is None else bisect_left(old.folders, folder, self._next)
        folders, names, stamps, digests = self._made
        first = self._next
        folders += old.folders[first:at]
        names += old.names[first:at]
        stamps += self._stamps[STAMP * old.position(first) : STAMP * old.position(at)]
        digests += self._digests[SIZE * old.starts[first] : SIZE * old.starts[at]]
        self._next = at
        if at == last or old.folders[at] != folder:
            return None
        self._next += 1
        return at

    def stamp(self, at: int) -> bytes:
        """Return the stamp of a folder, by its number."""
        start = STAMP * self._old.position(at)
        return bytes(self._stamps[start : start + STAMP])

    def entries(self, at: int | None) -> dict[bytes, tuple[bytes, bytes]]:
        """Return stamp and digest of the files in a folder, by name."""
        if at is None:
            return {}
        old = self._old
        joined, file, first = old.names[at], old.starts[at], old.position(at) + 1
        return {
            name: (
                bytes(self._stamps[STAMP * (first + index) : STAMP * (first + index + 1)]),
                old.digest(file + index),
            )
            for index, name in enumerate(joined.split(b"/") if joined else ())
        }

    def add(
        self,
        folder: bytes,
        stamp: bytes,
        entries: dict[bytes, tuple[bytes, bytes]],
        changed: _Entries,
        taken: int,
    ) -> None:
        """Add a folder with files of which some are others."""
        for name, entry in changed.items():
            entries.pop(name, None)
            if entry is not None:
                entries[name] = _packed(entry[0], taken), whole(entry[1])
        folders, names, stamps, digests = self._made
        folders.append(folder)
        names.append(b"/".join(sorted(entries)))
        stamps += stamp
        for name in sorted(entries):
            stamps += entries[name][0]
            digests += entries[name][1]

    def tree(self) -> Tree:
        """Return what was made."""
        old, (folders, names, stamps, digests) = self._old, self._made
        return Tree(
            (
                old.root,
                old.kind,
                old.retained,
                b"\0".join(folders),
                b"\0".join(names),
                bytes(stamps),
                bytes(digests),
            )
        )


def _packed(stamp: Stamp, taken: int) -> bytes:
    return pack("=4q", *counting(stamp, taken))


def _is(path: str, retained: Collection[str]) -> bool:
    return path.partition("/")[0] in retained
