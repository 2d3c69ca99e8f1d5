"""Builds the same site again and again in one process, and keeps in memory what it knows of it.

It is told which files have changed and builds as a fresh process would: by the quick way where
only words have changed, else by the same ``Run``. Pages do not wait for what takes long to draw:
it is drawn and delivered afterwards (``supply``). The lock is held during builds only. Memory goes
to the disk when there is time (``write``); a process that was killed before leaves an earlier one,
to which files on disk do not fit, so that they are read and made again.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from plugins.core.problems import Problem
from plugins.host import messages, report
from plugins.host.build import Run
from plugins.host.collector import no_collector
from plugins.host.drawn.keeping import keep
from plugins.host.drawn.studio import Studio
from plugins.host.drawn.supply import Supply
from plugins.host.edition import Edition, Order
from plugins.host.fingerprint import fingerprint
from plugins.host.journal import Changes
from plugins.host.memory import Memory, folder_for
from plugins.host.progress import PROGRESS
from plugins.host.retouching import Place, Retoucher
from plugins.host.shelf import shelf_at
from plugins.host.verifying import is_as_remembered
from plugins.state.lock import Lock
from plugins.state.sealed import Missing, StateError
from plugins.state.stamps import Stamp, look


class Done(NamedTuple):
    """What a build has changed, and how long it took (in seconds)."""

    changes: Changes
    seconds: float


class Resident:
    """Keeps one site built. ``today`` gives the order as of today."""

    def __init__(self, today: Callable[[], Order], place: Place) -> None:
        self._today = today
        self._place = place
        self._folder = folder_for(place.output)
        order = today()
        names = (plugin.name for plugin in order.plugins)
        content = order.content
        self._seal = fingerprint(content.shown, str(content.root), *names)
        self._memory: Memory | None = None
        self._retoucher: Retoucher | None = None
        self._studio: Studio | None = None
        self._supply: Supply | None = None
        self._mark: Stamp | None = None
        self._changes = Changes((), ())
        self._shown: tuple[Problem, ...] = ()
        self._failed = False
        self._ran = False
        self.unwritten = False
        """Whether more is known than is written down."""
        self.unverified = False
        """Whether something was built since what is known was compared with the disk."""

    def build(self, changed: Collection[str] | None = None) -> Done:
        """Bring the output folder to the state of the texts and the theme.

        ``changed`` are the content paths of all files that were saved, added or removed since the
        last build, ``None`` where that is not known or where it is something else. Raises what
        keeps the site from being built; the next build then looks at everything.
        """
        begun = time.perf_counter()
        with self._alone(), no_collector():
            changes = None
            if changed is not None and not self._failed:
                changes = self._quickly(changed)
            self._failed = True
            if changes is None:
                changes = self._thoroughly()
            self._failed = False
            self.unwritten = self.unverified = True
        return Done(changes, time.perf_counter() - begun)

    def prepare(self) -> None:
        """Make ready for the quick way: to be called when nobody waits."""
        if self._retoucher is None and not self._failed:
            with self._alone(), no_collector():
                self._make_ready()
            # What is known now stays: nobody has to look through it for garbage again.
            gc.freeze()

    @property
    def postponed(self) -> frozenset[str]:
        """The output paths of what pages wait for."""
        if self._memory is None or self._failed:
            return frozenset()
        return self._memory.prints.postponed

    def supply(self, asked: Collection[str]) -> bool:
        """Go on with what pages wait for; ``False`` where there is something to build first.

        ``asked`` are output paths that somebody looks at. It returns soon, and is to be called
        again while anything is ``postponed``. Raises what was raised while drawing.
        """
        retoucher = self._retoucher
        if retoucher is None:
            self._failed = True
            return False
        try:
            if self._supply is None:
                self._supply = retoucher.waiting(self._open_studio())
            ready = self._supply.ready(asked)
            if ready:
                with self._alone(), no_collector():
                    if retoucher is not self._retoucher:
                        return False
                    retoucher.deliver(ready)
        except BaseException:
            self._failed = True
            self.rest()
            raise
        if not self.postponed:
            self.unwritten = self.unverified = True
            self.rest()
        return True

    def rest(self) -> None:
        """Let nobody draw any more."""
        self._supply = None
        if self._studio is not None:
            self._studio.close()
            self._studio = None

    def _open_studio(self) -> Studio:
        if self._studio is None:
            order = self._today()
            self._studio = Studio(order.content, keep(), order.workers)
        return self._studio

    def write(self) -> None:
        """Write down what is known, so that a fresh process can go on from it."""
        with self._alone(), no_collector():
            if self._memory is not None and not self._failed:
                self._memory.write()
                self._mark = self._on_disk()
            self.unwritten = False

    def verify(self) -> bool:
        """Compare with the disk what is known; ``False`` where there is something to build.

        That takes longer than anything else: to be called when nobody has saved for a while.
        """
        with self._alone(), no_collector():
            memory = self._memory
            if memory is None or self._failed:
                return False
            if not is_as_remembered(memory, self._today(), self._place):
                self._failed = True
                return False
            self.unwritten, self.unverified = True, False
        if self._ran:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
        self._ran = False
        return True

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the lock; forget what is known where somebody else has built meanwhile."""
        PROGRESS.begin()
        self._folder.mkdir(parents=True, exist_ok=True)
        said = messages.waiting(self._place.output)
        try:
            with Lock(str(self._folder / "lock"), lambda: messages.say(said)):
                if self._memory is not None and self._on_disk() != self._mark:
                    self._forget()
                yield
        finally:
            PROGRESS.end()

    def _make_ready(self) -> None:
        memory, order = self._memory, self._today()
        if memory is None:
            return
        try:
            site = memory.site(order)
            if memory.behind_site:
                self._thoroughly()
                site = memory.site(order)
        except StateError:  # the next build says so and begins anew
            return
        if site is not None and memory is self._memory:
            self._retoucher = Retoucher(memory, site, order, self._place)

    def _quickly(self, changed: Collection[str]) -> Changes | None:
        if self._retoucher is None:
            return None
        self._failed = True
        try:
            return self._retoucher.retouch(self._today(), changed)
        except StateError:  # what follows says so
            return None

    def _thoroughly(self) -> Changes:
        try:
            return self._run(self._memory or self._loaded())
        except Missing:
            pass
        except StateError as error:
            messages.say(messages.forgotten(error))
        self._forget()
        anew = Memory(self._folder, self._seal)
        anew.forget()
        return self._run(anew)

    def _loaded(self) -> Memory:
        memory = Memory(self._folder, self._seal)
        memory.load()
        return memory

    def _run(self, memory: Memory) -> Changes:
        order, (theme, output, retained) = self._today(), self._place
        self._retoucher = self._supply = None
        run = Run(order, theme, output, retained, memory, tell=self._tell, stays=True)
        if not run.go():
            raise RuntimeError("a preview is never refused")
        self._memory, self._mark, self._ran = memory, self._on_disk(), True
        return self._changes

    def _tell(
        self, edition: Edition, _output: Path, changes: Changes, _files: int, _new: Sequence[str]
    ) -> None:
        """Say what is wrong where that is other than the last time."""
        self._changes = changes
        if edition.problems != self._shown:
            messages.say(report.as_text(edition.problems))
        self._shown = edition.problems

    def _on_disk(self) -> Stamp | None:
        """Return the stamp of the memory on disk: of which build it is."""
        try:
            return look(str(self._folder / "prints"))
        except FileNotFoundError:
            return None

    def _forget(self) -> None:
        """Let go of all that is known: the next build begins with what is on disk."""
        if self._memory is not None:
            self._memory.release()
        self._memory = self._retoucher = self._supply = None
        shelf_at.cache_clear()
