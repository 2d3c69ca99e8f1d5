"""Builds the preview after every save and makes open pages reload.

The server lives here, the build in a process of its own (``builder.py``), so that neither a crash
nor changed code takes the server away.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from plugins.commands.child import Child, Said
from plugins.commands.saves import Saved
from plugins.commands.serve import Server
from plugins.host.progress import PROGRESS

Say = Callable[[str], None]


class Heard(NamedTuple):
    """What the process that builds has said; ``None``: it is gone."""

    child: Builds
    said: Said


class Asked(NamedTuple):
    """Somebody waits for the picture at an output path."""

    path: str


class Builds(Protocol):
    """The process that builds, seen from here."""

    def tell(self, paths: frozenset[str]) -> bool:
        """Say which files have changed; return whether it was still there to hear it."""

    def ask(self, path: str) -> bool:
        """Ask for the picture at an output path; return whether it was there to hear it."""

    def kill(self) -> None:
        """End it at once."""

    def end(self) -> None:
        """Let it finish."""


Event = Saved | Heard | Asked | OSError
Events = queue.Queue[Event]
Start = Callable[[], Builds]


def starter(root: Path, content: Path, output: Path, events: Events) -> Start:
    """Return how the process that builds is started; what it says is put into ``events``."""
    return lambda: Child(root, content, output, lambda child, said: events.put(Heard(child, said)))


class Drawing:
    """Shows how far the drawing has come that goes on after pages were delivered."""

    def __init__(self) -> None:
        self._total = 0
        self._begun = 0.0

    def left(self, number: int) -> None:
        """Show it, with so many files still to come."""
        if not number:
            PROGRESS.clear()
            self._total = 0
            return
        if number > self._total:
            self._total, self._begun = number, time.monotonic()
        seconds = time.monotonic() - self._begun
        PROGRESS.reached("Bilder", self._total - number, self._total, seconds)


class Preview:
    """One preview: a server, and whoever builds for it."""

    def __init__(self, server: Server, start: Start, say: Say) -> None:
        self._server = server
        self._start = start
        self._speak = say
        self._child: Builds | None = None
        self._fruitful = False  # whether the child has built anything
        self._drawing = Drawing()

    def run(self, events: Events) -> None:
        """Serve and build until it is interrupted; raise ``OSError`` where files are not told."""
        self._server.ask = lambda path: events.put(Asked(path))
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            self._begin()
            while True:
                self.take(_next(events))
        finally:
            if self._child is not None:
                self._child.end()
            self._server.shutdown()
            self._server.server_close()

    def take(self, event: Event) -> None:
        """Do what an event calls for."""
        if isinstance(event, OSError):
            raise event
        if isinstance(event, Saved):
            self._saved(event)
        elif isinstance(event, Asked):
            if self._child is not None:
                self._child.ask(event.path)
        elif event.child is self._child:
            self._heard(event.said)

    def _say(self, text: str) -> None:
        PROGRESS.clear()
        self._speak(text)

    def _begin(self) -> None:
        self._server.forgotten()
        self._child, self._fruitful = self._start(), False

    def _saved(self, saved: Saved) -> None:
        PROGRESS.clear()
        if self._child is None:
            self._begin()
        elif saved.code:
            self._say("Programm oder Einstellungen sind geändert, die Vorschau beginnt neu …")
            self._child.kill()
            self._begin()
        elif not self._child.tell(saved.paths):
            self._begin()  # it looks at everything first

    def _heard(self, answer: Said) -> None:
        address = f"{self._server.address}/"
        if answer is None:
            self._gone()
        elif "come" in answer:
            self._server.supplied(answer["awaited"], answer["come"])
            self._drawing.left(self._server.awaited)
        elif answer["done"]:
            self._server.built()
            self._say(answer["text"])
            if not self._fruitful:
                self._say(
                    f"Vorschau: {address}  (neu geladen bei jedem Speichern; Ende mit Strg+C)"
                )
            self._fruitful = True
        else:
            self._server.failed(answer["text"], answer["place"])
            place = f"{answer['place']}: " if answer["place"] else ""
            self._say(
                f"{place}{answer['text']}\n"
                "Der vorige Stand bleibt; nach dem Speichern der Korrektur geht es weiter: "
                f"{address}"
            )

    def _gone(self) -> None:
        """Start anew what has done its work before; else wait for the next save."""
        self._child = None
        self._server.forgotten()
        if self._fruitful:
            self._say("Der Bau der Vorschau ist abgebrochen und beginnt neu …")
            self._begin()
            return
        if not self._server.has_failed:
            text = "Der Bau der Vorschau ist abgebrochen; die Meldungen stehen im Terminal."
            self._server.failed(text, "")
            self._say(text)


def _next(events: Events) -> Event:
    """Wait in short turns: on Windows a wait without end cannot be broken by Ctrl+C."""
    while True:
        try:
            return events.get(timeout=1)
        except queue.Empty:
            continue
