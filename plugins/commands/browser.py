"""Finds a Chromium for the browser tests, and gets one where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

VARIABLE = "AMTSBLOG_CHROMIUM"
REMEDY = (
    "Die Browsertests brauchen einen Chromium, und es war keiner zu finden oder zu bekommen.\n"
    "    → Chromium, Chrome oder Edge installieren (Debian, Ubuntu: sudo apt install chromium),\n"
    f"      oder mit der Umgebungsvariablen {VARIABLE} sagen, wo einer liegt,\n"
    "      oder die Browsertests weglassen: python3 tasks.py test --no-browser"
)
_COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
_WINDOWS_PROGRAMS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_MAC_PROGRAMS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)


class NoSuchBrowserError(Exception):
    """The environment variable names a file that is not there."""


def places(
    platform: str, environment: Mapping[str, str], which: Callable[[str], str | None]
) -> Iterator[Path]:
    """Yield where a Chromium may lie on ``platform`` (as ``sys.platform`` names it), best first."""
    for command in _COMMANDS:
        found = which(command)
        if found:
            yield Path(found)
    if platform == "win32":
        for variable in _WINDOWS_FOLDERS:
            if environment.get(variable):
                yield from (Path(environment[variable], name) for name in _WINDOWS_PROGRAMS)
    if platform == "darwin":
        for folder in (Path("/Applications"), Path(environment.get("HOME", "/"), "Applications")):
            yield from (folder / name for name in _MAC_PROGRAMS)


def find(
    environment: Mapping[str, str],
    candidates: Callable[[], Iterator[Path]],
    usable: Callable[[Path], bool],
) -> Path | None:
    """Return the named Chromium, else the first usable candidate.

    Raises NoSuchBrowserError where the variable names something that does not exist: a wish
    that cannot be met is not replaced by something else.
    """
    named = environment.get(VARIABLE)
    if named:
        if not Path(named).is_file():
            raise NoSuchBrowserError(named)
        return Path(named)
    return next((path for path in candidates() if path.is_file() and usable(path)), None)


def installed() -> Path | None:
    """Return a Chromium of this machine, or the one that Playwright has loaded."""

    def candidates() -> Iterator[Path]:
        yield from places(sys.platform, os.environ, shutil.which)
        yield _of_playwright()

    return find(os.environ, candidates, starts)


def starts(path: Path) -> bool:
    """Tell whether the program at least says its version; Windows would open a window instead."""
    if sys.platform == "win32":
        return True
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False  # a candidate that does not start is no Chromium for us; the next may be
    return done.returncode == 0


def get(say: Callable[[str], None]) -> Path | None:
    """Return an installed Chromium; else install one, saying what is done; else ``None``."""
    path = installed()
    if path is not None:
        return path
    say("Kein Chromium gefunden. Lade den von Playwright herunter (etwa 170 MB) …")
    command = [sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode == 0 and starts(_of_playwright()):
        return _of_playwright()
    why = next((line for line in done.stderr.splitlines() if line.startswith("Error")), "")
    say(f"Der Chromium von Playwright war nicht zu bekommen oder startet hier nicht. {why}")
    if not _may_install_packages():
        return None
    say("Installiere stattdessen das Paket „chromium“ des Systems (apt-get install chromium) …")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", "-qq", *words], env=environment, check=False)  # noqa: S607
    return installed()


def _may_install_packages() -> bool:
    if sys.platform == "win32":
        return False
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _of_playwright() -> Path:
    """Return where Playwright keeps its Chromium, whether or not it is there."""
    from playwright.sync_api import sync_playwright  # costs half a second; rarely needed

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)
