"""What lies in the output folder is known exactly, and whoever touches it is noticed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.host.output_folder import followed, inspect, scanned
from plugins.state import stamps
from plugins.state.stamps import digest
from plugins.state.tree import Tree

HOUR = 3_600_000_000_000
KEPT = (".nojekyll", "bilder")
PAGES = ("index.html", "a/index.html", "a/b/index.html", "c/index.html")


@pytest.fixture(autouse=True)
def fine_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let stamps count on any file system that the tests run on."""
    monkeypatch.setattr(stamps, "_COARSE", 2**64)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    for path in PAGES:
        write(tmp_path / "output", path)
    write(tmp_path / "output", ".amtsblog")
    write(tmp_path / "output", "bilder/x.jpg")
    return tmp_path / "output"


def write(output: Path, path: str, text: str = "") -> None:
    (output / path).parent.mkdir(parents=True, exist_ok=True)
    (output / path).write_text(text or path, "utf-8")


def late(output: Path) -> int:
    """Return a time at which all stamps have long been settled."""
    return max(path.lstat().st_ctime_ns for path in [output, *output.rglob("*")]) + HOUR


def known(output: Path, taken: int | None = None) -> Tree:
    digests = {path: digest(str(output / path)) for path in PAGES}
    return scanned(output, digests, KEPT, late(output) if taken is None else taken)


def altered(output: Path) -> None:
    status = (output / "a/index.html").stat()
    write(output, "a/index.html", "A/INDEX.HTML")
    os.utime(output / "a/index.html", ns=(status.st_atime_ns, status.st_mtime_ns))


def touched(output: Path) -> None:
    os.utime(output / "a/index.html", ns=(1, 1))
    os.utime(output / "a", ns=(1, 1))


def folder_instead(output: Path) -> None:
    (output / "c/index.html").unlink()
    write(output, "c/index.html/x")


def link_instead(output: Path) -> None:
    (output / "a").rename(output.parent / "a")
    (output / "a").symlink_to("../a")


@pytest.mark.parametrize("settled", [True, False])
@pytest.mark.parametrize(
    ("do", "broken", "foreign"),
    [
        (lambda _output: None, "", ""),
        (altered, "a/index.html", ""),
        (touched, "", ""),
        (lambda output: (output / "index.html").unlink(), "index.html", ""),
        (lambda output: shutil.rmtree(output / "a"), "a/index.html a/b/index.html", ""),
        (lambda output: (output / "a/b/index.html").unlink(), "a/b/index.html", "a/b/"),
        (lambda output: write(output, "a/b/x"), "", "a/b/x"),
        (lambda output: write(output, "x/y/z"), "", "x/y/z"),
        (lambda output: (output / "x/y").mkdir(parents=True), "", "x/y/"),
        (lambda output: write(output, "bilder/y.jpg"), "", ""),
        (lambda output: write(output, ".nojekyll"), "", ""),
        (lambda output: write(output, "a/.nojekyll"), "", "a/.nojekyll"),
        (folder_instead, "c/index.html", "c/index.html/x"),
        (link_instead, "a/index.html a/b/index.html", "a"),
    ],
)
def test_what_is_found(
    output: Path, do: Callable[[Path], object], broken: str, foreign: str, settled: bool
) -> None:
    """Whether stamps count or not; and the next look says the same."""
    before = known(output, None if settled else 0)
    do(output)

    found = inspect(output, before, late(output), KEPT)

    assert found.broken == set(broken.split())
    assert found.foreign == set(foreign.split())
    for path in found.tree.files():
        assert found.tree.get(path) == digest(str(output / path))
    again = inspect(output, found.tree, late(output), KEPT)
    empty = {path for path in found.foreign if path.endswith("/")}
    assert (again.broken, again.foreign) == (set(), empty)
    assert again.tree.plain()[3:5] == found.tree.plain()[3:5]


