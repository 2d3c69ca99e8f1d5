"""The light data of a site as a build leaves it to the next: whole, or at rest."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, replace
from typing import Any, TypeAlias

from plugins.blog.document import Document, KeptDocument, Leaf
from plugins.blog.tables import Tables
from plugins.core.frozen import frozen
from plugins.core.ledger import changed_cells
from plugins.core.recall import Recall
from plugins.host.edition import Edition, Order
from plugins.host.entries import Entries, Followed
from plugins.host.gathering import Stack
from plugins.host.resting import RestingTable
from plugins.host.shelf import PackShelf
from plugins.host.slots import Piece, Slots
from plugins.host.state import State
from plugins.host.surroundings import Surroundings

Later: TypeAlias = "tuple[bytes, dict[str, dict[str, bytes | None]], bytes]"
"""The same of a later site: what is small, the entries that are others (``None``: gone), and what
was read since.
"""

_SMALL = "small"
# More entries than these are not worth to be told apart.
_MANY = 2000


@frozen
class Remembered:
    """What is kept of a build beside its prints: the state, and all pieces as they were printed."""

    state: State
    pieces: Mapping[str, Piece]
    shelf: PackShelf


def rest_of(site: Remembered) -> dict[str, Mapping[str, Any]]:
    """Return all that is put to rest: enough for builds in which nothing but words changes."""
    return {**_tables(site), _SMALL: {"": _small(site)}}


def later_than(written: Remembered, now: Remembered, read: Collection[str]) -> Later | None:
    """Return what tells a site from the one that was written; ``None`` where that is too much.

    ``read`` are the content paths of all files that were read since.
    """
    before, tables = _tables(written), _tables(now)
    cells = changed_cells(before, tables)
    if len(cells) > _MANY:
        return None
    others: dict[str, dict[str, bytes | None]] = {}
    for name, key in sorted(cells):
        table = tables.get(name, {})
        value = pickle.dumps(table[key], protocol=5) if key in table else None
        others.setdefault(name, {})[key] = value
    part = now.state.stack.part(read, now.state.edition.order.content)
    return pickle.dumps(_small(now), protocol=5), others, pickle.dumps(part, protocol=5)


def caught_up(
    site: Remembered,
    later: Later,
    read: Collection[str],
    swapped: Mapping[str, Mapping[str, Leaf]],
    order: Order,
) -> Stack:
    """Return what was read for a site, with what was ``read`` later at some content paths.

    ``swapped`` are the leaves of texts whose words have changed since.
    """
    part: Stack = pickle.loads(later[2])  # noqa: S301  (we wrote it)
    words = _reworded(part.documents, swapped, site.shelf)
    part = replace(part, documents={**part.documents, **words})
    return site.state.stack.with_part(part, read, order.content)


def _small(site: Remembered) -> tuple[Any, ...]:
    edition = site.state.edition
    kinds = {name: type(facts) for name, facts in edition.slots.facts.items()}
    return site.state.basics, edition.problems, edition.counts, kinds, site.shelf


def _tables(site: Remembered) -> dict[str, Mapping[str, Any]]:
    return {**site.state.tables(), "wrong": site.state.stack.wrong, "pieces": site.pieces}


def at_rest(path: str, later: Later | None, order: Order) -> Remembered:
    """Return the site with tables at rest in a file; nothing but words may be drawn from it."""
    small, others, _ = later or (RestingTable(path, _SMALL)[""], {}, b"")

    def table(name: str) -> Entries[Any]:
        packed = RestingTable(path, name)
        return Entries(Followed(packed, others[name]) if name in others else packed)

    basics, problems, counts, kinds, shelf = pickle.loads(small)  # noqa: S301  (we wrote it)
    texts: Entries[Document] = table("texts")
    facts = {
        name: _holder(kind, f"{name}.", table) if kind is not type(None) else None
        for name, kind in kinds.items()
    }
    pieces: Entries[Piece] = table("pieces")
    edition = Edition(
        order=order,
        tables=replace(_holder(Tables, "", table), texts=texts),
        slots=Slots(order.plugins, facts),
        pieces=pieces,
        wanted=(),
        own_links=(),
        problems=problems,
        early=(),
        waiting=(),
        counts=counts,
        recall=Recall(),
    )
    stack = Stack(documents=texts, wrong=table("wrong"))
    around = _holder(Surroundings, "host.", table)
    return Remembered(State(basics, stack, edition, around), pieces, shelf)


def at_last(site: Remembered, later: Later) -> tuple[State, Mapping[str, Piece]]:
    """Return a state with basics and tables of a later site, and the pieces of that."""
    small, others, _ = later
    state, edition = site.state, site.state.edition
    facts = {
        name: _later_holder(one, f"{name}.", others) if one is not None else None
        for name, one in edition.slots.facts.items()
    }
    slots = replace(edition.slots, facts=facts)
    tables = _later_holder(edition.tables, "", others)
    last = replace(
        state,
        basics=pickle.loads(small)[0],  # noqa: S301  (we wrote it)
        edition=replace(edition, tables=tables, slots=slots),
        around=_later_holder(state.around, "host.", others),
    )
    return last, _with_later(site.pieces, others.get("pieces", {}))


def _later_holder(holder: Any, prefix: str, others: Mapping[str, dict[str, bytes | None]]) -> Any:
    tables = {}
    for one in fields(holder):
        entries = others.get(f"{prefix}{one.name}", {})
        tables[one.name] = _with_later(getattr(holder, one.name), entries)
    return replace(holder, **tables)


def _with_later(table: Mapping[str, Any], entries: Mapping[str, bytes | None]) -> Mapping[str, Any]:
    if not entries:
        return table
    awake = {
        key: pickle.loads(value)  # noqa: S301  (we wrote it)
        for key, value in entries.items()
        if value is not None
    }
    return {**{key: one for key, one in table.items() if key not in entries}, **awake}


def _holder(kind: Any, prefix: str, table: Callable[[str], Entries[Any]]) -> Any:
    return kind(**{one.name: table(f"{prefix}{one.name}") for one in fields(kind)})


def with_words(state: State, swapped: Mapping[str, Mapping[str, Leaf]], shelf: PackShelf) -> State:
    """Return a state with the words that have changed since it was written."""
    texts = _reworded(state.edition.tables.texts, swapped, shelf)
    return state.with_texts(texts) if texts else state


def _reworded(
    texts: Mapping[str, Document], swapped: Mapping[str, Mapping[str, Leaf]], shelf: PackShelf
) -> dict[str, Document]:
    """Return those of the texts that have other words now; what came later is not among them."""
    return {
        path: KeptDocument(old.kind, path, old.place, shelf, leaves)
        for path, leaves in swapped.items()
        if (old := texts.get(path)) is not None
    }
