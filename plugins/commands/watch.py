"""Builds the preview after every save and makes open pages reload.

The server lives here, the build in a process of its own (``builder.py``), so that neither a crash
nor changed code takes the server away.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from plugins.commands.answers import Answer
from plugins.commands.child import Child
from plugins.commands.saves import Saved
from plugins.commands.serve import Server

Say = Callable[[str], None]


class Heard(NamedTuple):
    """What the process that builds has said; ``None``: it is gone."""

    child: Builds
    answer: Answer | None


class Builds(Protocol):
    """The process that builds, seen from here."""

    def tell(self, paths: frozenset[str]) -> bool:
        """Say which files have changed; return whether it was still there to hear it."""

    def kill(self) -> None:
        """End it at once."""

    def end(self) -> None:
        """Let it finish."""


Event = Saved | Heard | OSError
Events = queue.Queue[Event]
Start = Callable[[], Builds]


def starter(root: Path, content: Path, output: Path, events: Events) -> Start:
    """Return how the process that builds is started; what it says is put into ``events``."""
    return lambda: Child(
        root, content, output, lambda child, answer: events.put(Heard(child, answer))
    )


class Preview:
    """One preview: a server, and whoever builds for it."""

    def __init__(self, server: Server, start: Start, say: Say) -> None:
        self._server = server
        self._start = start
        self._say = say
        self._child: Builds | None = None
        self._fruitful = False  # whether the child has built anything

    def run(self, events: Events) -> None:
        """Serve and build until it is interrupted; raise ``OSError`` where files are not told."""
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
        elif event.child is self._child:
            self._heard(event.answer)

    def _begin(self) -> None:
        self._child, self._fruitful = self._start(), False

    def _saved(self, saved: Saved) -> None:
        if self._child is None:
            self._begin()
        elif saved.code:
            self._say("Programm oder Einstellungen sind geändert, die Vorschau beginnt neu …")
            self._child.kill()
            self._begin()
        elif not self._child.tell(saved.paths):
            self._begin()  # it looks at everything first

    def _heard(self, answer: Answer | None) -> None:
        address = f"{self._server.address}/"
        if answer is None:
            self._gone()
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