def test_without_knowledge_everything_is_foreign(output: Path) -> None:
    """But the names that are left alone."""
    found = inspect(output, None, 0, KEPT)

    assert (found.broken, found.foreign) == (set(), set(PAGES))


def test_other_names_are_left_alone(output: Path) -> None:
    """What is no longer left alone is foreign, what is now is not asked for any more."""
    before = known(output)
    shutil.rmtree(output / "a")
    altered_page = "c/index.html"
    write(output, altered_page, "other")

    found = inspect(output, before, 0, ("a", "index.html"))

    assert (found.broken, found.foreign) == ({altered_page}, {"bilder/x.jpg"})
    assert set(found.tree.files()) == {altered_page, "bilder/x.jpg"}


def test_after_a_delivery(output: Path) -> None:
    """What was written and removed is known as if the folder had been looked at anew."""
    before = known(output)
    (output / "a/b/index.html").unlink()
    (output / "a/b").rmdir()
    (output / "c/index.html").unlink()
    (output / "c").rmdir()
    written = {"a/index.html": "new", "d/e/index.html": "d", "c": "a file now"}
    for path, text in written.items():
        write(output, path, text)
    digests = {path: digest(str(output / path)) for path in written}

    after = followed(output, before, digests, ["a/b/index.html", "c/index.html"], late(output))

    there = {path: digest(str(output / path)) for path in ["index.html", *written]}
    assert after.plain() == scanned(output, there, KEPT, late(output)).plain()
    assert inspect(output, after, 0, KEPT) == (after, set(), set())


def test_an_empty_folder_that_was_removed(output: Path) -> None:
    """It is told with a slash, and has gone from what is known."""
    before = known(output)
    (output / "x/y").mkdir(parents=True)
    found = inspect(output, before, late(output), KEPT)
    shutil.rmtree(output / "x")

    after = followed(output, found.tree, {}, sorted(found.foreign), late(output))

    assert after.plain()[3:5] == before.plain()[3:5]


@pytest.mark.parametrize("path", ["a/foreign.txt", "foreign.txt", "a/b/x/foreign.txt"])
@pytest.mark.parametrize("cold", [True, False])
def test_a_foreign_file_that_came_during_the_build(output: Path, path: str, cold: bool) -> None:
    """Though it was there when the stamps were taken, the next build notices it."""
    before = known(output)
    write(output, "a/b/index.html", "new")
    (output / "a/b").touch()
    write(output, path)

    if cold:
        after = known(output)
    else:
        new = {"a/b/index.html": digest(str(output / "a/b/index.html"))}
        after = followed(output, before, new, [], late(output))

    found = inspect(output, after, late(output), KEPT)
    assert (found.broken, found.foreign) == (set(), {path})


def test_a_file_that_was_not_removed(output: Path) -> None:
    """Whatever kept it there: the next build tries again."""
    before = known(output)
    write(output, "a/foreign.txt")
    found = inspect(output, before, late(output), KEPT)

    after = followed(output, found.tree, {}, ["a/foreign.txt"], late(output))

    assert inspect(output, after, late(output), KEPT).foreign == {"a/foreign.txt"}


def test_a_page_that_has_gone_during_the_build(output: Path) -> None:
    """It must not be taken for one that nobody wants."""
    before = known(output)
    (output / "a/index.html").unlink()

    with pytest.raises(FileNotFoundError):
        scanned(output, dict.fromkeys(PAGES, b"d" * 16), KEPT, 0)
    with pytest.raises(FileNotFoundError):
        followed(output, before, {"a/index.html": b"d" * 16}, [], 0)


def test_pages_among_names_left_alone_are_not_looked_at(output: Path) -> None:
    """Neither after a small delivery nor after a large one."""
    inside = {"bilder/x.jpg": b"d" * 16}

    assert (
        followed(output, known(output), inside, [], late(output)).plain() == known(output).plain()
    )
    assert "bilder/x.jpg" not in scanned(output, inside, KEPT, 0)
