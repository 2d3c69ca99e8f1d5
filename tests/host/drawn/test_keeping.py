"""Drawn files are kept until no site shows them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from plugins.host.drawn.keeping import Keep

ONE, TWO = b"1" * 16, b"2" * 16


def files(folder: Path) -> int:
    return len([file for file in folder.glob("??/*") if file.is_file()])


def test_what_was_kept_is_fetched(tmp_path: Path) -> None:
    """By its key, and by no other."""
    kept = Keep(tmp_path / "pictures")
    assert (kept.has(ONE), kept.fetch(ONE)) == (False, None)
    kept.put(ONE, b"eins")

    assert kept.has(ONE)
    assert (kept.fetch(ONE), kept.fetch(TWO)) == (b"eins", None)


def test_a_damaged_or_exchanged_file_counts_as_none(tmp_path: Path) -> None:
    """Nobody is shown half a picture, or another one."""
    kept = Keep(tmp_path)
    kept.put(ONE, b"eins")
    kept.put(TWO, b"zwei")
    one, two = sorted(file for file in tmp_path.glob("??/*"))
    two.write_bytes(one.read_bytes())
    one.write_bytes(one.read_bytes()[:-1])

    assert (kept.fetch(ONE), kept.fetch(TWO)) == (None, None)
    one.write_bytes(b"")
    assert kept.fetch(ONE) is None


def test_what_no_site_shows_is_removed(tmp_path: Path) -> None:
    """Two sites share what both show."""
    kept = Keep(tmp_path / "pictures")
    outputs = [tmp_path / name for name in ("publish", "preview")]
    for output in outputs:
        output.mkdir()
    for key in (ONE, TWO):
        kept.put(key, key)

    kept.settle(outputs[0], [ONE, TWO])
    kept.settle(outputs[1], [ONE])
    assert files(tmp_path / "pictures") == 2
    kept.settle(outputs[0], [])
    assert (kept.fetch(ONE), kept.fetch(TWO)) == (ONE, None)


def test_a_site_that_is_gone_wants_nothing(tmp_path: Path) -> None:
    """Nor does one whose list cannot be read."""
    kept = Keep(tmp_path / "pictures")
    gone, here = tmp_path / "gone", tmp_path / "here"
    for output in (gone, here):
        output.mkdir()
    kept.put(ONE, b"eins")
    kept.settle(gone, [ONE])
    shutil.rmtree(gone)
    kept.settle(here, [])
    assert kept.fetch(ONE) is None

    kept.put(TWO, b"zwei")
    kept.settle(here, [TWO])
    (index,) = (tmp_path / "pictures").glob("wanted-*")
    index.write_bytes(b"kaputt")
    gone.mkdir()
    kept.settle(gone, [])
    assert kept.fetch(TWO) is None


def test_where_a_site_shows_what_it_showed_nothing_is_looked_for(tmp_path: Path) -> None:
    """What is of no use there goes with the next change."""
    kept = Keep(tmp_path)
    kept.settle(tmp_path, [ONE])
    kept.put(TWO, b"zwei")

    kept.settle(tmp_path, [ONE])
    assert kept.fetch(TWO) == b"zwei"
    kept.settle(tmp_path, [])
    assert kept.fetch(TWO) is None


def test_what_another_build_is_writing_is_left_alone(tmp_path: Path) -> None:
    """Its draft would be gone when it is to be put in place; one of a killed build is removed."""
    kept = Keep(tmp_path / "pictures")
    output = tmp_path / "output"
    output.mkdir()
    kept.put(ONE, b"eins")
    kept.settle(output, [ONE])
    (one,) = (tmp_path / "pictures").glob("??/*")
    (index,) = (tmp_path / "pictures").glob("wanted-*")
    drafts = [file.with_name(f"{file.name}.4711") for file in (one, index)]
    for draft in drafts:
        draft.write_bytes(b"ei")

    kept.settle(output, [ONE, TWO])
    assert [draft.exists() for draft in drafts] == [True, True]

    for draft in drafts:
        os.utime(draft, (draft.stat().st_mtime - 7200,) * 2)
    kept.settle(output, [ONE])
    assert [draft.exists() for draft in drafts] == [False, False]
    assert kept.fetch(ONE) == b"eins"
