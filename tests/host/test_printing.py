"""Whoever prints, and with how many hands: the same bytes, and the same is noted of each page."""

from __future__ import annotations

import os
import threading
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from plugins.blog.derivatives import address
from plugins.core.ledger import Cell
from plugins.host.composing import print_in_memory
from plugins.host.examine import forme_of
from plugins.host.in_two import print_in_two
from plugins.host.memory import Memory
from plugins.host.modes import Mode
from plugins.host.orders import load_settings, order_from
from plugins.host.press import Press, Printed
from plugins.host.printing import Job, Proof, print_all, proof
from plugins.host.recollection import recollect
from plugins.host.slots import Piece
from plugins.host.state import State
from plugins.host.workers import METHOD
from plugins.state.digests import digest_of
from tests.sites.specimen import ROOT

THEME = ROOT / "theme"


class Known(NamedTuple):
    """What a print says, with its cells by name."""

    digest: bytes
    read: frozenset[Cell]
    shown: tuple[str, ...]
    put: bool


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> State:
    """The sample content as a build reads it: the contents of texts lie on a shelf."""
    order = order_from(load_settings(ROOT / "pelicanconf.py"), ROOT / "content", Mode.PREVIEW)
    memory = Memory(tmp_path_factory.mktemp("memory"), b"")
    return recollect(memory, order, THEME).state


def jobs_of(state: State, known: bytes = b"") -> list[Job]:
    return [Job(path, piece, known) for path, piece in state.edition.pieces.items()]


def noted(proofs: Iterable[Proof]) -> dict[str, Known]:
    """Join the proofs of several processes; a path printed twice would be an error."""
    found: dict[str, Known] = {}
    for cells, prints in proofs:
        for one in prints:
            assert one.path not in found
            read = frozenset(cells[number] for number in array("I", one.read))
            found[one.path] = Known(one.digest, read, one.shown, one.put)
    return found


def staged(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def alone(
    state: State, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, Known], dict[str, bytes]]:
    """What one process notes and puts."""
    folder = tmp_path_factory.mktemp("alone")
    known = noted(print_all(forme_of(state, THEME), jobs_of(state), str(folder), 1))
    return known, staged(folder)


@pytest.mark.parametrize(
    ("workers", "method"),
    [
        pytest.param(number, method, marks=pytest.mark.skipif(
            method == "fork" != METHOD, reason="platform: processes cannot be copied"
        ))
        for method in ("fork", "spawn") for number in (2, 8)
    ],
)  # fmt: skip
def test_the_number_of_workers_changes_nothing(
    workers: int,
    method: str,
    state: State,
    alone: tuple[dict[str, Known], dict[str, bytes]],
    tmp_path: Path,
) -> None:
    """Not the bytes, not what was read for a page, not the files it shows."""
    jobs = jobs_of(state)
    assert len(jobs) >= 96  # else one process would print all of them

    known = noted(print_all(forme_of(state, THEME), jobs, str(tmp_path), workers, method))

    assert (known, staged(tmp_path)) == alone


def test_everything_is_put_once(
    state: State, alone: tuple[dict[str, Known], dict[str, bytes]]
) -> None:
    """With the digest of what was put, and with what a single press prints without a stage."""
    known, files = alone
    in_memory = print_in_memory(state, THEME)

    assert {path: one.digest for path, one in known.items()} == {
        path: digest_of(data) for path, data in files.items()
    }
    assert files.keys() == state.edition.pieces.keys()
    assert files == {path: in_memory[path] for path in files}
    assert all(one.put for one in known.values())
    urls = state.edition.tables.urls
    copies = {address(name, urls) for one in known.values() for name in one.shown}
    assert copies == in_memory.keys() - files.keys() != set()


def test_the_order_of_printing_changes_nothing(
    state: State, alone: tuple[dict[str, Known], dict[str, bytes]], tmp_path: Path
) -> None:
    """What was made for an earlier page and is used again counts for both."""
    press = Press(forme_of(state, THEME))

    known = noted([proof(press, jobs_of(state)[::-1], str(tmp_path))])

    assert (known, staged(tmp_path)) == alone


def test_what_is_there_already_is_not_put(
    state: State, alone: tuple[dict[str, Known], dict[str, bytes]], tmp_path: Path
) -> None:
    """It is noted like any other, and the stage stays empty."""
    known, _ = alone
    jobs = [Job(path, piece, known[path].digest) for path, piece in state.edition.pieces.items()]

    again = noted([proof(Press(forme_of(state, THEME)), jobs[:40], str(tmp_path))])

    assert staged(tmp_path) == {}
    assert again == {job.path: known[job.path]._replace(put=False) for job in jobs[:40]}


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> None:
    """This process may be copied, whatever threads other tests have left."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


@pytest.mark.usefixtures("copies")
def test_a_copy_that_helps_changes_nothing(
    state: State, alone: tuple[dict[str, Known], dict[str, bytes]], tmp_path: Path
) -> None:
    """Each piece is printed once, by one of the two."""
    proofs = list(print_in_two(forme_of(state, THEME), jobs_of(state), str(tmp_path)))

    assert (noted(proofs), staged(tmp_path)) == alone
    assert len(proofs) == 2


def test_what_cannot_be_copied_prints_everything_itself(
    state: State,
    alone: tuple[dict[str, Known], dict[str, bytes]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A process with several threads, for example."""
    monkeypatch.setattr(threading, "active_count", lambda: 2)

    known = noted(print_in_two(forme_of(state, THEME), jobs_of(state), str(tmp_path)))

    assert (known, staged(tmp_path)) == alone


@pytest.mark.usefixtures("copies")
def test_what_a_copy_leaves_undone_is_printed_here(
    state: State,
    alone: tuple[dict[str, Known], dict[str, bytes]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The system may end any process that needs much memory."""
    here, printed = os.getpid(), Press.print

    def end(press: Press, piece: Piece) -> Printed:
        if os.getpid() != here:
            os.kill(os.getpid(), 9)
        return printed(press, piece)

    monkeypatch.setattr(Press, "print", end)

    known = noted(print_in_two(forme_of(state, THEME), jobs_of(state), str(tmp_path)))

    assert (known, staged(tmp_path)) == alone
