"""All editorial rules without building and without Pelican."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.commands.places import ROOT
from plugins.core.problems import has_errors
from plugins.host.edition import Order
from plugins.host.examine import examine
from plugins.host.modes import Mode
from plugins.host.orders import load_settings, order_from, shown
from plugins.host.report import FORMATS


def main(files: Sequence[str], content: str, output_format: str) -> int:
    """Check ``content``; with ``files`` report only problems in these (a folder means all in it).

    The whole site is read all the same: links, series and addresses concern several files.
    Returns the exit status: 1 where there is an error.
    """
    settings = load_settings(ROOT / "pelicanconf.py")
    order = order_from(settings, Path(content), Mode.BUILD)
    strangers = [name for name in files if not _belongs(Path(name).resolve(), order)]
    if strangers:
        print(
            f"Nicht gefunden in {order.content.shown}: {', '.join(strangers)}\n"
            "    → Den Namen der Datei prüfen, zum Beispiel content/pages/impressum.md",
            file=sys.stderr,
        )
        return 1
    problems = examine(order, Path(settings["THEME"])).edition.problems
    if files:
        wanted = tuple(shown(Path(name).resolve()) for name in files)
        problems = tuple(p for p in problems if _within(p.place.path, wanted))
    print(FORMATS[output_format](problems))
    return 1 if has_errors(problems) else 0


def _belongs(path: Path, order: Order) -> bool:
    """Tell whether a file or folder named on the command line is one of the site's texts."""
    return path.exists() and path.is_relative_to(order.content.root)


def _within(path: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether a file is one of ``wanted`` or lies in it; ``a`` does not hold ``a-neu/b``."""
    return any(path == one or path.startswith(f"{one}/") for one in wanted)
