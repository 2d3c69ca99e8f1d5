"""Header lines of whitepapers."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.core.problems import Place
from plugins.whitepapers.keys import KEYS, older_version
from plugins.whitepapers.model import OlderVersion

PLACE = Place("content/whitepapers/personalbedarf/index.md", 5)


@pytest.mark.parametrize(
    "value",
    [
        "1.0; 12.01.2025; alt.pdf",
        "1.0;2025-01-12;alt.pdf",
        "1.0, 12. Januar 2025, alt.pdf",
        "1.0\n12.01.2025\nalt.pdf",
        "1.0;\n12.01.2025;\nalt.pdf",
    ],
)
def test_an_older_version_has_version_day_and_file(value: str) -> None:
    """Semicolons, commas and lines separate; the day is German or ISO."""
    expected = OlderVersion("1.0", dt.date(2025, 1, 12), "alt.pdf", PLACE)

    assert older_version(value, PLACE) == (expected, [])


def test_a_file_name_with_a_comma_is_kept_where_semicolons_separate() -> None:
    """Only one kind of separator is at work in one line."""
    version, problems = older_version("1.0; 12.01.2025; alt, kurz.pdf", PLACE)

    assert (version and version.target, problems) == ("alt, kurz.pdf", [])


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("1.0; alt.pdf", "WHP009"),
        ("alt.pdf", "WHP009"),
        ("1.0; 12.01.2025; alt.pdf; mehr", "WHP009"),
        ("1.0; ; alt.pdf", "WHP009"),
        ("1.0; gestern; alt.pdf", "DAT001"),
        ("1.0; 31.02.2025; alt.pdf", "DAT002"),
    ],
)
def test_an_incomplete_older_version_is_a_problem(value: str, code: str) -> None:
    """It stands at its line and names what is missing."""
    version, problems = older_version(value, PLACE)

    assert version is None
    assert [(problem.code, problem.place) for problem in problems] == [(code, PLACE)]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_the_example_of_each_key_can_be_read(key: object) -> None:
    """Editors copy the example from the message or the README."""
    (found,) = (one for one in KEYS if one is key)
    data, problems = found.read(found.example, PLACE)

    assert (data is not None, problems) == (True, [])
