"""What the no-op decision has found in this process, for the build that follows.

It has compared everything with the disk; where the build remembers the same trees, it need not do
so again. A finding is used once. It stays true: an entry that was not in doubt keeps the stamp
under which it was believed, and whatever changes later is in doubt when the next build looks.
"""

from __future__ import annotations

from plugins.state.sweep import sweep
from plugins.state.tree import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_found: list[tuple[Tree, Callable[[], list[int]]]] = []


def leave(trees: Sequence[Tree], doubts: Sequence[list[int]]) -> None:
    """Leave what was found: for each tree the positions of the entries in doubt."""
    _found[:] = [(tree, _at_once(found)) for tree, found in zip(trees, doubts, strict=True)]


def expect(tree: Tree, doubts: Callable[[], list[int]]) -> None:
    """Leave a tree that others still look at; ``doubts`` waits for what they find."""
    _found.append((tree, doubts))


def drop() -> None:
    """Forget what was found: time has passed, in which somebody else may have built."""
    _found.clear()


def doubts_of(tree: Tree) -> tuple[Tree, list[int]]:
    """Return a tree with the same files and folders, and what in it is in doubt."""
    for number, (known, doubts) in enumerate(_found):
        if known.holds_what(tree):
            del _found[number]
            return known, doubts()
    return tree, sweep(tree)


def left(root: str, kind: str) -> Tree | None:
    """Return what was known of a folder, by its real path and the kind of names that count."""
    for number, (known, _) in enumerate(_found):
        if (known.root, known.kind) == (root, kind):
            return _found.pop(number)[0]
    return None


def _at_once(doubts: list[int]) -> Callable[[], list[int]]:
    return lambda: doubts
