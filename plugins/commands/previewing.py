"""Builds the preview, each time as little as is needed; lives in the process of ``builder.py``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path

from plugins.commands.answers import Answer, Supplied, sentence
from plugins.commands.inbox import Inbox
from plugins.commands.places import ROOT
from plugins.commands.troubles import trouble_of
from plugins.host.edition import Order
from plugins.host.guest_list import why_guests
from plugins.host.orders import load_settings, order_from
from plugins.host.resident import Resident
from plugins.host.retouching import Place
from plugins.state.counting import in_texts
from plugins.state.surroundings import span_of

SETTINGS = "pelicanconf.py"
# Quiet for so long (seconds), it writes down what it knows, and looks whether it is so.
_WRITE, _VERIFY = 1.0, 10.0
# So long (seconds) an empty file may be one that is being written.
_MOMENT = 0.05
# How often (seconds) is looked for saves and for who waits while pictures are drawn.
_GLANCE = 0.02
# The clock may be set: no wait for midnight is longer.
_LONGEST = 60.0

Changed = set[str] | None
"""Content paths, or ``None`` where anything may have changed."""
Send = Callable[["Answer | Supplied"], None]


class Builder:
    """Builds the preview after each batch of changes, and when another day begins.

    What there is to say of it is sent.
    """

    def __init__(self, content: Path, output: Path, send: Send) -> None:
        settings = load_settings(ROOT / SETTINGS)
        self._content, self._output = content.resolve(), output
        self._theme = Path(settings["THEME"])
        self._resident: Resident | None = None
        self._settings = settings
        self._send = send
        self._awaited: frozenset[str] = frozenset()
        self._asked: set[str] = set()
        if not why_guests(settings, self._theme):
            retained = frozenset(settings.get("OUTPUT_RETENTION", ()))
            self._resident = Resident(self._today, Place(self._theme, output, retained))

    def _today(self) -> Order:
        return order_from(self._settings, self._content)

    def build(self, changed: Changed) -> None:
        """Build and say how it went."""
        answer = self._built(changed)
        self._say_what_is_awaited()  # before pages are loaded that show it
        self._send(answer)

    def _built(self, changed: Changed) -> Answer:
        try:
            if self._resident is None:
                return self._with_guests()
            done = self._resident.build(changed)
        except (Exception, SystemExit) as error:  # noqa: BLE001  (templates are anybody's code)
            return self._failed(error)
        text = sentence(done.changes.written, done.changes.removed, done.seconds)
        return Answer(done=True, text=text, place="")

    def prepare(self) -> None:
        """Make ready for the next build; say what is wrong, if anything."""
        try:
            if self._resident is not None:
                self._resident.prepare()
        except (Exception, SystemExit) as error:  # noqa: BLE001  (as above)
            self._send(self._failed(error))

    def next(self, inbox: Inbox) -> Changed:
        """Return what is to be built next; raise ``EOFError`` where nothing is."""
        day, since = self._end_of_day(), time.monotonic()
        while True:
            seconds = min(day - time.time(), self._pause(since), _LONGEST)
            lines = inbox.lines(seconds)
            if lines:
                batches = self._batches(lines)
                if any(map(_is_being_written, chain.from_iterable(filter(None, batches)))):
                    batches += self._batches(_more(inbox))
                changed = self._changed(batches)
                if changed is None or changed:
                    return changed
            elif time.time() >= day or not self._rest(since):
                return None

    def end(self) -> None:
        """Write down what is known."""
        if self._resident is not None:
            self._resident.rest()
            if self._resident.unwritten:
                self._resident.write()

    def _batches(self, lines: Iterable[str]) -> list[list[str] | None]:
        """Return the batches of changes among some lines; note what is asked for."""
        said = [json.loads(line) for line in lines]
        self._asked.update(one for one in said if isinstance(one, str))
        return [one for one in said if not isinstance(one, str)]

    def _pause(self, since: float) -> float:
        """Return how long to wait (seconds) until there is something to do for oneself."""
        resident, quiet = self._resident, time.monotonic() - since
        if resident is not None and resident.postponed:
            return _GLANCE
        if resident is None or not (resident.unwritten or resident.unverified):
            return _LONGEST
        return max((_WRITE if resident.unwritten else _VERIFY) - quiet, 0)

    def _rest(self, since: float) -> bool:
        """Do what is due while nobody saves; ``False`` where there is something to build."""
        resident, quiet = self._resident, time.monotonic() - since
        if resident is None:
            return True
        try:
            if resident.unwritten and quiet >= _WRITE:
                resident.write()
            elif resident.postponed:
                return self._supply(resident)
            elif resident.unverified and quiet >= _VERIFY:
                return resident.verify()
        except OSError as error:
            print(trouble_of(error, ROOT, self._theme, self._output).text, file=sys.stderr)
            resident.unwritten = resident.unverified = False  # until the next build
        return True

    def _supply(self, resident: Resident) -> bool:
        """Go on with what pages wait for; ``False`` where there is something to build."""
        asked, self._asked = self._asked, set()
        try:
            return resident.supply(asked)
        except (Exception, SystemExit) as error:  # noqa: BLE001  (as above)
            self._send(self._failed(error))
            return True
        finally:
            self._say_what_is_awaited()

    def _say_what_is_awaited(self) -> None:
        if self._resident is None:
            return
        before, self._awaited = self._awaited, self._resident.postponed
        if self._awaited is not before:
            awaited, come = sorted(self._awaited - before), sorted(before - self._awaited)
            self._send(Supplied(awaited=awaited, come=come))

    def _changed(self, batches: Iterable[list[str] | None]) -> Changed:
        changed: set[str] = set()
        for batch in batches:
            if batch is None:
                return None
            for name in batch:
                path = Path(name)
                if not path.is_relative_to(self._content):
                    return None
                parts = path.relative_to(self._content).parts
                hidden = not all(in_texts(part, is_folder=True) for part in parts)
                if not hidden and in_texts(parts[-1] if parts else "", is_folder=False):
                    changed.add("/".join(parts))
        return changed

    def _end_of_day(self) -> float:
        """Return when another day begins for the site, in seconds since 1970."""
        if os.environ.get("BUILD_DATE"):
            return float("inf")
        order = self._today()
        return span_of(order.today.isoformat(), order.site.timezone)[1]

    def _failed(self, error: BaseException) -> Answer:
        trouble = trouble_of(error, ROOT, self._theme, self._output)
        if trouble.program:
            traceback.print_exception(error)
        return Answer(done=False, text=trouble.text, place=trouble.place)

    def _with_guests(self) -> Answer:
        """Let Pelican build: what a foreign theme or plugin reads cannot be seen."""
        begun = time.perf_counter()
        command = [sys.executable, "-m", "pelican", str(self._content), "-s", SETTINGS]
        run = subprocess.run([*command, "-o", str(self._output)], cwd=ROOT, check=False)
        if run.returncode:
            text = "Die Seiten ließen sich nicht bauen; die Meldungen stehen im Terminal."
            return Answer(done=False, text=text, place="")
        took = f"{time.perf_counter() - begun:.2f} s".replace(".", ",")
        return Answer(done=True, text=f"Alles neu in {took}.", place="")


def _is_being_written(path: str) -> bool:
    """Tell whether a file is empty: many programs empty it before they write."""
    try:
        return Path(path).stat().st_size == 0
    except OSError:
        return False


def _more(inbox: Inbox) -> list[str]:
    """Return what comes in the next moment; an end is met later."""
    try:
        return inbox.lines(_MOMENT)
    except EOFError:
        return []
