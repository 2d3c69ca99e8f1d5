"""Processes that draw while this one goes on: patient ones, and quick ones for who waits.

What they draw goes where all builds keep it (``keeping.py``), a file at a time, so that they may be
ended at any moment.
"""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable
from multiprocessing.connection import Connection
from typing import Any

from plugins.host.content import Content
from plugins.host.crew import end_with_parent
from plugins.host.drawn.drawing import NEEDS, Canvas, draw_and_keep, missing
from plugins.host.drawn.keeping import Keep
from plugins.host.workers import METHOD

_PATIENCE = 10  # by how much a process gives way to others (Unix)


class Studio:
    """Draws what is ordered on all cores, one picture after the other, and what is asked first."""

    def __init__(self, content: Content, kept: Keep, workers: int, method: str = METHOD) -> None:
        self._context = multiprocessing.get_context(method)
        if method == "fork":
            for name in NEEDS:
                importlib.import_module(name)
        self._given = content, kept
        self._workers = workers
        self._ordered: deque[Canvas] = deque()
        self._asked: deque[Canvas] = deque()
        self._patient: list[_Painter] = []
        self._quick: list[_Painter] = []

    def order(self, todo: Iterable[Canvas]) -> None:
        """Draw this, in this order, instead of what was ordered and not begun."""
        self._ordered = deque(todo)
        self._asked.clear()

    def ask(self, canvases: Iterable[Canvas]) -> None:
        """Draw these at once."""
        self._asked += canvases

    def turn(self) -> list[Canvas]:
        """Return what was finished since the last turn, and let idle processes go on.

        Raises what was raised while drawing, and EOFError where a process was ended.
        """
        finished: list[Canvas] = []
        for painters, todo, patience in (
            (self._quick, self._asked, 0),
            (self._patient, self._ordered, _PATIENCE),
        ):
            for painter in painters:
                finished += painter.finished()
            while todo and len(painters) < self._workers:
                painters.append(_Painter(self._context, self._given, patience))
                painters[-1].begin(todo.popleft())
            for painter in painters:
                if todo and painter.canvas is None:
                    painter.begin(todo.popleft())
        return finished

    def close(self) -> None:
        """End all processes; what they had not finished is drawn another time."""
        for painter in (*self._quick, *self._patient):
            painter.close()
        self._quick, self._patient = [], []
        self.order(())


class _Painter:
    """One process; ``canvas`` is what it draws."""

    def __init__(self, context: Any, given: tuple[Content, Keep], patience: int) -> None:
        self.canvas: Canvas | None = None
        self._line, there = context.Pipe()
        self._process = context.Process(target=_paint, args=(there, *given, patience), daemon=True)
        self._process.start()
        there.close()  # so that its end shows

    def begin(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self._line.send(canvas)

    def finished(self) -> list[Canvas]:
        if self.canvas is None or not self._line.poll():
            return []
        error = self._line.recv()
        if error is not None:
            raise error
        done, self.canvas = self.canvas, None
        return [done]

    def close(self) -> None:
        self._process.kill()
        self._process.join()
        self._line.close()


def _paint(
    line: Connection[Exception | None, Canvas], content: Content, kept: Keep, patience: int
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started this
    end_with_parent()
    gc.freeze()  # what is there now stays: nobody has to look at it again
    if hasattr(os, "nice"):
        os.nice(patience)
    while True:
        try:
            canvas = line.recv()
        except EOFError:
            return
        try:
            for one in missing([canvas], kept):  # another process may have been quicker
                draw_and_keep(one, content.read(one.path), kept)
        except Exception as error:  # noqa: BLE001  (raised again by who ordered it)
            line.send(error)
        else:
            line.send(None)
