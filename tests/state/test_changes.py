"""What is noticed between two looks at a folder, and what is only read again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.state import stamps
from plugins.state.changes import Changes, changes
from plugins.state.stamps import digest
from plugins.state.sweep import doubtful
from plugins.state.tree import bare

HOUR = 3_600_000_000_000


@pytest.fixture(autouse=True)
def fine_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let stamps count on any file system that the tests run on."""
    monkeypatch.setattr(stamps, "_COARSE", 2**64)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "pages").mkdir(parents=True)
    (folder / "a.md").write_bytes(b"Anton")
    (folder / "pages" / "b.md").write_bytes(b"Berta")
    (folder / "c.md").write_bytes(b"Berta")
    (folder / "link.md").symlink_to("a.md")
    return folder


class Reader:
    """Reads digests and notes of which files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked: set[str] = set()

    def __call__(self, path: str) -> bytes:
        self.asked.add(Path(path).relative_to(self.root).as_posix())
        return digest(path)


def look(root: Path, before: Changes | None, taken: int, reader: Reader | None = None) -> Changes:
    tree = before.now if before else bare(str(root), "texts")
    return changes(tree, doubtful([tree], 1)[0], taken, reader or digest)


def long_after(root: Path) -> int:
    """Return a time at which all stamps have long been settled."""
    return max(path.stat().st_mtime_ns for path in root.rglob("*")) + HOUR


def test_the_first_look_finds_everything(root: Path) -> None:
    """Without knowledge all files are new, and all are read."""
    reader = Reader(root)

    found = look(root, None, 0, reader)

    assert found.added == ("a.md", "c.md", "link.md", "pages/b.md")
    assert (found.changed, found.removed) == ((), ())
    assert reader.asked == set(found.added)
    assert found.now.folders == [b"", b"pages"]
    assert found


@pytest.mark.skipif(os.name == "nt", reason="platform: no stamp counts on Windows")
def test_nothing_is_read_where_stamps_count(root: Path) -> None:
    """But links, which may lead elsewhere by now."""
    taken = long_after(root)
    before = look(root, None, taken)
    reader = Reader(root)

    found = look(root, before, taken, reader)

    assert not found
    assert found.now.plain() == before.now.plain()
    assert reader.asked == {"link.md"}


@pytest.mark.parametrize("shift", [0, -HOUR])
def test_stamps_as_young_as_the_state_are_not_believed(root: Path, shift: int) -> None:
    """A clock that was set back, too, leaves times that are later than the state."""
    taken = min(path.stat().st_mtime_ns for path in root.rglob("*")) + shift
    before = look(root, None, taken)
    reader = Reader(root)

    assert not look(root, before, taken, reader)
    assert reader.asked == {"a.md", "c.md", "link.md", "pages/b.md"}


def same_size(root: Path) -> None:
    status = (root / "a.md").stat()
    (root / "a.md").write_bytes(b"Artur")
    os.utime(root / "a.md", ns=(status.st_atime_ns, status.st_mtime_ns))


def restored(root: Path) -> None:
    (root / "neu").write_bytes(b"Alter")
    os.utime(root / "neu", ns=(0, 0))
    (root / "neu").replace(root / "a.md")


def from_the_future(root: Path) -> None:
    (root / "a.md").write_bytes(b"Artur")
    os.utime(root / "a.md", ns=(2**62, 2**62))


def touched(root: Path) -> None:
    os.utime(root / "a.md", ns=(5, 5))


def written_again(root: Path) -> None:
    (root / "neu").write_bytes(b"Anton")
    (root / "neu").replace(root / "a.md")


def renamed(root: Path) -> None:
    (root / "c.md").rename(root / "d.md")


def swapped(root: Path) -> None:
    (root / "a.md").rename(root / "x")
    (root / "c.md").rename(root / "a.md")
    (root / "x").rename(root / "c.md")


def folder_instead(root: Path) -> None:
    (root / "c.md").unlink()
    (root / "c.md").mkdir()
    (root / "c.md" / "in.md").write_bytes(b"Berta")


def case_only(root: Path) -> None:
    (root / "c.md").rename(root / "C.md")


def retargeted(root: Path) -> None:
    (root / "link.md").unlink()
    (root / "link.md").symlink_to("c.md")


def retargeted_to_the_same_content(root: Path) -> None:
    (root / "twin.md").hardlink_to(root / "a.md")
    (root / "link.md").unlink()
    (root / "link.md").symlink_to("twin.md")


def moved_behind_a_link(root: Path) -> None:
    (root / "c.md").rename(root.parent / "outside.md")
    (root / "c.md").symlink_to("../outside.md")


def deleted(root: Path) -> None:
    (root / "pages" / "b.md").unlink()


def folder_behind_a_link(root: Path) -> None:
    (root / "pages").rename(root.parent / "pages")
    (root / "pages").symlink_to("../pages")
    (root.parent / "pages" / "new.md").write_bytes(b"Neu")


def file_instead(root: Path) -> None:
    (root / "pages" / "b.md").unlink()
    (root / "pages").rmdir()
    (root / "pages").write_bytes(b"Berta")


def folder_renamed(root: Path) -> None:
    (root / "pages").rename(root / "pages-2")


def new_folders(root: Path) -> None:
    (root / "pages" / "one" / "two").mkdir(parents=True)
    (root / "pages" / "one" / "two" / "c.md").write_bytes(b"Caesar")
    (root / "pages" / "empty").mkdir()


def clutter(root: Path) -> None:
    (root / ".a.md.swp").write_bytes(b"x")
    (root / "a.md~").write_bytes(b"x")


@pytest.mark.parametrize(
    ("do", "changed", "added", "removed"),
    [
        (same_size, "a.md link.md", "", ""),
        (restored, "a.md link.md", "", ""),
        (from_the_future, "a.md link.md", "", ""),
        (touched, "", "", ""),
        (written_again, "", "", ""),
        (renamed, "", "d.md", "c.md"),
        (swapped, "a.md c.md link.md", "", ""),
        (folder_instead, "", "c.md/in.md", "c.md"),
        (case_only, "", "C.md", "c.md"),
        (retargeted, "link.md", "", ""),
        (retargeted_to_the_same_content, "link.md", "twin.md", ""),
        (moved_behind_a_link, "c.md", "", ""),
        (deleted, "", "", "pages/b.md"),
        (folder_behind_a_link, "", "pages", "pages/b.md"),
        (file_instead, "", "pages", "pages/b.md"),
        (folder_renamed, "", "pages-2/b.md", "pages/b.md"),
        (new_folders, "", "pages/one/two/c.md", ""),
        (clutter, "", "", ""),
    ],
)
def test_what_is_noticed(
    root: Path, do: Callable[[Path], None], changed: str, added: str, removed: str
) -> None:
    """Every change of content, name, kind or target; nothing else."""
    taken = long_after(root)
    before = look(root, None, taken)
    do(root)

    found = look(root, before, taken)

    assert found.changed == tuple(changed.split())
    assert found.added == tuple(added.split())
    assert found.removed == tuple(removed.split())
    assert found.now.plain() == look(root, None, taken).now.plain()


@pytest.mark.parametrize("do", [folder_behind_a_link, file_instead, folder_renamed, deleted])
def test_nothing_that_is_gone_is_left_in_doubt(root: Path, do: Callable[[Path], None]) -> None:
    """Even where every entry is in doubt, those below what has gone too."""
    before = look(root, None, 0).now
    do(root)

    found = changes(before, range(len(before)), 0)

    assert found.now.plain() == look(root, None, 0).now.plain()


def test_names_left_alone_do_not_count(root: Path) -> None:
    """At the top only."""
    (root / "pages" / "a.md").write_bytes(b"Anton")
    tree = bare(str(root), "texts", ["a.md", "c.md", "nothing"])

    assert changes(tree, [0], 0).added == ("link.md", "pages/a.md", "pages/b.md")


def test_a_root_that_is_gone_is_an_error(root: Path) -> None:
    """It says nothing of what is to be removed from elsewhere."""
    before = look(root, None, 0).now
    root.rename(root.parent / "other")

    with pytest.raises(FileNotFoundError):
        changes(before, doubtful([before], 1)[0], 0)
