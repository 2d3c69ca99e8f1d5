"""What people and machines are told."""

from __future__ import annotations

import json

import pytest

from plugins.core.problems import Place, Problem, Severity
from plugins.host.report import FORMATS, as_github, as_gitlab, as_text

ERROR = Problem("BLG001", Place("content/a,b: c.md", 4), "100 % „falsch“", "Eins\nZwei")
WARNING = Problem("TYP001", Place("content/b.md"), "Strich", "-", Severity.WARNING)


@pytest.mark.parametrize(
    ("problems", "last"),
    [
        ([], "Keine Fehler gefunden."),
        ([ERROR], "1 Fehler, 0 Warnungen."),
        ([ERROR, ERROR, WARNING], "2 Fehler, 1 Warnung."),
    ],
)
def test_text_ends_with_the_count(problems: list[Problem], last: str) -> None:
    """Editors see at a glance how much there is to do."""
    assert as_text(problems).splitlines()[-1] == last


def test_github_escapes_what_would_end_a_property() -> None:
    """Workflow commands: %, line ends, and in properties also colon and comma."""
    assert as_github([ERROR, WARNING]).splitlines() == [
        "::error file=content/a%2Cb%3A c.md,line=4,title=BLG001::100 %25 „falsch“ → Eins%0AZwei",
        "::warning file=content/b.md,line=1,title=TYP001::Strich → -",
    ]


def test_gitlab_is_a_code_quality_report() -> None:
    """Each entry has what GitLab asks for; line 0 is shown at the first line."""
    first, second = json.loads(as_gitlab([ERROR, WARNING]))

    assert first["location"] == {"path": "content/a,b: c.md", "lines": {"begin": 4}}
    assert (first["severity"], first["check_name"]) == ("major", "BLG001")
    assert first["description"] == "100 % „falsch“ → Eins\nZwei"
    assert (second["severity"], second["location"]["lines"]) == ("minor", {"begin": 1})
    assert first["fingerprint"] != second["fingerprint"]


def test_no_problem_is_valid_in_every_format() -> None:
    """GitLab needs an empty list, GitHub nothing."""
    assert {name: form([]) for name, form in FORMATS.items()} == {
        "text": "Keine Fehler gefunden.",
        "github": "",
        "gitlab": "[]",
    }
