"""Contradictions between header, dates and body, each as an editor would make it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from plugins.blog.model import Blog
from plugins.core.problems import Severity
from plugins.core.recall import Recall
from plugins.core.settings import Site
from plugins.update_notices.facts import update_facts

MakeBlog = Callable[..., Blog]

RIGHT = [
    ("", ()),
    ("", ("Was ist neu?",)),
    ("Update: 12.03.2026 Am Tag der Veröffentlichung", ()),
    ("Update: 30.06.2026 Heute", ()),
    ("Update: 02.04.2026 Ansprechpartnerin geändert", ("Nachtragshaushalt",)),
    ("Update: 10.05.2026 Nachtrag: Zahlen", ("Nachtrag (10.05.2026)",)),
    (
        "Update: 10.05.2026 Nachtrag: Zahlen\nUpdate: 10.05.2026 Nachtrag: Orte",
        ("Nachtrag (10.05.2026)",),
    ),
    ("Update: 10.05.2026 Nachtrag: A", ("Nachtrag (10.05.2026): A", "Nachtrag (10.05.2026): B")),
    ("Zeitdokument: ja", ()),
    ("Zeitdokument: 01.02.2026", ()),
    ("Zeitdokument: ja\nUpdate: 10.05.2026 Nachtrag: Zahlen", ("Nachtrag (10.05.2026)",)),
]

WRONG = [
    ("Update: 11.03.2026 Zu früh", (), [("UPD003", 1)]),
    ("Update: 01.07.2026 Zu spät", (), [("UPD004", 1)]),
    ("", ("Nachtrag (10.05.2026)",), [("UPD005", 21)]),
    ("Update: 10.05.2026 Zahlen", ("Nachtrag (10.05.2026)",), [("UPD005", 21)]),
    ("Update: 11.05.2026 Nachtrag: A", ("Nachtrag (10.05.2026)",), [("UPD006", 21)]),
    ("Update: 11.05.2026 Nachtrag: A", (), [("UPD007", 1)]),
    ("", ("Nachtrag",), [("UPD008", 21)]),
    ("Update: 10.05.2026 Nachtrag: A", ("Nachtrag",), [("UPD008", 21)]),
    ("Zeitdokument: ja\nUpdate: 10.05.2026 Zahlen", (), [("UPD009", 2)]),
    ("Zeitdokument: 01.07.2026", (), [("UPD011", 1)]),
    (
        "Update: 10.05.2026 Nachtrag: A\nUpdate: 12.05.2026 Nachtrag: B",
        ("Nachtrag (10.05.2026)", "Nachtrag (13.05.2026)"),
        [("UPD006", 22)],
    ),
    (
        "Update: 01.01.2026 Nachtrag: A\nUpdate: 01.07.2026 B\nZeitdokument: ja",
        (),
        [("UPD003", 1), ("UPD004", 2), ("UPD009", 2), ("UPD007", 1)],
    ),
]


@pytest.mark.parametrize(("header", "headings"), RIGHT)
def test_what_agrees_is_left_alone(
    blog: MakeBlog, site: Site, header: str, headings: tuple[str, ...]
) -> None:
    """Entries from the day of publication to today, and addenda told twice alike, are right."""
    _, problems = update_facts(blog(header, headings), site)

    assert problems == []


@pytest.mark.parametrize(("header", "headings", "expected"), WRONG)
def test_contradictions_are_found(
    blog: MakeBlog,
    site: Site,
    header: str,
    headings: tuple[str, ...],
    expected: list[tuple[str, int]],
) -> None:
    """Each contradiction is one problem at its line, with what to do."""
    _, problems = update_facts(blog(header, headings), site)

    assert [(problem.code, problem.place.line) for problem in problems] == expected
    assert all(problem.what and problem.remedy for problem in problems)


def test_no_change_lies_before_a_date_that_cannot_be_read(blog: MakeBlog, site: Site) -> None:
    """The message about the date is enough; it stands with the articles of today until then."""
    found = blog("Update: 01.02.2026 Ort geändert", ())
    undated = tuple(replace(one, dated=False) for one in found.articles)

    assert update_facts(replace(found, articles=undated), site)[1] == []


def test_only_a_missing_heading_is_a_warning(blog: MakeBlog, site: Site) -> None:
    """The notice is true without it; every other contradiction would mislead readers."""
    found = [
        problem
        for header, headings, _ in WRONG
        for problem in update_facts(blog(header, headings), site)[1]
    ]

    warnings = {problem.code for problem in found if problem.severity is Severity.WARNING}
    errors = {problem.code for problem in found if problem.severity is Severity.ERROR}
    assert warnings == {"UPD007"}
    assert "UPD007" not in errors


@pytest.mark.parametrize(
    ("header", "headings", "remedy"),
    [
        (
            "Update: 10.05.2026 Neue Zahlen",
            ("Nachtrag (10.05.2026)",),
            "Zeile 1 als Nachtrag kennzeichnen: Update: 10.05.2026 Nachtrag: Neue Zahlen",
        ),
        (
            "",
            ("Nachtrag (10.05.2026): Neue Zahlen",),
            "Im Kopf der Datei ergänzen: Update: 10.05.2026 Nachtrag: Neue Zahlen",
        ),
        (
            "",
            ("Nachtrag vom 10.05.2026",),
            "Im Kopf der Datei ergänzen: Update: 10.05.2026 Nachtrag: was neu ist",
        ),
        (
            "Update: 10.05.2026 Nachtrag: A",
            ("Nachtrag",),
            "Das Datum in Klammern ergänzen: ## Nachtrag (10.05.2026)",
        ),
    ],
)
def test_remedies_can_be_copied(
    blog: MakeBlog, site: Site, header: str, headings: tuple[str, ...], remedy: str
) -> None:
    """What to write is made from what the editor has written already."""
    _, [problem] = update_facts(blog(header, headings), site)

    assert problem.remedy == remedy


def test_what_is_remembered_is_read_anew_on_another_day(blog: MakeBlog, site: Site) -> None:
    """An entry of the last build that lay in the future is right on its day."""
    before = blog("Update: 01.07.2026 Zahlen")
    now = replace(before, today=dt.date(2026, 7, 1), recall=Recall(before.recall))

    assert [problem.code for problem in update_facts(before, site)[1]] == ["UPD004"]
    assert update_facts(now, site)[1] == []


def test_what_is_remembered_is_read_anew_of_another_text(blog: MakeBlog, site: Site) -> None:
    """An addendum in the body is no part of the article, but of its text."""
    header = "Update: 10.05.2026 Nachtrag: A"
    before, again = blog(header), blog(header, ("Nachtrag (10.05.2026)",))
    assert before.articles == again.articles
    assert [problem.code for problem in update_facts(before, site)[1]] == ["UPD007"]

    facts, problems = update_facts(replace(again, recall=Recall(before.recall)), site)

    assert problems == []
    assert facts.changes[again.articles[0].path][0].anchor == "abschnitt-1"
