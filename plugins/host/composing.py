"""Prints all that is due, until the site is as it is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import TypeAlias

from plugins.core.frozen import mutable
from plugins.core.ledger import Cell
from plugins.host.drawn.drawing import canvases, draw_all, missing
from plugins.host.drawn.keeping import keep
from plugins.host.drawn.postponing import is_kept, is_undrawn
from plugins.host.due import NEW, Register
from plugins.host.examine import forme_of
from plugins.host.in_two import is_worthwhile, print_in_two
from plugins.host.late import late_problems
from plugins.host.own_pieces import derivative_of, shown_files
from plugins.host.plan import chosen, path_of
from plugins.host.press import Press
from plugins.host.printing import Job, print_all
from plugins.host.progress import PROGRESS
from plugins.host.slots import Piece
from plugins.host.state import State

Pieces: TypeAlias = "Mapping[str, Piece]"


@mutable
class Composer:
    """Prints the pieces of one run. ``folder`` is where files are staged.

    ``postpones`` tells that pages need not wait for what takes long to draw: it is not printed, and
    its output paths are ``postponed``. ``why`` says what made each output path due, ``changed``
    are all entries of tables that are others. ``unsettled`` tells that other things are kept of
    pictures than before.
    """

    theme: Path
    folder: str
    register: Register
    postpones: bool = False
    postponed: set[str] = field(default_factory=set)
    why: dict[str, str | Cell] = field(default_factory=dict)
    changed: frozenset[Cell] = frozenset()
    unsettled: bool = False

    def compose(
        self,
        state: State,
        was: Pieces,
        changed: Collection[Cell],
        broken: Collection[str],
    ) -> tuple[State, dict[str, Piece]]:
        """Print what is due; return the state with its last problems, and all pieces there are.

        ``was`` are the pieces as they were printed, ``changed`` the entries that are others since.
        """
        while True:
            pieces = state.edition.pieces
            self._print(pieces, was, changed, broken, state)
            shown = self.register.reads.shown_on(pieces)
            wanted = _files(shown, state)
            copied = [(path_of(one.what.url), one) for one in wanted]
            complete = chosen([*pieces.items(), *copied])
            added = {path: complete[path] for path, _ in copied if path in complete}
            added = {path: one for path, one in added.items() if path not in pieces}
            self._print(added, was, changed, broken, state)
            late = tuple(late_problems(state.edition, shown))
            if late == state.late:
                return state, complete
            # The messages are shown too, in preview: some pages are to be printed again.
            followed = state.with_late(late, self.theme)
            changed, was, broken = followed.changed_since(state), complete, ()
            state = followed

    def reprint(
        self, state: State, was: Pieces, changed: Collection[Cell], broken: Collection[str]
    ) -> None:
        """Print what shows words that have changed, or was altered; there is nothing else to do."""
        reads = self.register.reads
        lost = reads.among(broken)
        due = {path: was[path] for path in sorted(reads.hits(changed).keys() | lost)}
        self._print(due, was, changed, broken, state)

    def _print(
        self,
        pieces: Pieces,
        was: Pieces,
        changed: Collection[Cell],
        broken: Collection[str],
        state: State,
    ) -> None:
        jobs, why = self.register.due(pieces, was, changed, broken)
        self.changed = self.changed.union(changed)
        if self.postpones:
            jobs = self._postpone(jobs, state)
        if not jobs:
            return
        self.why.update((job.path, why[job.path]) for job in jobs)
        self.unsettled |= _draw((job.piece for job in jobs), state)
        self.unsettled |= any(is_kept(job.piece) and why[job.path] == NEW for job in jobs)
        forme = forme_of(state, self.theme)
        if forme.order.workers > 1 and is_worthwhile(len(jobs), len(pieces)):
            proofs = print_in_two(forme, jobs, self.folder)
        else:
            proofs = print_all(forme, jobs, self.folder, forme.order.workers)
        for proof in PROGRESS.counted(proofs, "Rendern", len(jobs), lambda one: len(one.prints)):
            self.register.enter(proof)

    def _postpone(self, jobs: list[Job], state: State) -> list[Job]:
        """Return what is to be printed now; of the rest nothing is known any more."""
        tables, kept = state.edition.tables, keep()
        later = {job.path for job in jobs if is_undrawn(job.piece, tables, kept)}
        self.register.drop(later)
        self.postponed |= later
        return [job for job in jobs if job.path not in later]


def _draw(pieces: Iterable[Piece], state: State) -> bool:
    """Draw what is wanted of pictures and not kept from an earlier build; tell if there was any."""
    derivatives = [derivative for one in pieces if (derivative := derivative_of(one))]
    if not derivatives:
        return False
    order, kept = state.edition.order, keep()
    due = missing(canvases(derivatives, state.edition.tables), kept)
    counts = draw_all(due, order.content, kept, order.workers)
    total = sum(len(canvas.shapes) for canvas in due)
    for _ in PROGRESS.counted(counts, "Bilder", total, int):
        pass
    return bool(due)


def print_in_memory(state: State, theme: Path) -> dict[str, bytes]:
    """Return the bytes of every page and file by output path, all printed here and now."""
    press = Press(forme_of(state, theme))
    files: dict[str, bytes] = {}
    shown: set[str] = set()
    for path, piece in state.edition.pieces.items():
        printed = press.print(piece)
        files[path] = printed.data
        shown |= printed.shown
    wanted = tuple(_files(shown, state))
    _draw(wanted, state)
    copied = ((path_of(one.what.url), press.print(one).data) for one in wanted)
    return chosen([*files.items(), *copied])


def _files(shown: Collection[str], state: State) -> Iterator[Piece]:
    """Return what is published of the files that pages show."""
    edition = state.edition
    return shown_files(sorted(shown), edition.tables.urls, edition.order.plugins)
