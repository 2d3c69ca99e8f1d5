"""Prints many pieces on all cores and puts what is new on the stage."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from plugins.core.ledger import Cell
from plugins.host.journal import put
from plugins.host.press import Forme, Press
from plugins.host.slots import Piece
from plugins.host.stretches import PART, stretches
from plugins.host.workers import METHOD, on_all_cores
from plugins.state.stamps import digest_of

# As in reading.py: what a blog of two hundred posts has. Printed by two processes, the 575 files of
# one with a hundred took 86 MB instead of 55, and a tenth more of the processors' time.
_WORTHWHILE = 1024


class Job(NamedTuple):
    """A piece to print at an output path; ``known`` is the digest of what is there, or empty."""

    path: str
    piece: Piece
    known: bytes


class Print(NamedTuple):
    """What was printed at an output path.

    ``read`` are the numbers of the cells it depends on, as an array of unsigned integers;
    ``shown`` are the content paths of files it shows. ``put`` tells that it waits on the stage.
    """

    path: str
    digest: bytes
    read: bytes
    shown: tuple[str, ...]
    put: bool


class Proof(NamedTuple):
    """The prints of one part of the jobs; ``read`` counts within ``cells``."""

    cells: list[Cell]
    prints: list[Print]


def print_all(
    forme: Forme, jobs: Sequence[Job], folder: str, workers: int, method: str = METHOD
) -> Iterator[Proof]:
    """Print every job; what differs from what is there is put into the stage ``folder``."""
    part: int | list[int] = PART
    if len(jobs) >= _WORTHWHILE:
        jobs, part = stretches(jobs, forme.tables, forme.order.site, workers)
    return on_all_cores(
        jobs,
        _prepare,
        (forme, folder),
        workers=workers,
        part=part,
        worthwhile=_WORTHWHILE,
        needs=[module for plugin in forme.order.plugins for module in plugin.needs],
        method=method,
    )


def _prepare(forme: Forme, folder: str) -> Callable[[list[Job]], Proof]:
    press = Press(forme)
    return lambda jobs: proof(press, jobs, folder)


def proof(press: Press, jobs: Iterable[Job], folder: str) -> Proof:
    """Print some jobs with one press."""
    numbers: dict[Cell, int] = {}
    prints: list[Print] = []
    for job in jobs:
        data, read, shown = press.print(job.piece)
        digest = digest_of(data)
        new = digest != job.known
        if new:
            put(folder, job.path, data)
        cells = array("I", [numbers.setdefault(cell, len(numbers)) for cell in read])
        prints.append(Print(job.path, digest, cells.tobytes(), tuple(sorted(shown)), new))
    return Proof(list(numbers), prints)
