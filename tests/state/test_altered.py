"""A tree with other entries is the tree that would be made from all entries anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.state import stamps
from plugins.state.altered import altered, tree_of
from plugins.state.digests import UNREAD
from plugins.state.stamps import Stamp
from plugins.state.tree import UNSETTLED, Tree, bare

FAR = 2**62
# Names whose order is another one with a slash behind them, and one that is no UTF-8.
NAMES = st.sampled_from(["a", "a-b", "a0", "b", "ä", os.fsdecode(b"\xff"), "index.html"])
Files = dict[str, tuple[Stamp, bytes]]


@pytest.fixture(autouse=True)
def stamps_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "_NO_CTIME", False)


def entry(number: int) -> tuple[Stamp, bytes]:
    return (number, number + 1, number + 1, number), bytes([number % 256]) * 16


@st.composite
def contents(draw: st.DrawFn) -> tuple[Files, dict[str, Stamp]]:
    """Folders, each with its parents, and files in them."""
    folders = {""}
    for parts in draw(st.lists(st.lists(NAMES, min_size=1, max_size=3), max_size=6)):
        folders |= {"/".join(parts[:depth]) for depth in range(1, len(parts) + 1)}
    numbers = st.integers(1, 250)
    files: Files = {}
    for folder in sorted(folders):
        for name in sorted(draw(st.sets(NAMES, max_size=3))):
            path = f"{folder}/{name}" if folder else name
            if path not in folders:
                files[path] = entry(draw(numbers))
    return files, {folder: entry(draw(numbers))[0] for folder in sorted(folders)}


@given(before=contents(), after=contents())
def test_what_is_altered_is_what_is_made_anew(
    before: tuple[Files, dict[str, Stamp]], after: tuple[Files, dict[str, Stamp]]
) -> None:
    """Whichever files and folders are new, others or gone; the former tree stays as it was."""
    tree = tree_of("/", "output", *before, FAR)
    plain = tree.plain()
    files = {path: after[0].get(path) for path in {*before[0], *after[0]}}
    folders = {path: after[1].get(path) for path in {*before[1], *after[1]}}
    files = {path: one for path, one in files.items() if one != before[0].get(path)}
    folders = {path: one for path, one in folders.items() if one != before[1].get(path)}

    now = altered(tree, files, folders, FAR)

    assert now.plain() == tree_of("/", "output", *after, FAR).plain()
    assert tree.plain() == plain


@given(content=contents())
def test_every_file_is_found_by_its_path(content: tuple[Files, dict[str, Stamp]]) -> None:
    """By path, by number and by position; nothing else is."""
    files, folders = content
    tree = tree_of("/", "output", *content, FAR)

    assert set(tree.files()) == set(files)
    assert {path: tree.get(path) for path in files} == {
        path: one for path, (_, one) in files.items()
    }
    assert not any(path in tree for path in [*folders, "nothing", "a/nothing", "nothing/a"])
    paths = tree.stretch().paths()
    for found in tree.located(range(len(tree))):
        name = [found.names[found.index]] if found.index >= 0 else []
        assert b"/".join([*([found.folder] if found.folder else []), *name]) == (
            paths[found.position] if paths[found.position] != b"." else b""
        )
        if name:
            full = os.fsdecode(paths[found.position])
            assert tree.digest(found.first_file + found.index) == files[full][1]


@given(content=contents())
def test_a_folder_goes_with_all_it_held(content: tuple[Files, dict[str, Stamp]]) -> None:
    """However deep, and with nothing beside it whose name begins the same."""
    files, folders = content
    tree = tree_of("/", "output", *content, FAR)

    now = altered(tree, {}, {"a": None}, FAR)

    left = {path for path in files if not path.startswith("a/")}
    assert set(now.files()) == left
    assert [os.fsdecode(path) for path in now.folders] == sorted(
        (path for path in folders if path != "a" and not path.startswith("a/")), key=os.fsencode
    )


def test_what_was_written_is_not_believed_without_a_stamp() -> None:
    """Only the one file."""
    files = {path: entry(1) for path in ("a/x", "a/y", "b/x")}
    tree = tree_of("/", "output", files, dict.fromkeys(("", "a", "b"), entry(1)[0]), FAR)

    tree.put("a/y", b"d" * 16)

    stamps_now = [tuple(tree.stamps[4 * at : 4 * at + 4]) for at in range(len(tree))]
    assert [at for at, one in enumerate(stamps_now) if one == UNSETTLED] == [3]
    assert [tree.get(path)[:1] for path in files] == [b"\1", b"d", b"\1"]
    with pytest.raises(KeyError):
        tree.put("a/z", b"d" * 16)


def test_a_digest_has_16_bytes(tmp_path: Path) -> None:
    """A shorter one would give each file after it another's digest."""
    tree = bare(str(tmp_path), "output")

    with pytest.raises(ValueError, match="16 bytes"):
        altered(tree, {"a": ((1, 1, 1, 1), b"")}, {}, FAR)


def test_a_file_needs_its_folder(tmp_path: Path) -> None:
    """A tree with holes would overlook what is added to the missing folder."""
    files = {"a/b.md": ((1, 1, 1, 1), b"d" * 16)}

    with pytest.raises(ValueError, match="folder a "):
        tree_of(str(tmp_path), "texts", files, {"": (1, 1, 1, 1)}, 0)


def test_numbers_beyond_64_bits_are_not_believed(tmp_path: Path) -> None:
    """Some file systems number files so; then the digest decides."""
    big = {"": (1, 1, 1, 2**64 - 1)}

    assert tree_of(str(tmp_path), "texts", {}, big, 2**63 - 1).stamps.tolist() == [-1] * 4


def test_a_tree_of_nothing_believes_nothing(tmp_path: Path) -> None:
    """Everything below the root is new to it, whatever the root's own stamp."""
    tree = bare(str(tmp_path), "output", ["b", "a"])

    assert (tree.root, tree.retained) == (os.path.realpath(tmp_path), ["a", "b"])
    assert (list(tree.files()), tree.folders, tree.stamps.tolist()) == ([], [b""], [-1] * 4)
    assert Tree(tree.plain()).holds_what(tree)


def test_what_could_not_be_read_has_no_digest_of_a_file(tmp_path: Path) -> None:
    """And no other file gets a wrong one by it."""
    files = {path: ((1, 1, 1, 1), bytes(16)) for path in ("a", "b", "c")}
    tree = tree_of(str(tmp_path), "texts", files, {"": (1, 1, 1, 1)}, 0)

    tree.fill({"a": b"a" * 16, "b": b""})

    assert [tree.get(path) for path in files] == [b"a" * 16, UNREAD, UNREAD]
