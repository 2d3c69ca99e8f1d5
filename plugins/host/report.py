"""Tells people what was found and done: German lines, or annotations for a merge request."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence

from plugins.core.problems import Problem, Severity


def as_text(problems: Sequence[Problem]) -> str:
    """Return each problem with place and remedy, then how many there are."""
    if not problems:
        return "Keine Fehler gefunden."
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    total = f"{_count(errors, 'Fehler', 'Fehler')}, {_count(warnings, 'Warnung', 'Warnungen')}."
    return "\n".join([*map(str, problems), total])


def as_github(problems: Sequence[Problem]) -> str:
    """Return workflow commands that GitHub shows beside the line of a pull request."""
    return "\n".join(
        f"::{'error' if problem.severity is Severity.ERROR else 'warning'} "
        f"file={_property(problem.place.path)},line={max(problem.place.line, 1)},"
        f"title={_property(problem.code)}::{_message(f'{problem.what} → {problem.remedy}')}"
        for problem in problems
    )


def as_gitlab(problems: Sequence[Problem]) -> str:
    """Return a code-quality report (JSON) that GitLab shows in the merge request."""
    return json.dumps(
        [
            {
                "description": f"{problem.what} → {problem.remedy}",
                "check_name": problem.code,
                "fingerprint": hashlib.sha256(str(problem).encode()).hexdigest(),
                "severity": "major" if problem.severity is Severity.ERROR else "minor",
                "location": {
                    "path": problem.place.path,
                    "lines": {"begin": max(problem.place.line, 1)},
                },
            }
            for problem in problems
        ],
        ensure_ascii=False,
        indent=1,
    )


FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "github": as_github,
    "gitlab": as_gitlab,
}


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
