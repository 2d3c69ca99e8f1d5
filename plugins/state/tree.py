"""A folder with all it holds, in a form that is compared with the disk in one go.

It is made for the build in which nothing changed: 40,000 files and folders are loaded in a few
milliseconds, because they are a few long byte strings, and cost one ``stat`` each.
"""

from __future__ import annotations

import os

from plugins.state.digests import SIZE
from plugins.state.stamps import Stamp, is_settled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from typing import TypeAlias

    Plain: TypeAlias = tuple[str, str, list[str], bytes, bytes, bytes, bytes]

# Takes the place of a stamp that is not settled: no file has it, so the digest decides.
_UNSETTLED = (-1, -1, -1, -1)


class Entry:
    """One entry: the folder itself where ``index`` is -1, else the file ``names[index]`` in it.

    ``first_file`` is the number of the first of the names among all files of the tree.
    """

    __slots__ = ("first_file", "folder", "index", "names", "position")

    def __init__(
        self, position: int, folder: bytes, names: list[bytes], index: int, first_file: int
    ) -> None:
        self.position = position
        self.folder = folder
        self.names = names
        self.index = index
        self.first_file = first_file


class Tree:
    """What lay below a folder. The order of entries is: a folder, its files, the next folder.

    root: full path of the folder.
    kind: which names count, a key of ``counting.KEEP``.
    retained: names directly below the root that do not count.
    folders: paths of all folders from the root, sorted; the root itself is ``b""``.
    names: for each folder its files, sorted, joined by a slash.
    stamps: four numbers for each entry.
    digests: 16 bytes for each file.
    """

    __slots__ = ("digests", "folders", "kind", "names", "retained", "root", "stamps")

    def __init__(self, plain: Plain) -> None:
        """Take apart what ``plain()`` gave."""
        self.root, self.kind, self.retained, folders, names, stamps, self.digests = plain
        self.folders = folders.split(b"\0")
        self.names = names.split(b"\0")
        self.stamps = memoryview(bytearray(stamps)).cast("q")

    def plain(self) -> Plain:
        """Return everything as data that ``marshal`` writes."""
        return (
            self.root,
            self.kind,
            self.retained,
            b"\0".join(self.folders),
            b"\0".join(self.names),
            self.stamps.tobytes(),
            self.digests,
        )

    def __len__(self) -> int:
        return len(self.stamps) // 4

    def paths(self, first: int, last: int) -> list[bytes]:
        """Return the paths of the entries that belong to the folders from ``first`` to ``last``."""
        found: list[bytes] = []
        for folder, names in zip(self.folders[first:last], self.names[first:last], strict=True):
            found.append(folder or b".")
            if not names:
                continue
            inside = folder + b"/" if folder else b""
            if b"/" in names:
                found += [inside + name for name in names.split(b"/")]
            else:  # most folders of a site: one page
                found.append(inside + names)
        return found

    def position(self, folder: int) -> int:
        """Return the position of the first entry that belongs to the folder with this number."""
        return folder + sum(names.count(b"/") + 1 for names in self.names[:folder] if names)

    def located(self, positions: Collection[int]) -> Iterator[Entry]:
        """Yield what stands at each of the positions, in their order in the tree."""
        wanted = iter(sorted(positions))
        position = next(wanted, None)
        start = files = 0
        for folder, joined in zip(self.folders, self.names, strict=True):
            count = joined.count(b"/") + 1 if joined else 0
            if position is not None and position <= start + count:
                names = joined.split(b"/") if joined else []
                while position is not None and position <= start + count:
                    yield Entry(position, folder, names, position - start - 1, files)
                    position = next(wanted, None)
            start += 1 + count
            files += count

    def digest(self, file: int) -> bytes:
        """Return the digest of the file with this number."""
        return self.digests[file * SIZE : (file + 1) * SIZE]

    def settle(self, position: int, stamp: Stamp, taken: int) -> None:
        """Note the stamp under which an entry was found to be the same."""
        for index, number in enumerate(_counting(stamp, taken), 4 * position):
            self.stamps[index] = number


def tree_of(
    root: str,
    kind: str,
    files: Mapping[str, tuple[Stamp, bytes]],
    folders: Mapping[str, Stamp],
    taken: int,
    retained: Collection[str] = (),
) -> Tree:
    """Return a tree from stamps and digests by path (as ``scan`` and ``changes`` give them).

    ``taken`` is the ``clock()`` from before the stamps were taken. Names in ``retained`` directly
    below the root do not count. Raises ValueError for a file whose folder is not among ``folders``.
    """
    by_folder: dict[str, list[str]] = {path: [] for path in folders if not _is(path, retained)}
    for path in files:
        if not _is(path, retained):
            folder, _, name = path.rpartition("/")
            if folder not in by_folder:
                raise ValueError(f"the folder of {path} is missing")
            by_folder[folder].append(name)
    from array import array  # needed after a build only

    stamps = array("q")
    digests: list[bytes] = []
    names: list[bytes] = []
    for folder in sorted(by_folder):
        stamps.extend(_counting(folders[folder], taken))
        for name in sorted(by_folder[folder]):
            stamp, digest = files[f"{folder}/{name}" if folder else name]
            stamps.extend(_counting(stamp, taken))
            digests.append(digest)
        names.append(b"/".join(map(os.fsencode, sorted(by_folder[folder]))))
    return Tree(
        (
            os.path.realpath(root),
            kind,
            sorted(retained),
            b"\0".join(map(os.fsencode, sorted(by_folder))),
            b"\0".join(names),
            stamps.tobytes(),
            b"".join(digests),
        )
    )


def _is(path: str, retained: Collection[str]) -> bool:
    return path.partition("/")[0] in retained


def _counting(stamp: Stamp, taken: int) -> Stamp:
    """Return a stamp, or what stands for one that says nothing (or has no room in 64 bits)."""
    fits = all(-(2**63) <= number < 2**63 for number in stamp)
    return stamp if fits and is_settled(stamp, taken) else _UNSETTLED
