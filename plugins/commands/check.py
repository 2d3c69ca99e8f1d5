"""All editorial rules without building and without Pelican."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plugins.commands.named_files import all_found, lies_in
from plugins.commands.places import ROOT
from plugins.core.problems import has_errors
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
    if not all_found(files, order.content):
        return 1
    problems = examine(order, Path(settings["THEME"])).edition.problems
    if files:
        wanted = tuple(shown(Path(name).resolve()) for name in files)
        problems = tuple(p for p in problems if lies_in(p.place.path, wanted))
    print(FORMATS[output_format](problems))
    return 1 if has_errors(problems) else 0
