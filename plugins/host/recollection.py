"""What is to be built, seen from what was built before."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plugins.blog.document import Leaf
from plugins.core.frozen import frozen
from plugins.core.ledger import Cell
from plugins.host.drawn.keeping import pictures
from plugins.host.drawn.looks import Looks
from plugins.host.edition import Order
from plugins.host.gathering import Reading, Stack, read_changed
from plugins.host.memory import Memory
from plugins.host.modes import Mode
from plugins.host.rewording import reworded
from plugins.host.shelf import PackShelf, shelf_at
from plugins.host.slots import Piece
from plugins.host.state import State, draw
from plugins.host.vocabulary import lasting_of
from plugins.state import findings
from plugins.state.changes import Changes, changes
from plugins.state.digests import UNREAD
from plugins.state.stamps import clock, digest
from plugins.state.tree import bare

# The site is loaded long enough for a copy of this process to read a few texts meanwhile.
_WORTHWHILE = 5_000


@frozen
class Recollection:
    """The site as it is now, what it was, and which entries of tables are others.

    ``pieces`` are those that were printed. ``drawn`` tells that more than the words of some texts
    has changed, ``due`` are the files that were read; ``swapped`` are the leaves of all texts whose
    words have changed since the site was written. ``inputs`` are the files of ``content/`` with
    their stamps. ``before`` is what was printed last, where more than words has changed since.
    """

    state: State
    pieces: Mapping[str, Piece]
    shelf: PackShelf
    changed: frozenset[Cell]
    drawn: bool
    due: tuple[str, ...]
    swapped: Mapping[str, Mapping[str, Leaf]]
    inputs: Changes
    before: State | None = None


def recollect(memory: Memory, order: Order, theme: Path) -> Recollection:
    """Read what has changed since the last build, and draw from it what is to be drawn.

    Raises ``sealed.StateError`` where memory was altered.
    """
    root = str(order.content.root)
    taken = clock(str(memory.folder), [root])
    prints = memory.prints
    if prints.inputs is None:
        return _first(memory, order, theme, taken)
    inputs = changes(*findings.doubts_of(prints.inputs.at(root)), taken, _digest)
    return _reworded(memory, order, theme, inputs) or _redrawn(memory, order, theme, inputs)


def _first(memory: Memory, order: Order, theme: Path, taken: int) -> Recollection:
    # Every file is read anyway: its digest comes with what it holds.
    inputs = changes(bare(str(order.content.root), "texts"), [0], taken, lambda _: UNREAD)
    shelf = shelf_at(str(memory.fresh_pack()))
    looks = _looks(memory, order)
    stack = read_changed(order, Stack(), tuple(inputs.now.files()), (), shelf, looks)
    state = draw(None, stack, order, theme)
    inputs.now.fill(stack.digests)
    return Recollection(state, {}, shelf, frozenset(), True, (), {}, inputs)


def _reworded(memory: Memory, order: Order, theme: Path, inputs: Changes) -> Recollection | None:
    # A site that lacks what was read since it was written is to be drawn first.
    if inputs.added or inputs.removed or (memory.whole and memory.behind_site):
        return None
    if memory.prints.postponed:  # a preview ended before all was drawn
        return None
    site = memory.glance(order)
    if site is None:
        return None
    read = reworded(site, order, theme, inputs.changed)
    if read is None:
        return None
    texts = {path: text for path, (text, _) in read.items()}
    inputs = _as_read(inputs, {path: digest for path, (_, digest) in read.items()})
    state = site.state.with_texts(texts) if texts else site.state
    changed = other_words(site.state, state, inputs.changed)
    leaves = {path: dict(text.leaves) for path, text in texts.items()}
    swapped = {**memory.prints.swapped, **leaves}
    return Recollection(
        state,
        site.pieces,
        site.shelf,
        frozenset(changed),
        False,
        inputs.changed,
        swapped,
        inputs,
    )


def _redrawn(memory: Memory, order: Order, theme: Path, inputs: Changes) -> Recollection:
    due = tuple(sorted({*inputs.changed, *inputs.added, *inputs.removed}))
    there = [path for path in due if path in inputs.now]
    reading = Reading(order, there, _looks(memory, order), pack=True)
    loads = not memory.whole and len(memory.prints.reads) >= _WORTHWHILE
    with reading.begun(worthwhile=loads) as read:
        site = memory.site(order)
        if site is None:
            raise LookupError("there are prints, but nothing they were printed from")
        old = site.state
        known, behind = memory.caught_up(site, order), memory.behind_site
        stack = reading.stack(read(), known, due, site.shelf) if due else known
    inputs = _as_read(inputs, stack.digests) if due else inputs
    state = draw(old, stack, order, theme)
    if old.late and order.mode is Mode.PREVIEW:
        # Most likely they are still there; else the pages that show them would be printed twice.
        state = state.with_late(old.late, theme)
    # What was printed last may be of a later site than the one that lies on disk.
    last, pieces = memory.last(order)
    changed = frozenset(state.changed_since(last))
    swapped = {
        path: kept
        for path, kept in memory.prints.swapped.items()
        if path not in due and path not in behind
    }
    return Recollection(state, pieces, site.shelf, changed, True, due, swapped, inputs, last)


def _looks(memory: Memory, order: Order) -> Looks:
    return Looks(pictures(), order.content.root, memory.seal, lasting_of(order.plugins))


def other_words(old: State, new: State, paths: tuple[str, ...]) -> set[Cell]:
    """Return the entries that are others where only the words of texts have changed."""
    before, now = old.edition.tables.beginnings, new.edition.tables.beginnings
    begun = {("beginnings", path) for path in paths if before.get(path) != now.get(path)}
    return begun | {("texts", path) for path in paths}


def _as_read(inputs: Changes, digests: Mapping[str, bytes]) -> Changes:
    """Return the inputs with what was read of files that were saved again since they were seen.

    Else one that is put back later would count as unchanged. A link's digest is none of bytes.
    """
    now = inputs.now.copy()
    for path, found in digests.items():
        as_read = found or UNREAD  # what cannot be read has none
        if now.get(path, as_read) != as_read and not Path(now.root, path).is_symlink():
            now.put(path, as_read)
    return inputs._replace(now=now)


def _digest(path: str) -> bytes:
    """Return the digest of a file; what cannot be read is reported where it is to be read."""
    try:
        return digest(path)
    except OSError:
        return UNREAD
