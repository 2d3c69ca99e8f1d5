"""Decides what is in doubt: reads files, lists folders, compares with what is remembered."""

from __future__ import annotations

import os
import stat as modes

from plugins.state.counting import KEEP
from plugins.state.stamps import digest, look

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.state.tree import Entry, Tree


def is_same(tree: Tree, positions: Sequence[int], taken: int) -> bool:
    """Tell whether the entries at ``positions`` hold what they held, whatever their stamps say.

    Stamps are brought up to date in ``tree`` on the way; ``taken`` is a ``clock()`` from just
    before. Raises OSError where something cannot be read.
    """
    folders = set(tree.folders) if positions else set()
    for entry in tree.located(positions):
        full = _below(_below(os.fsencode(tree.root), entry.folder), _name(entry))
        try:
            stamp = look(os.fsdecode(full))
            if entry.index < 0:
                same = _holds_the_same(tree, entry, os.fsdecode(full), folders)
            else:
                same = digest(os.fsdecode(full)) == tree.digest(entry.first_file + entry.index)
        except (FileNotFoundError, NotADirectoryError):
            return False
        if not same:
            return False
        tree.settle(entry.position, stamp, taken)
    return True


def _holds_the_same(tree: Tree, entry: Entry, full: str, folders: set[bytes]) -> bool:
    """Tell whether a folder has no new entries, and none of another kind.

    What went is not asked here: it is an entry itself, and looking at it fails.
    """
    if entry.folder and not modes.S_ISDIR(os.lstat(full).st_mode):
        return False
    numbers = {name: number for number, name in enumerate(entry.names, entry.first_file)}
    keep = KEEP[tree.kind]
    with os.scandir(full) as found:
        for one in found:
            is_folder = one.is_dir(follow_symlinks=False)
            if not keep(one.name, is_folder) or (not entry.folder and one.name in tree.retained):
                continue
            name = os.fsencode(one.name)
            if is_folder:
                same = _below(entry.folder, name) in folders
            elif one.is_symlink():  # a file may have been moved and a link put in its place
                same = name in numbers and digest(one.path) == tree.digest(numbers[name])
            else:
                same = name in numbers
            if not same:
                return False
    return True


def _name(entry: Entry) -> bytes:
    return entry.names[entry.index] if entry.index >= 0 else b""


def _below(folder: bytes, name: bytes) -> bytes:
    return folder + b"/" + name if folder and name else folder or name
