"""Some folders of a tree that follow each other: just what is needed to compare them with the disk.

It is made for the build in which nothing changed: tens of thousands of entries are loaded in a few
milliseconds, because they are a few long byte strings, and cost one ``stat`` each.
"""

from __future__ import annotations

import os
import sys
from itertools import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    Plain: TypeAlias = tuple[str, bytes, bytes, bytes]


class Stretch:
    """Folders with the files directly in them. The order of entries is that of a ``Tree``.

    root: full path of the folder they lie in.
    folders, names, stamps: as in ``Tree``, of these folders alone.
    """

    __slots__ = ("folders", "names", "root", "stamps")

    def __init__(
        self, root: str, folders: list[bytes], names: list[bytes], stamps: memoryview
    ) -> None:
        self.root = root
        self.folders = folders
        self.names = names
        self.stamps = stamps

    def plain(self) -> Plain:
        """Return everything as data that ``marshal`` writes."""
        return self.root, b"\0".join(self.folders), b"\0".join(self.names), self.stamps.tobytes()

    def __len__(self) -> int:
        return len(self.stamps) // 4

    def paths(self) -> list[bytes]:
        """Return the paths of the entries."""
        # Split at once, after all are joined: a third faster than folder by folder.
        entries: list[bytes] = []
        for folder, names in zip(self.folders, self.names, strict=True):
            entries.append(folder or b".")
            if names:
                inside = folder + b"/" if folder else b""
                entries.append(inside + names.replace(b"/", b"\0" + inside))
        return b"\0".join(entries).split(b"\0") if entries else []

    def differing(self) -> list[int]:
        """Return the positions of the entries that do not have the stamp they had, sorted.

        On Windows these are all: there no stamp ever counts.
        """
        if sys.platform == "win32":
            return list(range(len(self)))
        try:
            root = os.open(self.root, os.O_RDONLY | os.O_DIRECTORY)
        except OSError:
            return list(range(len(self)))
        found: list[int] = []
        numbers = iter(self.stamps)
        stat = os.stat
        # Written out, for speed: one turn of this loop takes 2.5 µs, 2 of them in the system.
        entries = zip(count(), self.paths(), numbers, numbers, numbers, numbers)
        for position, path, size, mtime, ctime, number in entries:
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
        os.close(root)
        return found


def stretch_of(plain: Plain) -> Stretch:
    """Return what ``plain()`` was called on."""
    root, folders, names, stamps = plain
    numbers = memoryview(stamps).cast("q")
    if not stamps:
        return Stretch(root, [], [], numbers)
    return Stretch(root, folders.split(b"\0"), names.split(b"\0"), numbers)
