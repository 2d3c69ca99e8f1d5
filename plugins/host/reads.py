"""What every page has read and shown: packed, with what was printed later beside it."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field
from typing import TypeAlias, TypeVar

from plugins.core.frozen import mutable
from plugins.core.ledger import Cell
from plugins.host.packed_reads import NOTHING, Packed, packed
from plugins.host.printing import Proof

K = TypeVar("K")

Plain: TypeAlias = "tuple[list[int], list[Cell], dict[str, Later]]"
"""What was printed later, as ``marshal`` writes it."""

Later: TypeAlias = "tuple[bytes, tuple[str, ...]]"
"""Of one page: numbers of entries, as an array of unsigned integers, and files it shows."""

# Packing anew is worth its time when more than this part of the pages was printed since.
_PART = 8


@mutable
class Reads:
    """What pages read of tables, and which files they show, by output path.

    ``packed`` is never changed: ``hidden`` are the numbers of its pages that were printed again
    since, or are no longer there. ``later`` is what was printed since; its numbers are those of
    ``cells``.
    """

    packed: Packed = NOTHING
    hidden: set[int] = field(default_factory=set)
    cells: list[Cell] = field(default_factory=list)
    later: dict[str, Later] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbers = {cell: number for number, cell in enumerate(self.cells)}
        self._paths: set[str] | None = None

    def __len__(self) -> int:
        return len(self.packed.pages) - len(self.hidden) + len(self.later)

    def __iter__(self) -> Iterator[str]:
        yield from self.later
        for number, path in enumerate(self.packed.pages):
            if number not in self.hidden:
                yield path

    def __contains__(self, path: object) -> bool:
        return path in self.later or (isinstance(path, str) and self._visible(path) is not None)

    def among(self, paths: Collection[str]) -> set[str]:
        """Return those of the paths at which there is a page."""
        # Many are looked up more quickly in a set, a few without making one.
        if len(paths) * _PART < len(self):
            return {path for path in paths if path in self}
        return self.paths.intersection(paths)

    @property
    def paths(self) -> set[str]:
        """The output paths of all pages, not to be changed; what is packed is unpacked once."""
        if self._paths is None:
            self._paths = set(self)
        return self._paths

    def hits(self, changed: Collection[Cell]) -> dict[str, list[Cell]]:
        """Return the output paths of what read any of the entries, with those it read, sorted."""
        found: dict[str, list[Cell]] = {}
        for cell in sorted(changed):
            for page in self.packed.reading(cell):
                if page not in self.hidden:
                    found.setdefault(self.packed.pages[page], []).append(cell)
        hit = {self._numbers[cell]: cell for cell in changed if cell in self._numbers}
        if hit:
            for path, (read, _) in self.later.items():
                numbers = array("I", read)
                if not hit.keys().isdisjoint(numbers):
                    found[path] = sorted(hit[number] for number in numbers if number in hit)
        return found

    def read_by(self, path: str) -> set[Cell]:
        """Return the entries that a page has read; that takes longer than to ask who read one."""
        if path in self.later:
            return {self.cells[number] for number in array("I", self.later[path][0])}
        page = self._visible(path)
        if page is None:
            raise KeyError(path)
        return {cell for cell, pages in self.packed.items() if page in pages}

    def shown_on(self, paths: Collection[str]) -> set[str]:
        """Return the content paths of all files that the pages at output paths show."""
        wanted = set(paths)
        shown = {file for path in wanted & self.later.keys() for file in self.later[path][1]}
        passed_over = {self.packed.pages.number(path) for path in self.paths - wanted}
        passed_over |= self.hidden
        for file, pages in zip(self.packed.files, self.packed.showing, strict=True):
            if any(page not in passed_over for page in pages):
                shown.add(file)
        return shown

    def enter(self, proof: Proof) -> None:
        """Note what was printed."""
        numbers = [self._number(cell) for cell in proof.cells]
        for one in proof.prints:
            read = array("I", [numbers[number] for number in array("I", one.read)])
            self._hide(one.path)
            if self._paths is not None:
                self._paths.add(one.path)
            self.later[one.path] = read.tobytes(), one.shown

    def drop(self, paths: Iterable[str]) -> None:
        """Forget what is no longer there."""
        for path in paths:
            self._hide(path)
            if self._paths is not None:
                self._paths.discard(path)
            self.later.pop(path, None)

    def copy(self) -> Reads:
        """Return the same, to be changed without this one."""
        return Reads(self.packed, set(self.hidden), list(self.cells), dict(self.later))

    def plain(self) -> Plain:
        """Return what is not packed as data that ``marshal`` writes."""
        return sorted(self.hidden), self.cells, self.later

    def pack(self) -> None:
        """Pack all that is worth it."""
        if max(len(self.later), len(self.hidden)) > len(self.packed.pages) // _PART:
            self.packed = self._packed_anew()
            self.hidden, self.cells, self.later = set(), [], {}
            self._numbers = {}

    def _packed_anew(self) -> Packed:
        pages = sorted(self)
        numbers = {path: number for number, path in enumerate(pages)}
        moved = {
            old: numbers[path]
            for old, path in enumerate(self.packed.pages)
            if old not in self.hidden
        }
        readers = _moved(self.packed.items(), moved)
        showing = _moved(zip(self.packed.files, self.packed.showing, strict=True), moved)
        for path, (read, shown) in self.later.items():
            page = numbers[path]
            for number in array("I", read):
                readers[self.cells[number]].append(page)
            for file in shown:
                showing[file].append(page)
        return packed(pages, readers, showing)

    def _number(self, cell: Cell) -> int:
        number = self._numbers.setdefault(cell, len(self.cells))
        if number == len(self.cells):
            self.cells.append(cell)
        return number

    def _visible(self, path: str) -> int | None:
        number = self.packed.pages.number(path)
        return None if number in self.hidden else number

    def _hide(self, path: str) -> None:
        number = self.packed.pages.number(path)
        if number is not None:
            self.hidden.add(number)


def _moved(
    lists: Iterable[tuple[K, list[int]]], moved: Mapping[int, int]
) -> defaultdict[K, list[int]]:
    """Return lists of pages with other numbers; pages that have none are gone."""
    found: defaultdict[K, list[int]] = defaultdict(list)
    for name, pages in lists:
        kept = [moved[page] for page in pages if page in moved]
        if kept:
            found[name] = kept
    return found
