"""The site as it is known, and how one state follows from the one before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.blog.document import Document, KeptDocument
from plugins.blog.tables import begins
from plugins.core.frozen import frozen
from plugins.core.ledger import Cell, changed_cells, tables_in
from plugins.core.problems import Problem
from plugins.core.recall import Recall
from plugins.host.edition import Edition, Order, make_edition
from plugins.host.entries import over
from plugins.host.gathering import Stack
from plugins.host.own_pieces import own_pieces
from plugins.host.press import open_desk
from plugins.host.slots import Slots
from plugins.host.surroundings import Surroundings, look_at_theme, surroundings_of
from plugins.host.templates import load_texts


@frozen
class State:
    """What was read, what was drawn from it, and what stands around it.

    ``basics`` is all it was drawn with besides: settings, mode, day. ``late`` are the problems
    that only the list of all addresses shows; ``edition.problems`` holds them too.
    """

    basics: tuple[object, ...]
    stack: Stack
    edition: Edition
    around: Surroundings
    late: tuple[Problem, ...] = ()

    def tables(self) -> dict[str, Mapping[str, Any]]:
        """Return all tables by name."""
        return {
            **dict(tables_in("", self.edition.tables)),
            **self.edition.slots.tables(),
            **dict(tables_in("host.", self.around)),
        }

    def changed_since(self, before: State | None) -> set[Cell]:
        """Return every entry of a table that is not what it was.

        Texts are told apart by identity, and read again where nothing in them is another.
        """
        if before is None:
            return set()
        old, new = before.tables(), self.tables()
        return {
            (table, key)
            for table, key in changed_cells(old, new)
            if table != "texts" or not _says_the_same(old[table].get(key), new[table].get(key))
        }

    def with_late(self, late: tuple[Problem, ...], theme: Path) -> State:
        """Return the state with the problems that were found last."""
        edition = replace(self.edition, problems=self.edition.early).with_problems(late)
        around = _around(edition, self.around.theme, theme)
        return replace(self, edition=edition, around=around, late=late)

    def for_memory(self) -> State:
        """Return the state without the plugins, which are code, and what is made anew with each."""
        edition = replace(
            self.edition,
            order=replace(self.edition.order, plugins=()),
            slots=Slots((), self.edition.slots.facts),
            pieces={},
            wanted=(),
            own_links=(),
        )
        return replace(self, edition=edition, stack=replace(self.stack, digests={}))

    def from_memory(self, order: Order) -> State:
        """Return what was kept, with the plugins."""
        slots = Slots(order.plugins, self.edition.slots.facts)
        return replace(self, edition=replace(self.edition, order=order, slots=slots))

    def with_texts(self, texts: Mapping[str, Document]) -> State:
        """Return the state with other words in some texts, of which nothing else has changed."""
        tables = self.edition.tables
        starts = {path: begins(text) for path, text in texts.items() if path in tables.beginnings}
        tables = replace(
            tables,
            texts=over(tables.texts, texts),
            beginnings=over(tables.beginnings, starts),
        )
        stack = replace(self.stack, documents=over(self.stack.documents, texts))
        return replace(self, stack=stack, edition=replace(self.edition, tables=tables))


def _says_the_same(one: Document | None, other: Document | None) -> bool:
    if not isinstance(one, KeptDocument) or not isinstance(other, KeptDocument):
        return False
    digests = ({part: leaf[2] for part, leaf in text.leaves.items()} for text in (one, other))
    return next(digests) == next(digests)


def basics_of(order: Order) -> tuple[object, ...]:
    """Return all that a state is drawn with beside texts and theme."""
    return order.site, order.mode, order.today


def draw(before: State | None, stack: Stack, order: Order, theme: Path) -> State:
    """Return the state of what was read; what follows from the same as before is taken from it."""
    recall = Recall(before.edition.recall if before else None)
    edition = make_edition(order, stack.material, _own(order, stack), recall)
    for document in stack.documents.values():
        if isinstance(document, KeptDocument):
            document.forget()
    looked = look_at_theme(theme, order.site.language)
    around = _around(edition, looked, theme)
    recall.settle()
    return State(basics_of(order), stack, edition, around)


def _own(order: Order, stack: Stack) -> list[Any]:
    icon = order.site.icon
    return list(own_pieces(theme_icon=not icon or icon not in stack.files))


def _around(edition: Edition, looked: Mapping[str, bytes], theme: Path) -> Surroundings:
    order = edition.order
    texts = load_texts(theme, order.site.language)
    return surroundings_of(edition, looked, open_desk(order, edition.tables, texts))
