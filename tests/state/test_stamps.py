"""Stamps: when equal numbers mean the same file, and when they do not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.state import stamps
from plugins.state.counting import KEEP
from plugins.state.stamps import clock, digest, digest_of, is_settled, look, names, scan

SECOND = 1_000_000_000
TAKEN = 1_700_000_000 * SECOND + 123_456_789
OLD = TAKEN - SECOND


def everything(_name: str, _is_folder: bool) -> bool:
    return True


@pytest.mark.parametrize(
    ("mtime", "ctime", "settled"),
    [
        (OLD, OLD, True),
        (TAKEN - 10 * 365 * 86_400 * SECOND, OLD, True),  # restored with its old time, long ago
        (OLD // SECOND * SECOND, OLD, True),  # unpacked: archives hold whole seconds
        (TAKEN, OLD, False),
        (OLD, TAKEN, False),
        (OLD, TAKEN - 4_000_000, False),  # within a tick of the kernel
        (TAKEN + 3600 * SECOND, OLD, False),  # from the future
        (OLD, TAKEN + 3600 * SECOND, False),  # the clock was set back since
        (OLD, OLD // SECOND * SECOND, False),  # a coarse clock: FAT, where ctime is a copy
        (OLD, OLD // 10_000_000 * 10_000_000, False),  # exFAT
    ],
)
def test_when_a_stamp_counts(
    mtime: int, ctime: int, settled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only when it is older than the moment at which it was taken, by a fine clock."""
    monkeypatch.setattr(stamps, "_NO_CTIME", False)

    assert is_settled((1, mtime, ctime, 7), TAKEN) is settled


def test_no_stamp_counts_without_time_of_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows digests always decide."""
    monkeypatch.setattr(stamps, "_NO_CTIME", True)

    assert not is_settled((1, OLD, OLD, 7), TAKEN)


def test_the_clock_is_the_one_of_the_file_system(tmp_path: Path) -> None:
    """A file written before is never later, one written after never earlier."""
    (tmp_path / "before").write_bytes(b"x")
    now = clock(str(tmp_path), [str(tmp_path)])
    (tmp_path / "after").write_bytes(b"x")

    assert (tmp_path / "before").stat().st_mtime_ns <= now
    assert (tmp_path / "after").stat().st_mtime_ns >= now


def test_another_device_may_have_another_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies on a file server has to be an hour old before its stamps count."""
    there = tmp_path / "server"
    there.mkdir()
    here = clock(str(tmp_path))
    stat = os.stat

    def elsewhere(path: str) -> os.stat_result:
        numbers = list(stat(path))
        if path == str(there):
            numbers[2] += 1
            return os.stat_result(numbers)
        return stat(path)

    monkeypatch.setattr(os, "stat", elsewhere)

    assert clock(str(tmp_path), [str(there)]) < here - 3500 * SECOND


def test_scan_lists_files_and_folders(tmp_path: Path) -> None:
    """By path from the root, with forward slashes, empty folders too."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "grün.md").write_bytes(b"123")
    (tmp_path / "leer").mkdir()
    (tmp_path / "oben.md").write_bytes(b"1")

    files, folders = scan(str(tmp_path), everything)

    assert set(files) == {"a/b/grün.md", "oben.md"}
    assert set(folders) == {"", "a", "a/b", "leer"}
    assert files["a/b/grün.md"] == look(str(tmp_path / "a" / "b" / "grün.md"))
    assert files["a/b/grün.md"][0] == 3
    assert names(str(tmp_path), everything) == sorted(files)
    assert names(str(tmp_path), lambda name, _: name != "b") == ["oben.md"]


def test_links_are_files_and_never_settled(tmp_path: Path) -> None:
    """A link has the size of what it leads to; a linked folder is not entered."""
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "in.md").write_bytes(b"x")
    (tmp_path / "file").write_bytes(b"12345")
    (root / "to-file").symlink_to(tmp_path / "file")
    (root / "to-folder").symlink_to(tmp_path / "folder")
    (root / "to-nothing").symlink_to(tmp_path / "nothing")

    files, folders = scan(str(root), everything)

    assert set(folders) == {""}
    assert set(files) == {"to-file", "to-folder", "to-nothing"}
    assert files["to-file"][0] == 5
    assert names(str(root), everything) == sorted(files)
    assert [is_settled(stamp, 2**62) for stamp in files.values()] == [False] * 3


def test_digest_of_a_file_is_that_of_its_content(tmp_path: Path) -> None:
    """So a build may take the digest of the very bytes it has read."""
    (tmp_path / "a").write_bytes(b"Text")

    assert digest(str(tmp_path / "a")) == digest_of(b"Text") == digest_of(b"Te", b"xt")
    with pytest.raises(FileNotFoundError):
        digest(str(tmp_path / "b"))


def test_digest_of_a_link_says_where_it_leads(tmp_path: Path) -> None:
    """The same content elsewhere is not the same; neither is a link the same as a file."""
    for name in ("one", "two"):
        (tmp_path / name).write_bytes(b"Text")
        (tmp_path / f"to-{name}").symlink_to(name)
    (tmp_path / "folder").mkdir()
    (tmp_path / "to-folder").symlink_to("folder")
    (tmp_path / "to-nothing").symlink_to("nothing")

    names = ("one", "to-one", "to-two", "folder", "to-folder", "to-nothing")
    assert len({digest(str(tmp_path / name)) for name in names}) == len(names)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="platform: no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """What has no content is told apart by what it is."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_bytes(b"")

    assert digest(str(tmp_path / "pipe")) != digest(str(tmp_path / "file"))


@pytest.mark.parametrize(
    ("kind", "name", "is_folder", "counts"),
    [
        ("texts", "index.md", False, True),
        ("texts", "Entwurf~", True, True),
        ("texts", ".index.md.swp", False, False),
        ("texts", "index.md~", False, False),
        ("texts", "~$Brief.docx", False, False),
        ("texts", "Thumbs.db", False, False),
        ("texts", ".obsidian", True, False),
        ("code", "base.css", False, True),
        ("code", ".hidden", False, True),
        ("code", "__pycache__", True, False),
        ("code", "model.pyc", False, False),
        ("project", "pelicanconf.py", False, True),
        ("project", "requirements.lock", False, True),
        ("project", "README.md", False, False),
        ("project", "output", True, False),
        ("output", ".hidden", False, True),
        ("output", "anything~", True, True),
    ],
)
def test_what_counts(kind: str, name: str, is_folder: bool, counts: bool) -> None:
    """Texts without what editors leave behind, code without what Python makes."""
    assert KEEP[kind](name, is_folder) is counts
