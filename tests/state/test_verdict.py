"""What is in doubt is read; what is believed afterwards is only what may be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.state import stamps, sweep
from plugins.state.changes import changes
from plugins.state.stretch import Stretch
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
    there: list[list[bytes]] = []
    here: list[list[bytes]] = []

    def send(load: Callable[[], Stretch], forks: bool) -> Callable[[], list[int]]:
        assert forks
        there.append(load().paths())
        return list

    def differing(stretch: Stretch) -> list[int]:
        here.append(stretch.paths())
        return []

    monkeypatch.setattr(sweep, "send", send)
    monkeypatch.setattr(Stretch, "differing", differing)

    assert sweep.doubtful(trees, 2) == [[], []]

    assert here[0] == trees[0].stretch().paths()
    assert here[1] + there[0] == trees[1].stretch().paths()
    assert abs(sum(map(len, here)) - sum(map(len, there))) <= 3


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_in_doubt_is_told_in_the_order_of_the_tree(
    trees: list[Tree], processes: int
) -> None:
    """Whoever has found it."""
    for number in (0, 1, 18, 19):
        (Path(trees[1].root) / f"ordner-{number:02}" / "index.html").write_bytes(b"anders")

    [nothing, found] = sweep.doubtful(trees, processes)

    assert nothing == []
    assert found == sorted(found)
    assert [entry.folder for entry in trees[1].located(found)] == [
        b"ordner-00",
        b"ordner-01",
        b"ordner-18",
        b"ordner-19",
    ]
