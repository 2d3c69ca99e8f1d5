"""Several payloads in one sealed file: each whole and of this version, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.state import sealed, sealed_parts

PARTS = [b"head", b"", bytes(range(256)) * 20, b"end"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    sealed_parts.write(str(tmp_path / "state"), PARTS, b"seal")
    return tmp_path / "state"


def read(path: Path, seal: bytes = b"seal") -> list[bytes]:
    parts = sealed_parts.Parts(str(path), seal)
    return [parts.read(number) for number in range(len(PARTS))]


def test_what_was_written_is_read(path: Path) -> None:
    """Every part, also in another order than they were written in."""
    parts = sealed_parts.Parts(str(path), b"seal")

    assert parts.read(3) == PARTS[3]
    assert read(path) == PARTS
    assert list(path.parent.iterdir()) == [path]


def test_missing(tmp_path: Path) -> None:
    """As with one payload."""
    with pytest.raises(sealed.Missing):
        sealed_parts.Parts(str(tmp_path / "state"), b"seal")


def test_another_seal(path: Path) -> None:
    """What other code has written is not for us."""
    with pytest.raises(sealed.OtherVersion):
        sealed_parts.Parts(str(path), b"another seal")


def test_a_file_with_one_payload(path: Path) -> None:
    """It is not taken for one with parts, nor the other way round."""
    with pytest.raises(sealed.Damaged):
        sealed.read(str(path), b"seal")
    sealed.write(str(path), b"payload", b"seal")

    with pytest.raises(sealed.Damaged):
        sealed_parts.Parts(str(path), b"seal")


def test_every_byte_counts(path: Path) -> None:
    """Whichever is altered, some part of the file is refused."""
    sealed_parts.write(str(path), [b"short", b"", b"parts", b"."], b"seal")
    whole = path.read_bytes()
    for index in range(len(whole)):
        path.write_bytes(whole[:index] + bytes([whole[index] ^ 1]) + whole[index + 1 :])
        with pytest.raises(sealed.StateError):
            read(path)


@pytest.mark.parametrize("cut", [0, 10, sealed.HEAD, sealed.HEAD + 1, sealed.HEAD + 30, -1])
def test_cut_short(path: Path, cut: int) -> None:
    """Refused before any part of it is read."""
    path.write_bytes(path.read_bytes()[:cut])

    with pytest.raises(sealed.Damaged):
        sealed_parts.Parts(str(path), b"seal")


def test_lengthened(path: Path) -> None:
    """What follows belongs to nothing."""
    path.write_bytes(path.read_bytes() + b"\0")

    with pytest.raises(sealed.Damaged):
        sealed_parts.Parts(str(path), b"seal")


def test_another_build_writes_meanwhile(path: Path) -> None:
    """What is read after that is not what the table speaks of."""
    parts = sealed_parts.Parts(str(path), b"seal")
    sealed_parts.write(str(path), [*PARTS[:3], b"END"], b"seal")

    assert parts.read(2) == PARTS[2]
    with pytest.raises(sealed.Damaged):
        parts.read(3)
