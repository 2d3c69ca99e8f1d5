"""The line that says how far a run has come: on a terminal, after a second, and gone at the end."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import struct
import sys
import termios
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import pytest

from plugins.host import progress
from plugins.host.build import build
from plugins.host.progress import Progress, line
from tests.sites.specimen import ROOT, SITES, order, run, snapshot


class Terminal:
    """A pseudo terminal, and what can be read on it."""

    def __init__(self, columns: int) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.columns = columns
        self.stream = os.fdopen(slave, "w", encoding="utf-8")
        self._got = b""

    def written(self) -> str:
        """All characters that came, with those that move the cursor."""
        self.stream.write("\0")
        self.stream.flush()
        while not self._got.endswith(b"\0"):
            self._got += os.read(self._master, 4096)
        self._got = self._got.replace(b"\0", b"")
        return self._got.decode()

    def screen(self) -> list[str]:
        """The lines as somebody sees them, the blanks at their ends left out."""
        lines, column = [""], 0
        for char in self.written():
            if char == "\r":
                column = 0
            elif char == "\n":
                lines.append("")
                column = 0
            else:
                lines[-1] = f"{lines[-1][:column]:{column}}{char}{lines[-1][column + 1 :]}"
                column += 1
                assert column < self.columns, "the terminal would have begun a new line"
        return [one.rstrip() for one in lines]

    def close(self) -> None:
        """Give it back."""
        self.stream.close()
        os.close(self._master)


@dataclass
class Clock:
    """Seconds that pass when a test says so."""

    seconds: float = 100.0

    def now(self) -> float:
        return self.seconds


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    terminal = Terminal(80)
    yield terminal
    terminal.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def on(terminal: Terminal, clock: Clock) -> Progress:
    return Progress(terminal=lambda: terminal.stream, now=clock.now)


def work(progress: Progress, clock: Clock, seconds: Iterable[float], what: str = "Lesen") -> None:
    """Do one item after the other, each of which takes some seconds."""
    times = list(seconds)
    for second in progress.counted(times, what, len(times)):
        clock.seconds += second


@pytest.mark.parametrize(
    ("done", "total", "seconds", "columns", "shown"),
    [
        (3400, 10112, 0.5, 30, "Lesen 3.400 von 10.112 …"),
        (8200, 19551, 4.3, 40, "Lesen 8.200 von 19.551, noch etwa 6 s"),
        (0, 19551, 4.3, 40, "Lesen 0 von 19.551 …"),
        (1, 2, 90, 40, "Lesen 1 von 2, noch etwa 90 s"),
        (1, 2, 91, 40, "Lesen 1 von 2, noch etwa 2 min"),
        (2, 2, 5, 30, "Lesen 2 von 2 …"),
        (999, 1000, 0, 80, "Lesen 999 von 1.000 …  [###################.]"),
        (1, 4, 0, 80, "Lesen 1 von 4 …  [#####...............]"),
        (4, 4, 0, 80, "Lesen 4 von 4 …  [####################]"),
        (0, 0, 0, 80, "Lesen 0 von 0 …  [....................]"),
        (1, 4, 0, 40, "Lesen 1 von 4 …  [#####...............]"),
        (1, 4, 0, 39, "Lesen 1 von 4 …"),
        (1, 4, 0, 15, "Lesen 1 von 4 "),
        (1, 4, 0, 2, "L"),
        (1, 4, 0, 1, ""),
        (1, 4, 0, 0, ""),
    ],
)
def test_what_is_shown(done: int, total: int, seconds: float, columns: int, shown: str) -> None:
    """German numbers; the rest is told after a second; a narrow terminal gets what fits."""
    assert line("Lesen", done, total, seconds, columns) == shown


@pytest.mark.parametrize(
    ("seconds", "times"),
    [
        ([0.3, 0.3, 0.3], 0),  # over before it is long
        ([0.5, 0.5], 1),
        ([0.5] * 4, 3),
        ([1.0] + [0.01] * 100, 11),  # ten times a second, not a hundred times
    ],
)
def test_it_comes_after_a_second(
    terminal: Terminal, clock: Clock, seconds: list[float], times: int
) -> None:
    """And then about ten times a second."""
    shown = on(terminal, clock)
    shown.begin()

    work(shown, clock, seconds)

    assert abs(terminal.written().count("\rLesen") - times) <= (times > 10)


def test_the_second_counts_from_the_beginning_of_the_run(terminal: Terminal, clock: Clock) -> None:
    """What comes when a run is long already is shown at once, also what cannot be counted."""
    shown = on(terminal, clock)
    shown.begin()
    shown.doing("Vergleichen")
    clock.seconds += 2
    shown.doing("Prüfen")
    work(shown, clock, [0.01], "Rendern")

    assert [one.strip() for one in terminal.written().split("\r")] == [
        "",
        "Prüfen …",
        "Rendern 0 von 1 …  [....................]",
    ]


def test_a_shorter_line_covers_a_longer_one(terminal: Terminal, clock: Clock) -> None:
    """Nothing of the longer one stays to be seen."""
    shown = on(terminal, clock)
    shown.begin()
    work(shown, clock, [2, 0])
    assert terminal.screen() == ["Lesen 1 von 2, noch etwa 2 s  [##########..........]"]

    shown.doing("Schreiben")

    assert terminal.screen() == ["Schreiben …"]


def test_other_output_finds_an_empty_line(terminal: Terminal, clock: Clock) -> None:
    """The line goes before a message, and comes again below it."""
    shown = on(terminal, clock)
    shown.begin()
    for _ in shown.counted(range(2), "Lesen", 2):
        clock.seconds += 2
    shown.clear()
    terminal.stream.write("Eine Meldung.\n")
    shown.doing("Schreiben")
    assert terminal.screen() == ["Eine Meldung.", "Schreiben …"]

    shown.end()

    assert terminal.screen() == ["Eine Meldung.", ""]


def test_the_line_goes_when_work_fails(terminal: Terminal, clock: Clock) -> None:
    """Also where no run was begun, as when texts are checked."""

    def failing() -> Iterator[int]:
        yield 1
        yield 2
        raise OSError("kaputt")

    shown = on(terminal, clock)

    def working() -> None:
        for _ in shown.counted(failing(), "Lesen", 9):
            clock.seconds += 2

    with pytest.raises(OSError, match="kaputt"):
        working()

    assert terminal.screen() == [""]
    assert "Lesen 2 von 9" in terminal.written()


@pytest.mark.parametrize("size", [None, len])
def test_items_come_as_they_are(terminal: Terminal, clock: Clock, size: type | None) -> None:
    """All of them, in their order, whether anybody looks or not."""
    items = ["a", "bc", "", "def"]

    for shown in (on(terminal, clock), Progress(terminal=lambda: None)):
        assert list(shown.counted(iter(items), "Lesen", 6, len if size else None)) == items


def test_parts_are_counted_by_their_size(terminal: Terminal, clock: Clock) -> None:
    """Several pages come back at once."""
    shown = on(terminal, clock)
    for _ in shown.counted([["a", "b"], ["c"]], "Rendern", 3, len):
        clock.seconds += 2

    assert "Rendern 2 von 3" in terminal.written()
    assert "Rendern 3 von 3" in terminal.written()


@pytest.mark.parametrize("columns", [1, 2, 12, 30, 79, 80, 200])
def test_no_terminal_is_too_narrow(clock: Clock, columns: int) -> None:
    """A line that is full would make it begin another."""
    terminal = Terminal(columns)
    shown = on(terminal, clock)
    shown.begin()

    work(shown, clock, [1.0] * 5)
    shown.doing("Prüfen und verknüpfen")

    assert len(terminal.screen()) == 1
    terminal.close()


def test_a_terminal_without_a_size_has_80_columns() -> None:
    """As serial lines and some containers do."""
    terminal = Terminal(0)
    assert progress._width(terminal.stream) == 80
    terminal.close()
    with Path(os.devnull).open("w") as nowhere:
        assert progress._width(nowhere) == 80


def test_a_terminal_that_knows_few_characters(clock: Clock, terminal: Terminal) -> None:
    """One character takes one column, whatever becomes of it."""
    stream = os.fdopen(os.dup(terminal.stream.fileno()), "w", encoding="ascii")
    shown = Progress(terminal=lambda: stream, now=clock.now)
    shown.begin()
    clock.seconds += 2
    shown.doing("Prüfen")
    assert terminal.screen() == ["Pr?fen ?"]

    shown.end()

    assert terminal.screen() == [""]
    stream.close()


@pytest.mark.parametrize(
    ("variables", "stream", "seen"),
    [
        ({}, "terminal", True),
        ({"CI": "true"}, "terminal", False),
        ({"TERM": "dumb"}, "terminal", False),
        ({}, "file", False),
        ({}, "stand-in", False),
        ({}, "none", False),
    ],
)
def test_who_looks(
    terminal: Terminal,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    stream: str,
    seen: bool,
) -> None:
    """Logs stay clean, and a stand-in for the terminal (Pelican's spinner) is left alone."""
    for name, value in {"CI": "", "TERM": "xterm", **variables}.items():
        monkeypatch.setenv(name, value)
    with (tmp_path / "log").open("w") as file:
        real: TextIO | None = {"file": file, "none": None}.get(stream, terminal.stream)
        monkeypatch.setattr(sys, "__stderr__", real)
        monkeypatch.setattr(sys, "stderr", io.StringIO() if stream == "stand-in" else real)

        found = progress._terminal()
        monkeypatch.undo()

    assert (found is terminal.stream) == seen
    assert (found is None) != seen


def test_a_build_shows_its_steps(
    tmp_path: Path, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bytes are those of a build that nobody looks at; at the end only its messages stand."""
    run(SITES / "base", tmp_path / "unseen")
    with monkeypatch.context() as patch:
        patch.setattr(progress, "AFTER", 0.0)
        patch.setattr(progress, "_BETWEEN", 0.0)
        patch.setattr(sys, "stderr", terminal.stream)
        patch.setattr(sys, "__stderr__", terminal.stream)
        patch.setenv("TERM", "xterm")
        patch.delenv("CI", raising=False)

        assert build(order(SITES / "base"), ROOT / "theme", tmp_path / "output")

    written = terminal.written()
    steps = ["Vergleichen mit", "Lesen 1 von", "Prüfen und", "Rendern 0 von", "Schreiben …"]
    assert [step for step in steps if f"\r{step}" not in written] == []
    assert terminal.screen() == [""]
    seen, unseen = snapshot(tmp_path / "output"), snapshot(tmp_path / "unseen")
    assert {path: data for path, (data, _) in seen.items()} == {
        path: data for path, (data, _) in unseen.items()
    }
