"""Specimen sites: a sound base, and beside it folders that each add one mistake.

``<case>/content/`` is laid over the base. ``<case>/site.toml`` may say more: ``mode``, ``remove``
(content paths the base would have) and ``links`` (symbolic links to make, path to target).
``<case>/expected.txt`` is the complete report of a build.
"""

from __future__ import annotations

import datetime as dt
import io
import runpy
import shutil
import tomllib
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import plugins
from plugins.host.build import build
from plugins.host.content import Content
from plugins.host.edition import Order
from plugins.host.modes import Mode
from plugins.host.registry import contributed, register_all

ROOT = Path(plugins.__file__).resolve().parents[1]
SITES = Path(__file__).resolve().parent
TODAY = dt.date(2026, 11, 22)
_SETTINGS = runpy.run_path(str(ROOT / "pelicanconf.py"))


@dataclass(frozen=True)
class Case:
    """One folder below ``broken/`` or ``harmless/``."""

    folder: Path

    @property
    def expected(self) -> str:
        """The complete report, as it is printed."""
        return (self.folder / "expected.txt").read_text(encoding="utf-8").removesuffix("\n")

    @property
    def mode(self) -> Mode:
        """How the site is built: as editors do at their desk, unless the case says otherwise."""
        return Mode(self._setup().get("mode", "build"))

    def lay_out(self, target: Path) -> None:
        """Put base and case into ``target``."""
        shutil.copytree(SITES / "base", target)
        self.add_to(target)
        self.take_away(target)

    def add_to(self, target: Path) -> None:
        """Put what the case adds into ``target``, which may hold other cases."""
        target.mkdir(exist_ok=True)
        if (self.folder / "content").is_dir():
            shutil.copytree(self.folder / "content", target, dirs_exist_ok=True)
        for path, leads_to in self._setup().get("links", {}).items():
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (target / path).symlink_to(leads_to)

    def take_away(self, target: Path) -> None:
        """Remove what the case wants to be missing."""
        for path in self._setup().get("remove", ()):
            gone = target / path
            shutil.rmtree(gone) if gone.is_dir() else gone.unlink()

    def _setup(self) -> dict[str, Any]:
        file = self.folder / "site.toml"
        return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def cases(kind: str) -> list[Case]:
    """Return the cases of ``broken`` or ``harmless``, by name."""
    return [Case(folder) for folder in sorted((SITES / kind).iterdir()) if folder.is_dir()]


def order(content: Path, mode: Mode = Mode.BUILD) -> Order:
    """Return the order for a site of the project's own settings, shown as ``content``."""
    # The theme's style guide is no page of a site, and takes longer than these sites.
    names = [name for name in _SETTINGS["AMTSBLOG_PLUGINS"] if name != "plugins.style_guide"]
    register_all(names)
    return Order(Content(content, "content"), _SETTINGS["SITE"], mode, TODAY, contributed(names))


@dataclass(frozen=True)
class Run:
    """What a build said; ``written`` tells whether the site was."""

    written: bool
    said: str


def run(content: Path, output: Path, mode: Mode = Mode.BUILD) -> Run:
    """Build as Pelican would have it built."""
    said = io.StringIO()
    with redirect_stderr(said), redirect_stdout(io.StringIO()):
        written = build(order(content, mode), ROOT / "theme", output)
    return Run(written, said.getvalue())


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return bytes and time of every file below ``folder``, hidden ones included."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
