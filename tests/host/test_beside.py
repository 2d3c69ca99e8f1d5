"""A task is done once and its answer given, by a copy of this process or here."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from plugins.host.beside import beside

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only there processes are copied")


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes"


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The copies that are made, with whatever threads and processes other tests have left."""
    made: list[int] = []
    fork = os.fork

    def noted() -> int:
        made.append(fork())
        return made[-1]

    monkeypatch.setattr(os, "fork", noted)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    return made


def write(notes: Path) -> bytes:
    """Note which process is at work; answer with more than a pipe holds at once."""
    with notes.open("a") as file:
        file.write(f"{os.getpid()}\n")
    return b"x" * 100_000


@pytest.mark.parametrize("worthwhile", [True, False])
def test_the_answer_is_that_of_the_task(
    notes: Path, copies: list[int], *, worthwhile: bool
) -> None:
    """Whoever does it, it is done once."""
    with beside(lambda: write(notes), worthwhile=worthwhile) as answer:
        assert answer() == b"x" * 100_000

    [process] = notes.read_text().split()
    here = copies if worthwhile and sys.platform == "linux" else [os.getpid()]
    assert [int(process)] == here


@on_linux
def test_with_several_threads_nothing_is_copied(notes: Path) -> None:
    """A copy would have only one of them, and perhaps their locks for ever."""
    go_on = threading.Event()
    other = threading.Thread(target=go_on.wait)
    other.start()
    try:
        with beside(lambda: write(notes), worthwhile=True) as answer:
            answer()
    finally:
        go_on.set()
        other.join()

    assert int(notes.read_text()) == os.getpid()


@on_linux
@pytest.mark.usefixtures("copies")
def test_a_task_whose_process_was_ended_is_done_here(notes: Path) -> None:
    """The system may end any process that needs much memory."""
    here = os.getpid()

    def task() -> bytes:
        if os.getpid() != here:
            os.kill(os.getpid(), 9)
        return write(notes)

    with beside(task, worthwhile=True) as answer:
        assert answer()
    assert int(notes.read_text()) == here


@pytest.mark.usefixtures("copies")
def test_a_task_that_fails_fails_here() -> None:
    """Its exception is not lost with the other process."""

    def task() -> bytes:
        raise OSError(28, "voll")

    with beside(task, worthwhile=True) as answer, pytest.raises(OSError, match="voll"):
        answer()


@on_linux
def test_nothing_goes_on_after_an_error(notes: Path, copies: list[int]) -> None:
    """Also where nobody asks for the answer any more."""
    with (
        pytest.raises(LookupError),
        beside(lambda: write(notes), worthwhile=True),
    ):
        raise LookupError

    [copy] = copies
    with pytest.raises(ChildProcessError):
        os.waitpid(copy, os.WNOHANG)
    assert notes.read_text()
