"""A folder with all it holds, in a form that is compared with the disk in one go."""

from __future__ import annotations

import os
from itertools import accumulate

from plugins.state.digests import SIZE, UNREAD
from plugins.state.stamps import Stamp, is_settled
from plugins.state.stretch import Stretch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from typing import TypeAlias

    Plain: TypeAlias = tuple[str, str, list[str], bytes, bytes, bytes, bytes]

STAMP = 32
"""Bytes of a stamp in a tree."""

UNSETTLED = (-1, -1, -1, -1)
"""Takes the place of a stamp that says nothing: no file has it, so the digest decides."""


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

    __slots__ = ("_starts", "digests", "folders", "kind", "names", "retained", "root", "stamps")

    def __init__(self, plain: Plain) -> None:
        """Take apart what ``plain()`` gave."""
        self.root, self.kind, self.retained, folders, names, stamps, digests = plain
        self.folders = folders.split(b"\0")
        self.names = names.split(b"\0")
        self.stamps = memoryview(bytearray(stamps)).cast("q")
        self.digests = bytearray(digests)
        self._starts: list[int] | None = None

    def plain(self) -> Plain:
        """Return everything as data that ``marshal`` writes."""
        return (
            self.root,
            self.kind,
            self.retained,
            b"\0".join(self.folders),
            b"\0".join(self.names),
            self.stamps.tobytes(),
            bytes(self.digests),
        )

    def __len__(self) -> int:
        return len(self.stamps) // 4

    def stretch(self, first: int = 0, last: int | None = None) -> Stretch:
        """Return the folders from ``first`` to ``last``, without either all there are."""
        begin = self.position(first) if first else 0
        end = len(self) if last is None else self.position(last)
        stamps = self.stamps[4 * begin : 4 * end]
        return Stretch(self.root, self.folders[first:last], self.names[first:last], stamps)

    @property
    def starts(self) -> list[int]:
        """For each folder, and for the end, how many files stand before its own."""
        if self._starts is None:
            counts = (names.count(b"/") + 1 if names else 0 for names in self.names)
            self._starts = list(accumulate(counts, initial=0))
        return self._starts

    def position(self, folder: int) -> int:
        """Return the position of the first entry that belongs to the folder with this number."""
        return folder + self.starts[folder]

    def located(self, positions: Collection[int]) -> Iterator[Entry]:
        """Yield what stands at each of the positions, in their order in the tree."""
        from bisect import bisect_right  # needed where something is in doubt only

        folder = last = -1
        names: list[bytes] = []
        numbers = range(len(self.folders))
        for position in sorted(positions):
            if position > last:
                folder = bisect_right(numbers, position, folder + 1, key=self.position) - 1
                joined = self.names[folder]
                names = joined.split(b"/") if joined else []
                last = self.position(folder) + len(names)
            index = position - self.position(folder) - 1
            yield Entry(position, self.folders[folder], names, index, self.starts[folder])

    def digest(self, file: int) -> bytes:
        """Return the digest of the file with this number."""
        return bytes(self.digests[file * SIZE : (file + 1) * SIZE])

    def folder(self, path: bytes) -> int | None:
        """Return the number of a folder, ``None`` where there was none."""
        from bisect import bisect_left  # needed in a build only

        at = bisect_left(self.folders, path)
        return at if at < len(self.folders) and self.folders[at] == path else None

    def below(self, path: bytes) -> range:
        """Return the numbers of all folders within a folder, however deep; not its own."""
        if not path:
            return range(1, len(self.folders))
        from bisect import bisect_left

        # A zero comes next after a slash. "a-b" stands between "a" and "a/b".
        first, last = (bisect_left(self.folders, path + end) for end in (b"/", b"0"))
        return range(first, last)

    def file(self, path: str) -> int | None:
        """Return the number of the file at ``path``, ``None`` where there was none."""
        folder, _, name = os.fsencode(path).rpartition(b"/")
        at = self.folder(folder)
        if at is None or not name:
            return None
        names = self.names[at].split(b"/")
        return self.starts[at] + names.index(name) if name in names else None

    def __contains__(self, path: str) -> bool:
        return self.file(path) is not None

    def get(self, path: str, default: bytes = b"") -> bytes:
        """Return the digest of the file at ``path``, ``default`` where there was none."""
        file = self.file(path)
        return default if file is None else self.digest(file)

    def files(self) -> Iterator[str]:
        """Yield the paths of all files, in the order of their numbers."""
        for folder, joined in zip(self.folders, self.names, strict=True):
            inside = folder + b"/" if folder else b""
            for name in joined.split(b"/") if joined else ():
                yield os.fsdecode(inside + name)

    def fill(self, digests: Mapping[str, bytes]) -> None:
        """Note the digests of all files, by path; one without, or with none, could not be read."""
        self.digests = bytearray(b"".join(whole(digests.get(p) or UNREAD) for p in self.files()))

    def put(self, path: str, digest: bytes, stamp: Stamp = UNSETTLED, taken: int = 0) -> None:
        """Note what a file holds now. Without a stamp whoever looks next compares digests.

        Raises KeyError where there was no such file.
        """
        from bisect import bisect_right

        file = self.file(path)
        if file is None:
            raise KeyError(path)
        self.digests[file * SIZE : (file + 1) * SIZE] = whole(digest)
        folder = bisect_right(self.starts, file) - 1
        self.settle(file + folder + 1, stamp, taken)

    @property
    def settled(self) -> bool:
        """Whether the stamps of all files say something."""
        return all(
            self.stamps[4 * (number + file)] >= 0
            for number in range(len(self.folders))
            for file in range(self.starts[number] + 1, self.starts[number + 1] + 1)
        )

    def copy(self) -> Tree:
        """Return a tree whose stamps and digests can be changed without those of this one."""
        made = Tree.__new__(Tree)
        made.root, made.kind, made.retained = self.root, self.kind, self.retained
        made.folders, made.names, made._starts = self.folders, self.names, self.starts
        made.stamps = memoryview(bytearray(self.stamps.cast("B"))).cast("q")
        made.digests = bytearray(self.digests)
        return made

    def at(self, root: str) -> Tree:
        """Return the same tree below another root."""
        real = os.path.realpath(root)
        return self if real == self.root else Tree((real, *self.plain()[1:]))

    def holds_what(self, other: Tree) -> bool:
        """Tell whether both are the same but for stamps."""
        return (
            (self.root, self.kind, self.retained) == (other.root, other.kind, other.retained)
            and self.digests == other.digests
            and self.names == other.names
            and self.folders == other.folders
        )

    def settle(self, position: int, stamp: Stamp, taken: int) -> None:
        """Note the stamp under which an entry was found to be the same."""
        for index, number in enumerate(counting(stamp, taken), 4 * position):
            self.stamps[index] = number


