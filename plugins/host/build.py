"""One run from content to output: read, check, print, then write; each only as far as needed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

from plugins.core.frozen import frozen
from plugins.core.problems import has_errors
from plugins.host import messages, published, report
from plugins.host.account import Done, account_of
from plugins.host.causes import reasons
from plugins.host.collector import no_collector
from plugins.host.composing import Composer
from plugins.host.drawn.upkeep import settle
from plugins.host.due import Register
from plugins.host.edition import Edition, Order
from plugins.host.examine import with_late
from plugins.host.fingerprint import fingerprint
from plugins.host.good_build import Call, note
from plugins.host.journal import Changes, ForeignFolderError, Stage, apply, complete
from plugins.host.memory import Memory, Prints, folder_for
from plugins.host.modes import Mode
from plugins.host.output_folder import followed, inspect, scanned
from plugins.host.progress import PROGRESS
from plugins.host.reads import Reads
from plugins.host.recollection import Recollection, recollect
from plugins.host.remembered import Remembered
from plugins.host.state import State
from plugins.state import findings
from plugins.state.lock import Lock
from plugins.state.sealed import Missing, StateError
from plugins.state.stamps import clock, digest
from plugins.state.tree import Tree


def build(
    order: Order,
    theme: Path,
    output: Path,
    retained: Iterable[str] = (),
    call: Call | None = None,
    asked: str = "",
) -> bool:
    """Build the site and say what happened; return whether it was written.

    Errors keep it from being written, except in preview, where the pages carry them as marks.
    Where it is known how the build was called, the next one can tell that there is nothing to do.
    ``asked`` is the address of a page; what there is to say of it is said at the end.
    """

    def go(memory: Memory) -> bool:
        return Run(order, theme, output, frozenset(retained), memory, call=call, asked=asked).go()

    def run(folder: Path) -> bool:
        content = order.content
        names = (plugin.name for plugin in order.plugins)
        read = digest if call is None else call.digest
        seal = fingerprint(content.shown, str(content.root), *names, read=read)
        memory = Memory(folder, seal)
        if call is not None:
            call.held.append(memory)
        with no_collector():
            try:
                memory.load()
                return go(memory)
            except Missing:
                pass
            except StateError as error:  # what lies in memory is looked at where it is needed
                messages.say(messages.forgotten(error))
            memory.forget()
            anew = Memory(folder, memory.seal)
            return go(anew)

    return _alone(output, run)


def deliver_with_guests(
    state: State,
    files: Mapping[str, bytes],
    output: Path,
    retained: Iterable[str],
    why_all: str,
) -> bool:
    """Bring ``output`` to ``files``, which others had a hand in; nothing of it is remembered.

    ``why_all`` says in German why everything was rendered.
    """

    def run(folder: Path) -> bool:
        Memory(folder, b"").forget()
        changes = apply(files, output, retained)
        order = state.edition.order
        publishes = order.mode is Mode.PUBLISH
        new = published.remember(state.edition, order) if publishes else ()
        messages.delivered(state.edition, output, changes, len(files), new, why_all)
        return True

    return _alone(output, run)


def keeps_back(state: State) -> bool:
    """Tell whether errors keep the site from being written."""
    edition = state.edition
    return edition.order.mode is not Mode.PREVIEW and has_errors(edition.problems)


def refuse(state: State, output: Path) -> bool:
    """Say what keeps the site from being written."""
    messages.say(report.as_text(state.edition.problems))
    messages.say(messages.refused(state.edition.problems, output))
    return False


def _alone(output: Path, run: Callable[[Path], bool]) -> bool:
    """Run while no other build of the same output folder does; say what goes wrong with files."""
    folder = folder_for(output)

    def wait() -> None:
        findings.drop()
        messages.say(messages.waiting(output))

    PROGRESS.begin()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with Lock(str(folder / "lock"), wait):
            return run(folder)
    except ForeignFolderError:
        messages.say(messages.foreign(output))
    except OSError as error:
        messages.say(messages.not_written(error))
    finally:
        PROGRESS.end()
    return False


Tell = Callable[[Edition, Path, Changes, int, Sequence[str]], None]
"""Says what was delivered; its arguments are the first ones of ``messages.delivered``."""


# After so many prints at once the site is worth writing: the next build would make them again.
_MANY = 500


@frozen
class Run:
    """One build of one output folder, with the lock held.

    ``stays`` tells that its process does not end with it: memory is written later, and so is what
    takes long to draw; ``memory.prints.postponed`` names it. ``tell``
    stands in for the messages at the end, ``asked`` is the address of a page to be explained.
    """

    order: Order
    theme: Path
    output: Path
    retained: frozenset[str]
    memory: Memory
    call: Call | None = None
    tell: Tell | None = None
    stays: bool = False
    asked: str = ""

    def go(self) -> bool:
        """Build; return whether the output folder is on the state of the texts."""
        there = self.output.is_dir()
        if there:
            complete(self.output)
        PROGRESS.doing("Vergleichen mit dem letzten Bau")
        past = recollect(self.memory, self.order, self.theme)
        if keeps_back(past.state):
            return refuse(with_late(past.state, self.theme), self.output)
        try:
            with Stage(self.output, self.retained) as stage:
                return self._print(past, stage)
        finally:
            if not there and self.output.is_dir() and not any(self.output.iterdir()):
                self.output.rmdir()

    def _print(self, past: Recollection, stage: Stage) -> bool:
        prints = self.memory.prints
        found = inspect(self.output, prints.outputs, self._now(), self.retained)
        register = Register(prints.reads.copy(), found.tree)
        reads = register.reads
        broken = found.broken | reads.among(found.foreign)
        composer = Composer(self.theme, stage.folder, register, self.stays)
        state, pieces = past.state, past.pieces
        gone: set[str] = set()
        if past.drawn:
            state, pieces = composer.compose(state, pieces, past.changed, broken)
            gone = reads.paths - pieces.keys()
            register.drop(gone)
        else:
            composer.reprint(state, pieces, past.changed, broken)
        if keeps_back(state):
            return refuse(state, self.output)
        postponed = composer.postponed & pieces.keys()
        there = {path for path in gone | postponed if path in found.tree}
        removed = sorted(there | (found.foreign - reads.among(found.foreign)))
        PROGRESS.doing("Schreiben")
        changes = stage.deliver(sorted(register.waiting), removed)
        new: tuple[str, ...] = ()
        if past.drawn and self.order.mode is Mode.PUBLISH:
            new = published.remember(state.edition, self.order)
        if composer.unsettled:
            settle(pieces.values(), state.edition.tables, self.output)
        done = account_of(self.memory, past, composer, state, pieces, self.output, changes, found)
        after = self._look(found.tree, changes, register)
        site = Remembered(state, pieces, past.shelf)
        self._remember(past, site, reads, after, postponed, len(composer.why))
        self._say(done, changes, new)
        return True

    def _say(self, done: Done, changes: Changes, new: Sequence[str]) -> None:
        """Say what was done and why, and what there is to say of the page that was asked for."""
        edition, files = done.state.edition, len(done.delivery.reads)
        if self.tell is not None:
            self.tell(edition, self.output, changes, files, new)
        elif done.idle and not new:
            messages.unchanged(edition, self.output, files)
        else:
            why = reasons(done.difference, done.delivery) if done.difference is not None else ()
            messages.delivered(edition, self.output, changes, files, new, why=why)
        if self.asked:
            from plugins.host.explain import explain  # few builds are

            text, known = explain(self.asked, done)
            (messages.tell if known else messages.say)(text)

    def _look(self, before: Tree, changes: Changes, register: Register) -> Tree:
        """Return the output folder after the delivery."""
        digests = {path: register.waiting[path] for path in changes.written}
        if len(digests) > len(register.reads) // 2:
            others = (path for path in register.reads if path not in digests)
            digests.update((path, before.get(path)) for path in others)
            return scanned(self.output, digests, self.retained, self._now())
        return followed(self.output, before, digests, changes.removed, self._now())

    def _now(self) -> int:
        return clock(str(self.memory.folder), [str(self.output)])

    def _remember(
        self,
        past: Recollection,
        site: Remembered,
        reads: Reads,
        outputs: Tree,
        postponed: Collection[str],
        printed: int,
    ) -> None:
        """Leave to the next build what this one knows."""
        inputs, later = past.inputs.now, frozenset(postponed)
        prints = Prints(past.swapped, reads, inputs, outputs, later)
        if past.drawn:
            self.memory.keep(site, prints, past.due, many=printed > _MANY)
        else:
            self.memory.keep_words(site, prints)
        if self.stays:
            return
        self.memory.write()
        if self.call is not None:
            line = messages.nothing_to_do(site.state.edition, self.output, len(reads))
            note(self.call, self.order, self.theme, self.output, inputs, outputs, [line])
