"""Sealed files: whole, of this version, or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.state import sealed

PAYLOAD = bytes(range(256)) * 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    sealed.write(str(tmp_path / "state"), PAYLOAD, b"seal")
    return tmp_path / "state"


@pytest.mark.parametrize("payload", [b"", b"x", PAYLOAD])
def test_what_was_written_is_read(tmp_path: Path, payload: bytes) -> None:
    """Also nothing at all, and in place of what was there before."""
    path = str(tmp_path / "state")
    sealed.write(path, b"before", b"seal")
    sealed.write(path, payload, b"seal")

    assert sealed.read(path, b"seal") == payload
    assert list(tmp_path.iterdir()) == [tmp_path / "state"]


def test_missing(tmp_path: Path) -> None:
    """No file is one of the three ways not to have a state."""
    with pytest.raises(sealed.Missing):
        sealed.read(str(tmp_path / "state"), b"seal")


def test_another_seal(path: Path) -> None:
    """What other code has written is not for us."""
    with pytest.raises(sealed.OtherVersion):
        sealed.read(str(path), b"another seal")


def test_another_layout(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of an older layout is told apart from a damaged one."""
    monkeypatch.setattr(sealed, "_VERSION", b"\x7f")

    with pytest.raises(sealed.OtherVersion):
        sealed.read(str(path), b"seal")


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: b"",
        lambda data: data[:10],
        lambda data: data[: sealed.HEAD],
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: data[:100] + b"?" + data[101:],
        lambda data: data[:-1] + b"?",
        lambda data: b"?" + data[1:],
        lambda data: data[: sealed.HEAD - 1] + b"?" + data[sealed.HEAD :],
        lambda data: b"\0" * len(data),
    ],
)
def test_damage(path: Path, harm: Callable[[bytes], bytes]) -> None:
    """Cut short, lengthened, altered anywhere: never believed."""
    path.write_bytes(harm(path.read_bytes()))

    with pytest.raises(sealed.Damaged):
        sealed.read(str(path), b"seal")


def test_every_byte_counts(path: Path) -> None:
    """Whichever single byte is altered, the file is refused."""
    sealed.write(str(path), b"short", b"seal")
    whole = path.read_bytes()
    for index in range(len(whole)):
        path.write_bytes(whole[:index] + bytes([whole[index] ^ 1]) + whole[index + 1 :])
        with pytest.raises(sealed.StateError):
            sealed.read(str(path), b"seal")


def test_a_failed_write_leaves_the_former_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk costs nothing that was there, and leaves nothing behind."""

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        sealed.write(str(path), b"new", b"seal")
    assert sealed.read(str(path), b"seal") == PAYLOAD
    assert list(path.parent.iterdir()) == [path]
