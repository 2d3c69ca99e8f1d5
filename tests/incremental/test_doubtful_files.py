"""Clocks set back, times that lie, names that differ in case only: still a clean build."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from plugins.host import build, recollection
from plugins.state import stamps
from tests.incremental.apart import Diary, Twist, build_apart
from tests.incremental.folding import fold
from tests.incremental.specimens import ARTICLES, FOLDERS, site

HOUR = 3_600_000_000_000
YEAR = 365 * 24 * HOUR
ONE = ARTICLES[0]
EDITED = {**site(), ONE: site()[ONE].replace(b"Ein Satz", b"Ein Satx")}
assert len(EDITED[ONE]) == len(site()[ONE])


def as_usual(patch: pytest.MonkeyPatch) -> None:
    """Change nothing."""


def by_another_clock(patch: pytest.MonkeyPatch, hours: int) -> None:
    """Let the clock be wrong during this build."""
    for module in (build, recollection):
        now = module.clock
        patch.setattr(module, "clock", partial(_later, now, hours * HOUR))


def _later(now: Callable[..., int], by: int, *given: object) -> int:
    return now(*given) + by


def without_time_of_change(patch: pytest.MonkeyPatch) -> None:
    """Let nothing tell of changes that leave the time as it was, as on Windows."""
    patch.setattr(stamps, "_NO_CTIME", True)


def by_a_coarse_clock(patch: pytest.MonkeyPatch) -> None:
    """Let all times be too coarse to count, as on FAT."""
    patch.setattr(stamps, "_COARSE", 1)


AHEAD, BEHIND = (partial(by_another_clock, hours=hours) for hours in (24, -24))


@pytest.mark.parametrize(
    ("clocks", "ago"),
    [
        pytest.param((as_usual, as_usual, as_usual), YEAR, id="old"),
        pytest.param((as_usual, as_usual, as_usual), -YEAR, id="in the future"),
        pytest.param((AHEAD, as_usual, as_usual), 0, id="clock was ahead"),
        pytest.param((as_usual, BEHIND, BEHIND), 0, id="clock set back"),
        pytest.param((AHEAD, BEHIND, AHEAD), -YEAR, id="clock forth and back"),
        pytest.param((without_time_of_change,) * 3, YEAR, id="no time of change"),
        pytest.param((by_a_coarse_clock,) * 3, YEAR, id="coarse clock"),
    ],
)
def test_neither_size_nor_time_tells(tmp_path: Path, clocks: tuple[Twist, ...], ago: int) -> None:
    """An edit that leaves both as they were; then the file is restored, again with its old time."""
    diary = Diary(tmp_path / "content", tmp_path / "output")
    file = diary.content / ONE

    def write(number: int, files: dict[str, bytes]) -> bool:
        diary.twists = (clocks[number],)
        if file.exists():
            file.write_bytes(files[ONE])
            os.utime(file, ns=(time, time))
        return diary.write(files).idle

    write(0, site())
    time = file.stat().st_mtime_ns - ago
    os.utime(file, ns=(time, time))
    assert diary.write(site()).idle

    assert not write(1, EDITED)
    assert not write(2, site())
    assert build_apart(diary.content, diary.output, clocks[2]).idle


PICTURE = f"{FOLDERS[1]}/bild.png"


def renamed(old: bytes, new: bytes) -> dict[str, bytes]:
    """Return the site with another name for a file or folder, also where it is referred to."""
    return {
        path.replace(old.decode(), new.decode()): data.replace(old, new)
        if path.endswith(".md")
        else data
        for path, data in site().items()
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"bild.png", b"Bild.PNG"), (b"2026-03-12-zwei", b"2026-03-12-Zwei")],
    ids=["picture", "folder of an article"],
)
def test_a_name_in_another_case(tmp_path: Path, old: bytes, new: bytes) -> None:
    """There and back, where old and new name are one to the file system."""
    twist = partial(fold, root=str(tmp_path))
    diary = Diary(tmp_path / "content", tmp_path / "output", (twist,))

    for files in (site(), renamed(old, new), site()):
        diary.write(files)


def test_a_page_in_another_case(tmp_path: Path) -> None:
    """What somebody renamed in the output folder is named as it was, and not removed."""
    twist = partial(fold, root=str(tmp_path))
    diary = Diary(tmp_path / "content", tmp_path / "output", (twist,))
    diary.write(site())
    for name in ("index.html", "beitraege/zwei/bild.png", "beitraege/eins"):
        path = diary.output / name
        path.rename(path.with_name(path.name.upper()))

        assert not diary.write(site()).idle
