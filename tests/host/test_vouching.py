"""A file is looked at as a whole until its stamp tells that it is still the same."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.host import vouching
from plugins.host.vouching import Vouchers
from plugins.state import sealed

NAME = "site"
SEAL = b"seal"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sealed file whose stamp is settled at once."""
    monkeypatch.setattr(vouching, "is_settled", lambda _stamp, _taken: True)
    sealed.write(str(tmp_path / NAME), b"payload", SEAL)
    return tmp_path


def read(known: Vouchers, seal: bytes = SEAL) -> bytes:
    with known.opened(NAME, seal) as file:
        return file.read()


def flipped(path: Path) -> None:
    """Damage the last byte of a file; its size and its time stay."""
    before, data = path.stat(), path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_what_was_found_intact_is_believed(folder: Path) -> None:
    """By whoever is told of the stamp, too: the digest is not asked again."""
    known = Vouchers(folder)
    assert read(known) == b"payload"
    later = Vouchers(folder, known.plain(NAME, "other"))

    assert later.is_intact(NAME, lambda: pytest.fail("it was read"))
    assert read(later) == b"payload"
    assert list(known.plain(NAME, "other")) == [NAME]


def test_what_was_damaged_is_not_believed(folder: Path) -> None:
    """Whatever its time says, it has another stamp."""
    known = Vouchers(folder)
    read(known)
    flipped(folder / NAME)

    with pytest.raises(sealed.Damaged):
        read(known)
    assert not known.is_intact(NAME, lambda: False)


def test_nobody_vouches_for_what_was_just_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be written again without another stamp."""
    monkeypatch.setattr(vouching, "is_settled", lambda _stamp, _taken: False)
    known = Vouchers(folder)

    assert read(known) == b"payload"
    assert known.plain(NAME) == {}


def test_what_is_gone_is_missing(folder: Path) -> None:
    """As where nobody has vouched for it."""
    known = Vouchers(folder)
    read(known)
    (folder / NAME).unlink()

    with pytest.raises(sealed.Missing):
        read(known)
    assert not known.is_intact(NAME, lambda: True)


def test_a_seal_is_always_asked(folder: Path) -> None:
    """Another program does not read what it would not understand."""
    known = Vouchers(folder)
    read(known)

    with pytest.raises(sealed.OtherVersion):
        read(known, b"another")
