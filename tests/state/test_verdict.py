"""What is in doubt is read; what is believed afterwards is only what may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.state import stamps, sweep
from plugins.state.changes import changes
from plugins.state.tree import Tree, bare
from plugins.state.verdict import is_same

FAR = 2**62


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(stamps, "_COARSE", 2**64)
    monkeypatch.setattr(stamps, "_NO_CTIME", False)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_bytes(b"Anton")
    (tmp_path / "content" / "b.md").write_bytes(b"Berta")
    return tmp_path / "content"


def tree(root: Path, taken: int) -> Tree:
    return changes(bare(str(root), "texts"), [0], taken).now


@pytest.mark.parametrize(("taken", "believed"), [(0, False), (FAR, True)])
def test_only_what_is_settled_is_believed_next_time(root: Path, taken: int, believed: bool) -> None:
    """A file that was written just now may be written again without another stamp."""
    found = tree(root, 0)
    assert sweep.doubtful([found], 1) == [[0, 1, 2]]

    assert is_same(found, [0, 1, 2], taken)

    assert sweep.doubtful([found], 1) == [[] if believed else [0, 1, 2]]


@pytest.mark.parametrize("name", ["a.md", "b.md"])
def test_a_folder_in_doubt_makes_its_links_doubtful(root: Path, name: str) -> None:
    """Some file systems move a file without a trace in its numbers: only the folder tells."""
    found = tree(root, FAR)
    assert is_same(found, [0], FAR)
    (root / name).rename(root.parent / name)
    (root / name).symlink_to(root.parent / name)

    assert not is_same(found, [0], FAR)


@pytest.fixture
def trees(root: Path, monkeypatch: pytest.MonkeyPatch) -> list[Tree]:
    """A small tree and a large one, which are worth two processes."""
    monkeypatch.setattr(sweep, "_WORTHWHILE", 0)
    large = root.parent / "output"
    for number in range(20):
        (large / f"ordner-{number:02}").mkdir(parents=True)
        (large / f"ordner-{number:02}" / "index.html").write_bytes(b"x")
    return [tree(root, FAR), tree(large, FAR)]


def test_two_processes_share_the_work(trees: list[Tree], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has half of the entries, and each entry one; what comes first is looked at here."""
    here: list[tuple[Tree, int, int]] = []
    there: list[tuple[Tree, int, int]] = []

    class Errand:
        def __init__(self, tree: Tree, first: int, last: int) -> None:
            there.append((tree, first, last))

        def result(self) -> list[int]:
            return []

    monkeypatch.setattr(sweep, "_Errand", Errand)
    monkeypatch.setattr(sweep, "_differing", lambda *part: here.append(part) or [])

    assert sweep.doubtful(trees, 2) == [[], []]

    by_whom = [
        [path for one, *part in parts for path in one.paths(*part)] for parts in (here, there)
    ]
    assert sorted([*by_whom[0], *by_whom[1]]) == sorted(
        path for one in trees for path in one.paths(0, len(one.folders))
    )
    assert abs(len(by_whom[0]) - len(by_whom[1])) <= 3
    assert here[0] == (trees[0], 0, len(trees[0].folders))


def test_what_is_left_to_others_is_found(trees: list[Tree]) -> None:
    """In the order of the tree, whoever has found it."""
    for number in (0, 1, 18, 19):
        (Path(trees[1].root) / f"ordner-{number:02}" / "index.html").write_bytes(b"anders")
    [_, expected] = sweep.doubtful(trees, 1)
    assert len(expected) == 4

    later = sweep.Search(trees, 2).leave()

    assert later is not None
    assert later() == expected
    assert sweep.Search(trees, 1).leave() is None
