"""The three ways to build, and what weighs how much in each: one table."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import replace

from plugins.core.problems import Problem, Severity


class Mode(enum.Enum):
    """Build for oneself, publish for readers, or preview for editors."""

    BUILD = "build"
    PUBLISH = "publish"
    PREVIEW = "preview"


# Codes whose severity depends on the mode, ``None`` where they are not reported; every other
# problem weighs what its rule says.
SEVERITY: Mapping[str, Mapping[Mode, Severity | None]] = {
    # Template text in a required page: fine while setting up, never for readers.
    "PAG002": {Mode.BUILD: None, Mode.PREVIEW: None},
}


def settle(problems: Iterable[Problem], mode: Mode, waiting: Iterable[str]) -> list[Problem]:
    """Return the problems with the severity they have in ``mode``.

    ``waiting`` are folders or files (as shown) of drafts and scheduled articles: what is not
    published cannot keep the rest from being published, so there everything is a warning.
    """
    drafts = tuple(waiting)
    settled = []
    for problem in problems:
        severity = SEVERITY.get(problem.code, {}).get(mode, problem.severity)
        if severity is None:
            continue
        if mode is not Mode.PREVIEW and problem.place.path.startswith(drafts):
            severity = Severity.WARNING
        settled.append(replace(problem, severity=severity))
    return settled
