"""What has changed in a folder since an earlier look at it: only what is in doubt is looked at."""

from __future__ import annotations

import os
import stat as modes
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from plugins.state.altered import altered
from plugins.state.counting import KEEP
from plugins.state.stamps import Stamp, digest, look, scan, stamp_of
from plugins.state.tree import Tree


class Changes(NamedTuple):
    """What there is now, and what is different; paths are sorted.

    ``now`` is what the next look wants to know. A renamed file was removed and added.
    """

    now: Tree
    changed: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.removed)


def changes(
    before: Tree,
    doubts: Collection[int],
    taken: int,
    read: Callable[[str], bytes] = digest,
) -> Changes:
    """Look at those entries of a tree that are in doubt (``sweep.doubtful`` gives them).

    ``taken`` is a ``clock()`` from just before. ``read`` gives the digest of a file by its full
    path; it is asked for files that are new or in doubt only. Raises OSError where the root or a
    folder cannot be read, or something goes while we look, and what ``read`` raises.
    """
    if not doubts:
        return Changes(before, (), (), ())
    at = _Look(before, read)
    at.go(doubts)
    added, changed, removed = [], [], []
    for path, entry in at.files.items():
        known = before.get(path)
        if entry is None:
            removed += [path] if known else []
        elif not known:
            added.append(path)
        elif known != entry[1]:
            changed.append(path)
    now = altered(before, at.files, at.folders, taken)
    return Changes(now, tuple(sorted(changed)), tuple(sorted(added)), tuple(sorted(removed)))


class _Look:
    """One look at what is in doubt.

    ``files`` and ``folders`` are what was seen: ``None`` for what is gone.
    """

    def __init__(self, tree: Tree, read: Callable[[str], bytes]) -> None:
        self.files: dict[str, tuple[Stamp, bytes] | None] = {}
        self.folders: dict[str, Stamp | None] = {}
        self._tree = tree
        self._read = read
        self._keep = KEEP[tree.kind]
        self._gone: set[bytes] = set()

    def go(self, doubts: Collection[int]) -> None:
        """Look at the entries at these positions, and at what turns out to be in doubt as well."""
        for entry in self._tree.located(doubts):
            if entry.index < 0:
                self._folder(entry.folder)
            else:
                self._file(entry.folder, entry.names[entry.index])
        for seen in (self.files, self.folders):
            for path in [path for path in seen if self._is_in_what_is_gone(path)]:
                del seen[path]  # it was seen through a link, which does not count as a folder
        for folder in self._gone:
            self._forget(folder)

    def _full(self, path: str) -> str:
        return f"{self._tree.root}/{path}" if path else self._tree.root

    def _file(self, folder: bytes, name: bytes) -> None:
        path = os.fsdecode(_below(folder, name))
        if path in self.files:
            return
        try:
            full = self._full(path)
            is_folder = modes.S_ISDIR(os.lstat(full).st_mode)
            self.files[path] = None if is_folder else (look(full), self._read(full))
        except (FileNotFoundError, NotADirectoryError):
            self.files[path] = None
        if self.files[path] is None:
            self._folder(folder)

    def _folder(self, folder: bytes) -> None:
        """List a folder, once: what is new in it, what is gone, and what is of another kind."""
        path = os.fsdecode(folder)
        if path in self.folders or folder in self._gone:
            return
        try:
            status = os.lstat(self._full(path)) if path else os.stat(self._full(path))
        except (FileNotFoundError, NotADirectoryError):
            if not path:
                raise
            status = None
        if status is None or (path and not modes.S_ISDIR(status.st_mode)):
            self._gone.add(folder)
            self._folder(folder.rpartition(b"/")[0])
            return
        self.folders[path] = stamp_of(status)
        files, within = self._known(folder)
        with os.scandir(self._full(path)) as found:
            for one in found:
                is_folder = one.is_dir(follow_symlinks=False)
                if not self._counts(path, one.name, is_folder):
                    continue
                name = os.fsencode(one.name)
                if is_folder:
                    if name not in within:
                        self._new_folder(_below(folder, name))
                    within.discard(name)
                    continue
                # A file may have been moved and a link put in its place.
                if name not in files or one.is_symlink():
                    self._file(folder, name)
                files.discard(name)
        for name in files:
            self.files[os.fsdecode(_below(folder, name))] = None
        self._gone.update(_below(folder, name) for name in within)

    def _counts(self, folder: str, name: str, is_folder: bool) -> bool:
        return self._keep(name, is_folder) and (bool(folder) or name not in self._tree.retained)

    def _known(self, folder: bytes) -> tuple[set[bytes], set[bytes]]:
        """Return the names of the files and of the folders that were in a folder."""
        tree = self._tree
        number = tree.folder(folder)
        joined = tree.names[number] if number is not None else b""
        skipped = len(folder) + 1 if folder else 0
        within = {
            path[skipped:]
            for path in tree.folders[_slice(tree.below(folder))]
            if path.find(b"/", skipped) < 0
        }
        return set(joined.split(b"/")) if joined else set(), within

    def _new_folder(self, folder: bytes) -> None:
        path = os.fsdecode(folder)
        files, folders = scan(self._full(path), self._keep)
        for inner, stamp in folders.items():
            self.folders[f"{path}/{inner}" if inner else path] = stamp
        for inner, found in files.items():
            self.files[f"{path}/{inner}"] = found, self._read(self._full(f"{path}/{inner}"))

    def _is_in_what_is_gone(self, path: str) -> bool:
        folder = os.fsencode(path).rpartition(b"/")[0] if self._gone else b""
        while folder and folder not in self._gone:
            folder = folder.rpartition(b"/")[0]
        return bool(folder)

    def _forget(self, folder: bytes) -> None:
        """Note that a folder is gone with all that was in it."""
        tree = self._tree
        number = tree.folder(folder)
        for one in (number, *tree.below(folder)) if number is not None else ():
            path, joined = tree.folders[one], tree.names[one]
            self.folders[os.fsdecode(path)] = None
            for name in joined.split(b"/") if joined else ():
                self.files[os.fsdecode(_below(path, name))] = None


def _slice(numbers: Sequence[int]) -> slice:
    return slice(numbers[0], numbers[-1] + 1) if numbers else slice(0)


def _below(folder: bytes, name: bytes) -> bytes:
    return folder + b"/" + name if folder else name
