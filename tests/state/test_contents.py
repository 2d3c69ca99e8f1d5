"""Files are read as a whole, whatever was known of them before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.state.contents import contents, head_and_rest

DATA = bytes(range(256)) * 5000


@pytest.mark.parametrize("data", [b"", b"x", DATA])
@pytest.mark.parametrize("off", [-2000, -1, 0, 1, 2000])
def test_a_file_that_has_grown_or_shrunk_is_read_as_it_is(
    tmp_path: Path, data: bytes, off: int
) -> None:
    """Somebody may save it between the look at its size and the reading."""
    path = tmp_path / "file"
    path.write_bytes(data)

    assert contents(str(path), max(len(data) + off, 0)) == data
    assert contents(str(path)) == data


@pytest.mark.parametrize("head", [1, 16, len(DATA), len(DATA) + 1])
def test_head_and_rest_are_all_there_is(tmp_path: Path, head: int) -> None:
    """Also where there is no rest, or not even the head."""
    path = tmp_path / "file"
    path.write_bytes(DATA)

    assert head_and_rest(str(path), head) == (DATA[:head], DATA[head:])


def test_what_the_system_gives_in_parts_is_joined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Linux reads at most 2 GB at once, other systems as much as they like."""
    path = tmp_path / "file"
    path.write_bytes(DATA)
    read = os.read
    monkeypatch.setattr(os, "read", lambda file, size: read(file, min(size, 1000)))

    assert contents(str(path)) == DATA


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """As ``open`` does."""
    with pytest.raises(FileNotFoundError):
        contents(str(tmp_path / "file"))
    with pytest.raises((IsADirectoryError, PermissionError)):
        contents(str(tmp_path))
