"""Which pieces are to be printed, and why: because they are new, or because of what they read."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from plugins.blog.ledger import Cell
from plugins.host.memory import Prints
from plugins.host.printing import Job, Print, Proof
from plugins.host.slots import Piece

NEW, OTHER, BROKEN = "new", "other", "broken"
"""A page that was not there, one that is made in another way, one whose file was altered."""


class Lying(Protocol):
    """What lies in a folder."""

    def get(self, path: str, default: bytes, /) -> bytes:
        """Return the digest of a file, ``default`` where there is none."""


@dataclass
class Register:
    """What was printed last, by output path, with all cells it read.

    ``there`` are the digests of all files that lie in the output folder now, by path.
    """

    cells: list[Cell]
    by_path: dict[str, Print]
    there: Lying

    def __post_init__(self) -> None:
        self.numbers = {cell: number for number, cell in enumerate(self.cells)}

    @classmethod
    def of(cls, prints: Prints, there: Lying) -> Register:
        """Return the register of what memory holds."""
        by_path = {
            path: one._replace(put=False) if one.put else one
            for path, one in prints.by_path.items()
        }
        return cls(list(prints.cells), by_path, there)

    def due(
        self,
        pieces: Mapping[str, Piece],
        before: Mapping[str, Piece],
        changed: Collection[Cell],
        broken: Collection[str],
    ) -> tuple[list[Job], dict[str, str | Cell]]:
        """Return the pieces to print, and why each, by output path: a word or a cell that changed.

        ``before`` are the pieces as they were printed, ``broken`` output paths that are not what
        was written there.
        """
        hit = {self.numbers[cell]: cell for cell in changed if cell in self.numbers}
        jobs: list[Job] = []
        why: dict[str, str | Cell] = {}
        for path, piece in pieces.items():
            known = self.by_path.get(path)
            reason = self._reason(path, piece, known, before, hit, broken)
            if reason:
                # What already waits on the stage is replaced there, whatever is in its place now.
                waits = known is not None and known.put
                jobs.append(Job(path, piece, b"" if waits else self.there.get(path, b"")))
                why[path] = reason
        return jobs, why

    def _reason(
        self,
        path: str,
        piece: Piece,
        known: Print | None,
        before: Mapping[str, Piece],
        hit: Mapping[int, Cell],
        broken: Collection[str],
    ) -> str | Cell:
        if known is None:
            return NEW
        was = before.get(path)
        if was is not piece and was != piece:
            return OTHER
        if path in broken:
            return BROKEN
        if hit:
            read = array("I", known.read)
            if not hit.keys().isdisjoint(read):
                return min(hit[number] for number in read if number in hit)
        return ""

    def reading(self, changed: Collection[Cell]) -> set[str]:
        """Return the output paths of what read any of the cells."""
        hit = {self.numbers[cell] for cell in changed if cell in self.numbers}
        if not hit:
            return set()
        return {
            path for path, one in self.by_path.items() if not hit.isdisjoint(array("I", one.read))
        }

    def enter(self, proof: Proof) -> None:
        """Note what was printed."""
        numbers = [self._number(cell) for cell in proof.cells]
        for one in proof.prints:
            read = array("I", [numbers[number] for number in array("I", one.read)])
            self.by_path[one.path] = one._replace(read=read.tobytes())

    def _number(self, cell: Cell) -> int:
        number = self.numbers.setdefault(cell, len(self.cells))
        if number == len(self.cells):
            self.cells.append(cell)
        return number

    def drop(self, paths: Collection[str]) -> None:
        """Forget what is no longer there."""
        for path in paths:
            self.by_path.pop(path, None)

    def shown_on(self, pieces: Iterable[str]) -> set[str]:
        """Return the content paths of all files that the pieces at output paths show."""
        return {file for path in pieces for file in self.by_path[path].shown}
