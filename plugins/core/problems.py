"""Problems are data: what is wrong, where, and what the editor can do about it."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import NamedTuple

from plugins.core.frozen import frozen


class Severity(enum.Enum):
    """How much a problem weighs; only an error keeps the site from being written."""

    ERROR = "Fehler"
    WARNING = "Warnung"


class Place(NamedTuple):
    """A spot in a file as the editor knows it.

    ``path`` is the path as shown, with forward slashes (``content/pages/impressum.md``);
    ``line`` counts from 1, and 0 means the file as a whole.
    """

    path: str
    line: int = 0

    def at(self, line: int) -> Place:
        """Return the same file at another line."""
        return Place(self.path, line)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@frozen
class Problem:
    """One finding. ``code`` is stable and documented in the README of the plugin that owns it."""

    code: str
    place: Place
    what: str
    remedy: str
    severity: Severity = Severity.ERROR

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        """Order of the report: by file, line, code, text."""
        return (self.place.path, self.place.line, self.code, self.what)

    def __str__(self) -> str:
        head = f"{self.place}: {self.severity.value} {self.code}: {self.what}"
        return f"{head}\n    → {self.remedy}" if self.remedy else head


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return each problem once, sorted by file, line and code."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.sort_key))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether anything among ``problems`` keeps the site from being written."""
    return any(problem.severity is Severity.ERROR for problem in problems)
