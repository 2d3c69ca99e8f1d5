"""The quick way of a process that stays: other words in articles, on pages that show them.

Nothing here grows with the site: neither content nor output is looked at as a whole, and who reads
a text is looked up. What was done this way is compared with the disk by the next ``Run``.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from plugins.blog.desk import Desk
from plugins.host.drawn.studio import Studio
from plugins.host.drawn.supply import Supply
from plugins.host.drawn.upkeep import settle
from plugins.host.edition import Order
from plugins.host.examine import forme_of
from plugins.host.journal import Changes, Stage
from plugins.host.memory import Memory
from plugins.host.output_folder import followed
from plugins.host.press import Press, fount_of
from plugins.host.printing import Job, Proof, proof
from plugins.host.recollection import other_words
from plugins.host.remembered import Remembered
from plugins.host.rewording import Proofreader
from plugins.host.state import basics_of
from plugins.host.templates import once_of
from plugins.state.stamps import clock
from plugins.state.tree import Tree

# With more pages than these, printing on all cores is quicker.
_FEW = 96


class Place(NamedTuple):
    """Where a site is built: theme, output folder, and names there that are left alone."""

    theme: Path
    output: Path
    retained: frozenset[str]


class Retoucher:
    """Prints other words from a memory that is whole; good until a ``Run`` has changed that."""

    def __init__(self, memory: Memory, site: Remembered, order: Order, place: Place) -> None:
        self._memory = memory
        self._site = site
        self._place = place
        self._proofreader = Proofreader(order)
        self._fount = fount_of(place.theme, order.site.language)
        self._desk: Desk | None = None
        self._once = once_of(self._fount.templates)
        self._warm_up(site)

    @property
    def _inputs(self) -> Tree:
        return _built(self._memory.prints.inputs)

    @property
    def _outputs(self) -> Tree:
        return _built(self._memory.prints.outputs)

    def retouch(self, order: Order, paths: Collection[str]) -> Changes | None:
        """Deliver the pages that show the articles at content paths as they are now.

        ``None`` where more than words may have changed, or too many pages show them: nothing was
        delivered then. Raises ``OSError`` where that was not possible; then, too, nothing of it is
        in memory.
        """
        site, prints = self._site, self._memory.prints
        if site.state.basics != basics_of(order):
            return None
        root = str(order.content.root)
        # What was never there was a file of an editor's, on the way to the real one.
        there = [p for p in paths if p in self._inputs or os.path.lexists(f"{root}/{p}")]
        if not all(p in self._inputs for p in there):
            return None
        read = self._proofreader.read(site, there)
        if read is None:
            return None
        texts = {
            path: text
            for path, (text, digest) in read.items()
            if digest != self._inputs.get(path)  # else it was only saved again
        }
        state = site.state.with_texts(texts)
        changed = other_words(site.state, state, tuple(texts))
        due = prints.reads.hits(changed).keys()
        if len(due) > _FEW:
            return None
        press = Press(forme_of(state, self._place.theme), self._fount)
        if self._desk is not None:
            press.desk.take_over(self._desk, changed)
        # Somebody waits for the pages; feeds take longer.
        pages = {path for path in due if path.endswith(".html")}
        proofs = [self._delivered(press, part) for part in (pages, due - pages) if part]
        self._desk = press.desk
        self._once.forget()
        written: list[str] = []
        for printed in proofs:
            prints.reads.enter(printed)
            for one in printed.prints:
                if one.put:
                    written.append(one.path)
                if one.put and one.path in self._outputs:
                    self._outputs.put(one.path, one.digest)
        for path, (_, digest) in read.items():
            self._inputs.put(path, digest)
        leaves = {path: dict(text.leaves) for path, text in texts.items()}
        prints.swapped = {**prints.swapped, **leaves}
        self._site = replace(site, state=state)
        self._memory.keep_words(self._site, prints)
        return Changes(tuple(sorted(written)), ())

    def waiting(self, studio: Studio) -> Supply:
        """Return what pages still wait for, to be drawn in a studio."""
        pieces = self._site.pieces
        waiting = {path: pieces[path] for path in sorted(self._memory.prints.postponed)}
        return Supply(waiting, self._site.state.edition.tables, studio)

    def deliver(self, paths: Collection[str]) -> None:
        """Print and deliver what pages have waited for.

        Raises ``OSError`` where that was not possible; then nothing of it is in memory.
        """
        prints, output = self._memory.prints, self._place.output
        press = Press(forme_of(self._site.state, self._place.theme), self._fount)
        printed = self._delivered(press, paths)
        digests = {one.path: one.digest for one in printed.prints}
        taken = clock(str(self._memory.folder), [str(output)])
        prints.outputs = followed(output, self._outputs, digests, (), taken)
        prints.reads.enter(printed)
        prints.postponed -= digests.keys()
        if not prints.postponed:
            settle(self._site.pieces.values(), self._site.state.edition.tables, output)

    def _warm_up(self, site: Remembered) -> None:
        """Do for the newest article what the next save asks for, and throw it away.

        Libraries and templates are loaded at their first use, which should not be that save.
        """
        newest = next(iter(site.state.edition.tables.articles), None)
        if newest is None:
            return
        self._proofreader.glance(newest)
        press = Press(forme_of(site.state, self._place.theme), self._fount)
        for path in sorted(self._memory.prints.reads.hits([("texts", newest)])):
            press.print(site.pieces[path])
        self._desk = press.desk
        self._once.forget()

    def _delivered(self, press: Press, due: Collection[str]) -> Proof:
        pieces = self._site.pieces
        jobs = [Job(path, pieces[path], self._known(path)) for path in sorted(due)]
        with Stage(self._place.output, self._place.retained) as stage:
            printed = proof(press, jobs, stage.folder)
            stage.deliver([one.path for one in printed.prints if one.put], ())
        return printed

    def _known(self, path: str) -> bytes:
        return self._outputs.get(path)


def _built(tree: Tree | None) -> Tree:
    """Return the tree of the last build: another one after each comparison with the disk."""
    if tree is None:
        raise LookupError("nothing was built yet")
    return tree
