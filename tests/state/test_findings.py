"""What was found before a build is used by it once, and only for the very same trees."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.state import findings
from plugins.state.changes import changes
from plugins.state.tree import Tree, bare


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    findings.drop()
    yield
    findings.drop()


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A folder whose stamps all say nothing: a sweep of it finds everything in doubt."""
    (tmp_path / "a.md").write_bytes(b"Anton")
    return changes(bare(str(tmp_path), "texts"), [0], 0).now


def test_a_finding_is_used_once(tree: Tree) -> None:
    """Also by a tree with other stamps: the finding is about those it came with."""
    other = tree.copy()
    other.settle(0, (1, 1, 1, 1), 2**62)
    findings.leave([other], [[1]])

    assert findings.doubts_of(tree) == (other, [1])
    assert findings.doubts_of(tree) == (tree, [0, 1])


@pytest.mark.parametrize("what", ["digest", "name", "root", "retained"])
def test_a_finding_about_something_else_is_not_used(tree: Tree, tmp_path: Path, what: str) -> None:
    """Somebody else may have built meanwhile, or something else is to be built."""
    other = tree.copy()
    if what == "digest":
        other.put("a.md", b"d" * 16)
    elif what == "name":
        other = Tree((*tree.plain()[:4], b"b.md", *tree.plain()[5:]))
    elif what == "root":
        other = tree.at(str(tmp_path.parent))
    else:
        other = Tree((*tree.plain()[:2], ["x"], *tree.plain()[3:]))
    findings.leave([other], [[]])

    assert findings.doubts_of(tree) == (tree, [0, 1])


def test_what_was_dropped_is_not_used(tree: Tree) -> None:
    """As after a wait for another build."""
    findings.leave([tree], [[]])
    findings.drop()

    assert findings.doubts_of(tree) == (tree, [0, 1])
    assert findings.left(tree.root, tree.kind) is None


def test_what_was_known_of_a_folder(tree: Tree) -> None:
    """By its root and what counts in it."""
    findings.leave([tree], [[]])

    assert findings.left(tree.root, "code") is None
    assert findings.left(tree.root, "texts") is tree
    assert findings.left(tree.root, "texts") is None
