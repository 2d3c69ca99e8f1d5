"""What is to be built, seen from what was built before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.blog.document import KeptDocument, Leaf
from plugins.blog.ledger import Cell
from plugins.host.edition import Order
from plugins.host.gathering import Stack, read_changed
from plugins.host.memory import Memory
from plugins.host.modes import Mode
from plugins.host.shelf import PackShelf
from plugins.host.slots import Piece
from plugins.host.state import State, next_state
from plugins.state.changes import Changes, changes
from plugins.state.counting import in_texts
from plugins.state.pack import Pack
from plugins.state.stamps import clock, digest


@dataclass(frozen=True)
class Recollection:
    """The site as it is now, what it was, and which entries of tables are others.

    ``drawn`` tells that more than the words of some texts has changed; ``swapped`` are the leaves
    of all texts whose words have changed since the site was written. ``inputs`` are the files
    of ``content/`` with their stamps, taken after ``taken``.
    """

    state: State
    pieces: Mapping[str, Piece]
    shelf: PackShelf
    changed: frozenset[Cell]
    drawn: bool
    swapped: Mapping[str, Mapping[str, Leaf]]
    inputs: Changes
    taken: int


def recollect(memory: Memory, order: Order, theme: Path) -> Recollection:
    """Read what has changed since the last build, and draw from it what is to be drawn."""
    prints = memory.prints
    root = str(order.content.root)
    taken = clock(str(memory.folder), [root])
    past = memory.site
    if past is None:
        # Every file is read anyway: its digest comes with what it holds.
        inputs = changes(root, {}, 0, in_texts, lambda _path: b"")
        shelf = PackShelf(Pack(str(memory.fresh_pack())))
        stack = read_changed(order, Stack(), None, shelf)
        state, _ = next_state(None, stack, None, order, theme)
        inputs = _with_digests(inputs, stack.digests)
        return Recollection(state, {}, shelf, frozenset(), True, {}, inputs, taken)
    inputs = changes(root, prints.inputs, prints.taken, in_texts, _digest)
    old = past.state
    due = (*inputs.changed, *inputs.added, *inputs.removed)
    stack = read_changed(order, old.stack, due, past.shelf) if due else old.stack
    state, drawn = next_state(old, stack, due, order, theme)
    if drawn and old.late and order.mode is Mode.PREVIEW:
        # Most likely they are still there; else the pages that show them would be printed twice.
        state = state.with_late(old.late, theme)
    changed = state.changed_since(old) if drawn else other_words(old, state, due)
    swapped = {} if drawn else {**prints.swapped, **{path: _leaves(stack, path) for path in due}}
    return Recollection(
        state, past.pieces, past.shelf, frozenset(changed), drawn, swapped, inputs, taken
    )


def other_words(old: State, new: State, paths: tuple[str, ...]) -> set[Cell]:
    """Return the entries that are others where only the words of texts have changed."""
    before, now = old.edition.tables.beginnings, new.edition.tables.beginnings
    begun = {("beginnings", path) for path in paths if before.get(path) != now.get(path)}
    return begun | {("texts", path) for path in paths}


def _leaves(stack: Stack, path: str) -> dict[str, Leaf]:
    document = stack.documents[path]
    if not isinstance(document, KeptDocument):
        raise TypeError(f"{path} is not on the shelf")
    return dict(document.leaves)


def _with_digests(inputs: Changes, digests: Mapping[str, bytes]) -> Changes:
    now = {path: (stamp, digests.get(path, b"")) for path, (stamp, _) in inputs.now.items()}
    return inputs._replace(now=now)


def _digest(path: str) -> bytes:
    """Return the digest of a file; what cannot be read is reported where it is to be read."""
    try:
        return digest(path)
    except OSError:
        return b""
