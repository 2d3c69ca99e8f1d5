"""The date of a figure is found in the spellings of editors."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.core.problems import Place
from plugins.text.body import read_body
from plugins.text.nodes import AsOf, plain_text


@pytest.mark.parametrize(
    ("words", "iso", "until"),
    [
        ("(Stand: August 2020)", "2020-08", dt.date(2020, 8, 31)),
        ("Stand: 12.03.2021", "2021-03-12", dt.date(2021, 3, 12)),
        ("Stand: 2. November 2026", "2026-11-02", dt.date(2026, 11, 2)),
        ("Stand vom 2. November 2026", "2026-11-02", dt.date(2026, 11, 2)),
        ("(Stand 08/2020)", "2020-08", dt.date(2020, 8, 31)),
        ("Stand: Feb. 2024", "2024-02", dt.date(2024, 2, 29)),
        ("Stand: 2021-03-12", "2021-03-12", dt.date(2021, 3, 12)),
        ("Stand: 1. Quartal 2021", "2021", dt.date(2021, 3, 31)),
        ("Stand: Q3/2021", "2021", dt.date(2021, 9, 30)),
        ("Stand Ende 2020", "2020", dt.date(2020, 12, 31)),
        ("Stand: 2020", "2020", dt.date(2020, 12, 31)),
        ("(Stand 2020)", "2020", dt.date(2020, 12, 31)),
    ],
)
def test_spellings(words: str, iso: str, until: dt.date) -> None:
    """Day, month, quarter or year; readers see the words as they are."""
    body, problems = read_body(f"Text\n\nViele **Menschen** {words} sind da.", Place("a.md", 1))

    [mark] = body.all(AsOf)
    assert (mark.iso, mark.until, mark.line) == (iso, until, 3)
    assert words in plain_text(body.parts)
    assert problems == []


@pytest.mark.parametrize(
    "words",
    [
        "Der Stand 2020 war schön.",
        "Sie stand 12.03.2021 da.",
        "`Stand: 2020`",
        "Stand: 1.12.2020.1",
    ],
)
def test_what_is_no_mark(words: str) -> None:
    """A stand at a fair, a verb, code, a version."""
    body, _ = read_body(words, Place("a.md", 1))

    assert list(body.all(AsOf)) == []


@pytest.mark.parametrize("date", ["31.02.2021", "13/2020"])
def test_days_that_do_not_exist(date: str) -> None:
    """They are reported and stay words."""
    body, problems = read_body(f"Text (Stand: {date})", Place("a.md", 1))

    assert [problem.code for problem in problems] == ["TXT018"]
    assert list(body.all(AsOf)) == []
