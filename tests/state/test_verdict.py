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


def test_two_processes_share_the_work(root: Path) -> None:
    """Each has half of the entries, whichever tree they belong to, and each entry one."""
    for number in range(20):
        (root / f"ordner-{number}").mkdir()
        (root / f"ordner-{number}" / "index.md").write_bytes(b"x")
    trees = [tree(root, FAR)] * 3
    total = sum(map(len, trees))

    mine, others = sweep._halves(trees, total)

    shares = [
        sum(len(one.paths(*part)) for one, part in zip(trees, parts, strict=True))
        for parts in (mine, others)
    ]
    assert sum(shares) == total
    assert abs(shares[0] - shares[1]) <= 4
