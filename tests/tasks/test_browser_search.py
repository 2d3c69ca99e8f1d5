"""Where a Chromium is looked for, and what counts as one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.commands import browser


def nothing(_command: str) -> None:
    """A machine whose PATH has no browser."""


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, set()),
        (
            "win32",
            {"ProgramFiles": "C:/Program Files"},
            {
                Path("C:/Program Files/Google/Chrome/Application/chrome.exe"),
                Path("C:/Program Files/Chromium/Application/chrome.exe"),
                Path("C:/Program Files/Microsoft/Edge/Application/msedge.exe"),
            },
        ),
        (
            "darwin",
            {"HOME": "/Users/erika"},
            {
                Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                Path("/Users/erika/Applications/Chromium.app/Contents/MacOS/Chromium"),
            },
        ),
    ],
)
def test_places(platform: str, environment: dict[str, str], expected: set[Path]) -> None:
    """Each platform has its usual places."""
    found = set(browser.places(platform, environment, nothing))

    assert expected <= found
    assert bool(expected) == bool(found)


def test_commands_come_before_usual_places() -> None:
    """What the PATH offers is tried first, Chromium before Chrome."""
    known = {"google-chrome": "/usr/bin/google-chrome", "chromium": "/usr/bin/chromium"}

    found = list(browser.places("linux", {}, known.get))

    assert found == [Path("/usr/bin/chromium"), Path("/usr/bin/google-chrome")]


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "chromium"
    path.write_text("", "utf-8")
    return path


def test_named_browser_wins(program: Path) -> None:
    """The environment variable decides; nothing else is looked at."""

    def candidates() -> Iterator[Path]:
        raise AssertionError

    environment = {browser.VARIABLE: str(program)}

    assert browser.find(environment, candidates, lambda _: False) == program


def test_named_browser_must_exist(tmp_path: Path) -> None:
    """A named browser that is not there is not silently replaced by another."""
    environment = {browser.VARIABLE: str(tmp_path / "nichts")}

    with pytest.raises(browser.NoSuchBrowserError):
        browser.find(environment, lambda: iter(()), lambda _: True)


def test_what_does_not_start_is_passed_over(program: Path, tmp_path: Path) -> None:
    """A missing file and a program that does not start are no browsers; the next one counts."""
    broken = tmp_path / "broken"
    broken.write_text("", "utf-8")
    candidates = [tmp_path / "missing", broken, program]

    found = browser.find({}, lambda: iter(candidates), lambda path: path != broken)

    assert found == program


def test_no_browser_is_none() -> None:
    """Where there is none, the caller is told so."""
    assert browser.find({}, lambda: iter(()), lambda _: True) is None