def bare(root: str, kind: str, retained: Collection[str] = ()) -> Tree:
    """Return the tree of a folder of which nothing is known; ``retained`` as in ``Tree``."""
    real = os.path.realpath(root)
    return Tree((real, kind, sorted(retained), b"", b"", b"\xff" * STAMP, b""))


def of_stretches(
    stretches: Sequence[Stretch], kind: str, retained: list[str], digests: bytes
) -> Tree:
    """Return the tree whose folders, all of them, stand in some stretches one after the other."""
    made = Tree.__new__(Tree)
    made.root, made.kind, made.retained = stretches[0].root, kind, retained
    made.folders = [folder for one in stretches for folder in one.folders]
    made.names = [names for one in stretches for names in one.names]
    made.stamps = memoryview(bytearray().join(one.stamps for one in stretches)).cast("q")
    made.digests, made._starts = bytearray(digests), None
    return made


def counting(stamp: Stamp, taken: int) -> Stamp:
    """Return a stamp, or what stands for one that says nothing (or has no room in 64 bits)."""
    fits = all(-(2**63) <= number < 2**63 for number in stamp)
    return stamp if fits and is_settled(stamp, taken) else UNSETTLED


def whole(digest: bytes) -> bytes:
    """Return a digest; raise ValueError where it is none."""
    if len(digest) != SIZE:
        raise ValueError(f"a digest has {SIZE} bytes, not {len(digest)}")
    return digest
