"""Single files and folders are written, moved and removed, whatever is in their place."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from plugins.host.moves import files_in, move_in, put, remove

links = pytest.mark.skipif(
    sys.platform == "win32", reason="platform: making links needs special rights there"
)


@pytest.mark.parametrize("data", [b"", b"\x00\r\n\xff", b"x" * 300_000])
def test_a_file_holds_exactly_its_bytes(tmp_path: Path, data: bytes) -> None:
    """Nothing is translated, folders are made, a longer file of before is replaced."""
    put(str(tmp_path), "a/b/c", b"y" * 400_000)
    put(str(tmp_path), "a/b/c", data)

    assert (tmp_path / "a/b/c").read_bytes() == data


def test_a_disk_that_takes_a_little_at_a_time_gets_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system may write less than it was given."""
    write = os.write
    monkeypatch.setattr(os, "write", lambda file, data: write(file, data[:7]))

    put(str(tmp_path), "a", b"Amtsblatt" * 5)

    assert (tmp_path / "a").read_bytes() == b"Amtsblatt" * 5


def test_a_file_in_the_way_of_a_folder_is_an_error(tmp_path: Path) -> None:
    """A plan that wants both is wrong; it does not end in a site without one of them."""
    put(str(tmp_path), "a", b"")

    with pytest.raises(OSError, match="a/b"):
        put(str(tmp_path), "a/b/c", b"")


def test_all_files_are_found(tmp_path: Path) -> None:
    """Names are passed over at the top only; empty folders hold nothing."""
    paths = {"a", "b/c", "b/.d/e", "b/x"}
    for path in paths | {"x/y"}:
        put(str(tmp_path), path, b"")
    (tmp_path / "leer").mkdir()

    assert set(files_in(str(tmp_path), {"x"})) == paths


@pytest.mark.parametrize(
    ("there", "comes"),
    [
        ({"a": b"alt"}, {"a": b"neu"}),
        ({"a": b"alt"}, {"a/b/c": b"neu"}),
        ({"a/b/c": b"alt", "a/d": b"alt"}, {"a": b"neu"}),
        ({"a/b/c": b"alt"}, {"a/b": b"neu", "d/e/f": b"neu"}),
        ({"a/b": b"alt"}, {"a/b/c": b"neu", "a/d/e": b"neu"}),
    ],
)
def test_what_comes_takes_the_place_of_what_is_there(
    tmp_path: Path, there: dict[str, bytes], comes: dict[str, bytes]
) -> None:
    """Files replace folders and folders replace files; nothing stays behind on the stage."""
    for folder, files in (("ziel", there), ("neu", comes)):
        for path, data in files.items():
            put(str(tmp_path), f"{folder}/{path}", data)

    move_in(f"{tmp_path}/neu", f"{tmp_path}/ziel")

    assert {path: (tmp_path / "ziel" / path).read_bytes() for path in comes} == comes
    assert set(files_in(f"{tmp_path}/ziel")) == comes.keys()
    assert not (tmp_path / "neu").exists()


def test_removing_takes_the_folders_that_are_left_empty(tmp_path: Path) -> None:
    """Others stay; what is gone already is no error."""
    for path in ("a/b/c", "a/b/d", "a-b/c", "e/f/g", "e/h"):
        put(str(tmp_path), path, b"")

    remove(str(tmp_path), ["a/b/c", "a/b/d", "e/f/g", "nie/da", "e/h/gewesen"])

    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")) == [
        "a-b", "a-b/c", "e", "e/h"
    ]  # fmt: skip


@links
def test_what_a_link_leads_to_is_not_ours(tmp_path: Path) -> None:
    """A link to a folder is not followed when files are listed, and only itself removed."""
    put(str(tmp_path), "fremd/datei", b"bleibt")
    put(str(tmp_path), "ziel/seite", b"")
    put(str(tmp_path), "neu/link", b"Datei")
    (tmp_path / "ziel/link").symlink_to(tmp_path / "fremd")
    (tmp_path / "ziel/tot").symlink_to(tmp_path / "nirgends")
    (tmp_path / "leer").mkdir()
    (tmp_path / "ziel/auch").symlink_to(tmp_path / "leer")

    assert set(files_in(f"{tmp_path}/ziel")) == {"seite", "tot"}
    remove(f"{tmp_path}/ziel", ["tot", "auch/nichts"])
    move_in(f"{tmp_path}/neu", f"{tmp_path}/ziel")

    assert set(files_in(f"{tmp_path}/ziel")) == {"seite", "link"}
    assert (tmp_path / "fremd/datei").read_bytes() == b"bleibt"
    assert (tmp_path / "ziel/auch").is_symlink()
