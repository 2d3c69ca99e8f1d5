"""Runs a settings file, and says in German what is wrong with it."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

from plugins.core.problems import Place, Problem, in_order
from plugins.core.settings import Site
from plugins.core.settings_check import mistakes_in
from plugins.host import report

# Where ``SITE`` is set when ``publishconf.py`` or another file takes it over.
_BASE = "pelicanconf.py"


class SettingsError(SystemExit):
    """The settings are not to be built with; the message says why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(report.as_text(in_order(problems)))


def run(path: Path) -> dict[str, Any]:
    """Return what a settings file sets; raise SettingsError where it does not run (HST007)."""
    try:
        return runpy.run_path(str(path))
    except Exception as error:
        what = f"{type(error).__name__}: {error}".splitlines()[0]
        raise SettingsError(
            [
                Problem(
                    "HST007",
                    _where(error, path),
                    f"Die Einstellungen lassen sich nicht lesen ({what}).",
                    "Die genannte Stelle berichtigen und speichern.",
                )
            ]
        ) from error


def check(site: object, path: Path) -> Site:
    """Return the site of a settings file; raise SettingsError where it cannot be one."""
    if not isinstance(site, Site):
        raise TypeError("SITE in pelicanconf.py must be a plugins.core.settings.Site")
    problems = [
        Problem(mistake.code, _line_of(mistake.name, path), mistake.what, mistake.remedy)
        for mistake in mistakes_in(site)
    ]
    if problems:
        raise SettingsError(problems)
    return site


def _where(error: Exception, path: Path) -> Place:
    if isinstance(error, SyntaxError) and error.filename:
        return Place(Path(error.filename).name, error.lineno or 0)
    from traceback import extract_tb  # a good file does not need it

    names = {path.name, _BASE}
    lines = [
        Place(Path(frame.filename).name, frame.lineno or 0)
        for frame in extract_tb(error.__traceback__)
        if Path(frame.filename).parent == path.parent and Path(frame.filename).name in names
    ]
    return lines[-1] if lines else Place(path.name)


def _line_of(name: str, path: Path) -> Place:
    """Return where a setting stands; the file alone where it is made in some other way."""
    for file in (path, path.with_name(_BASE)):
        source = file.read_text("utf-8") if file.is_file() else ""
        found = re.search(rf"\b{name}\s*=", source)
        if found:
            return Place(file.name, source.count("\n", 0, found.start()) + 1)
    return Place(path.name)
