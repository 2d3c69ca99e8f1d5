"""All editorial rules without building and without Pelican."""

from __future__ import annotations

import os
import runpy
from collections.abc import Sequence
from pathlib import Path

from plugins.commands.places import ROOT
from plugins.core.problems import has_errors
from plugins.host.build_date import read_build_date
from plugins.host.content import Content
from plugins.host.edition import Order, read_edition
from plugins.host.modes import Mode
from plugins.host.registry import contributed, register_all
from plugins.host.report import FORMATS


def main(files: Sequence[str], content: str, output_format: str) -> int:
    """Check ``content``; with ``files`` report only problems in these (a folder means all in it).

    The whole site is read all the same: links, series and addresses concern several files.
    Returns the exit status: 1 where there is an error.
    """
    settings = runpy.run_path(str(ROOT / "pelicanconf.py"))
    names = settings["AMTSBLOG_PLUGINS"]
    register_all(name for name in names if name != "plugins.host")
    site = settings["SITE"]
    root = Path(content)
    order = Order(
        Content(root.resolve(), content.replace("\\", "/").rstrip("/")),
        site,
        Mode.BUILD,
        read_build_date(os.environ, site.timezone),
        contributed(names),
    )
    problems = read_edition(order).problems
    if files:
        wanted = tuple(_shown(name, order.content) for name in files)
        problems = tuple(p for p in problems if p.place.path.startswith(wanted))
    print(FORMATS[output_format](problems))
    return 1 if has_errors(problems) else 0


def _shown(name: str, content: Content) -> str:
    """Return a file named on the command line as problems show it."""
    path = Path(name).resolve()
    if path.is_relative_to(content.root):
        inside = path.relative_to(content.root).as_posix()
        return f"{content.shown}/{inside}" if inside != "." else content.shown
    return name.replace("\\", "/")
