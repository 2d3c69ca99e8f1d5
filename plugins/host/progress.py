"""Says on the terminal how far a long run has come; elsewhere it says nothing.

One line, drawn over itself with ``\\r`` and spaces, which every terminal knows, a Windows console
too. There is no thread to draw it: a process with several threads had better not be copied, and
printing on all cores copies this one.
"""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

from plugins.core.frozen import mutable

T = TypeVar("T")

AFTER = 1.0
"""Seconds after which a run is long enough to say how far it is."""
_BETWEEN = 0.1
_BAR = 20
_COLUMNS = 80


def line(what: str, done: int, total: int, seconds: float, columns: int) -> str:
    """Return what to show of a task of ``total`` parts after so many seconds, in German.

    It leaves the last of the terminal's columns free: some begin a new line when that is written.
    """
    text = f"{what} {_number(done)} von {_number(total)}"
    if 0 < done < total and seconds >= AFTER:
        text += f", noch etwa {_duration(seconds / done * (total - done))}"
    else:
        text += " …"
    full = _BAR * done // max(total, 1)
    bar = f"  [{'#' * full}{'.' * (_BAR - full)}]"
    return _fitting(text + bar if len(text + bar) < columns else text, columns)


def _fitting(text: str, columns: int) -> str:
    return text[: max(columns - 1, 0)]


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _duration(seconds: float) -> str:
    return f"{math.ceil(seconds)} s" if seconds <= 90 else f"{math.ceil(seconds / 60)} min"


def _terminal() -> TextIO | None:
    """Return standard error where somebody is looking at it.

    Not in CI, and not where something stands before it: Pelican's own spinner does.
    """
    stream = sys.__stderr__
    if stream is None or stream is not sys.stderr or os.environ.get("CI"):
        return None
    return stream if stream.isatty() and os.environ.get("TERM") != "dumb" else None


def _width(stream: TextIO) -> int:
    """Return how many columns a terminal has; some do not know, or say 0."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or _COLUMNS
    except OSError:
        return _COLUMNS


@mutable
class Progress:
    """The line of one run. ``terminal`` gives where to draw, if anywhere; ``now`` gives seconds."""

    terminal: Callable[[], TextIO | None] = _terminal
    width: Callable[[TextIO], int] = _width
    now: Callable[[], float] = time.monotonic
    _begun: float | None = None
    _drawn: int = 0

    def begin(self) -> None:
        """Begin a run: it is long from a second after this."""
        self.clear()
        self._begun = self.now()

    def end(self) -> None:
        """End the run and leave nothing behind."""
        self.clear()
        self._begun = None

    def clear(self) -> None:
        """Make room for other output."""
        stream = self.terminal() if self._drawn else None
        if stream is not None:
            stream.write(f"\r{' ' * self._drawn}\r")
            stream.flush()
        self._drawn = 0

    def doing(self, what: str) -> None:
        """Say what comes now, where the run is long already; how long it takes is not known."""
        if self._begun is None or self.now() - self._begun < AFTER:
            return
        stream = self.terminal()
        if stream is not None:
            self._draw(stream, _fitting(f"{what} …", self.width(stream)))

    def reached(self, what: str, done: int, total: int, seconds: float) -> None:
        """Show how far something has come that is done elsewhere, and has taken so long."""
        stream = self.terminal() if seconds >= AFTER else None
        if stream is not None:
            self._draw(stream, line(what, done, total, seconds, self.width(stream)))

    def counted(
        self, items: Iterable[T], what: str, total: int, size: Callable[[T], int] | None = None
    ) -> Iterator[T]:
        """Yield the items, and show how many of ``total`` are done with; each has a ``size``."""
        stream = self.terminal()
        if stream is None:
            yield from items
            return
        alone, begun, done = self._begun is None, self.now(), 0
        due = (begun if self._begun is None else self._begun) + AFTER
        if begun >= due:
            self._draw(stream, line(what, done, total, 0, self.width(stream)))
            due = begun + _BETWEEN
        try:
            for item in items:
                yield item
                done += size(item) if size else 1
                now = self.now()
                if now >= due:
                    self._draw(stream, line(what, done, total, now - begun, self.width(stream)))
                    due = now + _BETWEEN
        finally:
            if alone:
                self.end()

    def _draw(self, stream: TextIO, text: str) -> None:
        text = text.encode(stream.encoding, "replace").decode(stream.encoding)
        stream.write("\r" + text.ljust(self._drawn))
        stream.flush()
        self._drawn = len(text)


PROGRESS = Progress()
"""There is one terminal, so there is one line."""
