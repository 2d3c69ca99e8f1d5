"""What was found out of pictures is kept by their digests; all else is looked at."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.host.content import paths_in
from plugins.host.drawn.looks import Looks
from plugins.host.edition import Order
from plugins.host.gathering import Stack, read_changed
from plugins.host.vocabulary import lasting_of
from plugins.image_credits import embedded
from tests.host.small_site import sound_base
from tests.sites.specimen import order

ICON = "images/icon.png"
TWIN = "images/zwilling.png"
SEAL = b"s" * 16


@pytest.fixture
def given(tmp_path: Path) -> Order:
    return order(sound_base(tmp_path))


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the paths of pictures that are looked at."""
    paths: list[str] = []
    read_picture = embedded.read_picture

    def noting(data: bytes, place: embedded.Place) -> object:
        paths.append(place.path)
        return read_picture(data, place)

    monkeypatch.setattr(embedded, "read_picture", noting)
    return paths


def looks(given: Order, folder: Path, seal: bytes = SEAL) -> Looks:
    return Looks(folder, given.content.root, seal, lasting_of(given.plugins))


def everything(given: Order, kept: Looks | None) -> Stack:
    return read_changed(given, Stack(), tuple(paths_in(given.content)), (), None, kept)


def found(stack: Stack) -> object:
    return dict(stack.files), dict(stack.wrong), dict(stack.digests)


def test_a_picture_is_looked_at_once(given: Order, tmp_path: Path, looked: list[str]) -> None:
    """What is read is what it would be."""
    first = everything(given, looks(given, tmp_path / "kept"))
    assert looked
    looked.clear()

    again = everything(given, looks(given, tmp_path / "kept"))

    assert looked == []
    assert found(again) == found(first) == found(everything(given, None))


def another_program(given: Order, folder: Path) -> Looks:
    return looks(given, folder, b"t" * 16)


def damaged(given: Order, folder: Path) -> Looks:
    (kept,) = folder.iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    return looks(given, folder)


@pytest.mark.parametrize("later", [another_program, damaged])
def test_what_is_not_to_be_believed_is_looked_at_anew(
    given: Order, tmp_path: Path, looked: list[str], later: Callable[[Order, Path], Looks]
) -> None:
    """And is kept then."""
    folder = tmp_path / "kept"
    everything(given, looks(given, folder))
    before = looked[:]
    looked.clear()

    everything(given, later(given, folder))

    assert looked == before
    assert later is damaged or looks(given, folder).load() == {}


def test_what_is_wrong_with_a_picture_is_told_each_time(
    given: Order, tmp_path: Path, looked: list[str]
) -> None:
    """Also where its bytes are those of a sound one with another suffix."""
    (given.content.root / "images/icon.jpg").write_bytes(
        (given.content.root / ICON).read_bytes(),
    )
    first = everything(given, looks(given, tmp_path / "kept"))
    looked.clear()
    again = everything(given, looks(given, tmp_path / "kept"))

    assert [path.rpartition("/")[2] for path in looked] == ["icon.jpg"]
    assert [one.code for one in again.wrong["images/icon.jpg"]] == ["IMG019"]
    assert found(again) == found(first)


def test_a_picture_that_came_later_is_kept_and_one_that_went_is_forgotten(
    given: Order, tmp_path: Path
) -> None:
    """Whichever files are read."""
    root, kept = given.content.root, looks(given, tmp_path / "kept")
    stack = everything(given, kept)
    before = kept.load()
    (root / TWIN).write_bytes((root / "images/icon.png").read_bytes() + b"\0")
    stack = read_changed(given, stack, (TWIN,), (), None, kept)
    assert kept.load().keys() > before.keys()

    (root / TWIN).unlink()
    read_changed(given, stack, (), (TWIN,), None, kept)
    assert len(kept.load()) == len(before) + 1
    everything(given, kept)
    assert kept.load() == before


def test_a_content_folder_that_is_gone_is_forgotten(given: Order, tmp_path: Path) -> None:
    """When something is kept of another."""
    folder = tmp_path / "kept"
    everything(given, looks(given, folder))
    other = order(Path(shutil.copytree(given.content.root, tmp_path / "other")))
    shutil.rmtree(given.content.root)

    everything(other, looks(other, folder))

    assert looks(given, folder).load() == {}
    assert looks(other, folder).load()
    assert len(list(folder.iterdir())) == 1
