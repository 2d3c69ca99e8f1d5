"""Figures age by the date of the build."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.core.problems import Place
from plugins.freshness.model import check_age, months_between, spelt
from plugins.text.body import read_body
from plugins.text.nodes import AsOf

PLACE = Place("content/articles/a/index.md", 7)


def reported(words: str, today: dt.date, months: int = 24) -> list[tuple[str, str]]:
    body, _ = read_body(f"27 Millionen ({words}).", PLACE)
    return [
        (problem.code, problem.what)
        for mark in body.outline().all(AsOf)
        for problem in check_age(mark, PLACE.at(mark.line), today, months)
    ]


@pytest.mark.parametrize(
    ("words", "today", "what"),
    [
        (
            "Stand: August 2020",
            dt.date(2026, 11, 22),
            "„Stand: August 2020“ ist 6 Jahre und 2 Monate alt.",
        ),
        ("Stand 08/2020", dt.date(2022, 8, 31), "„Stand: 08/2020“ ist 2 Jahre alt."),
        (
            "Stand: 12.03.2021",
            dt.date(2023, 4, 12),
            "„Stand: 12.03.2021“ ist 2 Jahre und 1 Monat alt.",
        ),
        ("Stand: 2020", dt.date(2022, 12, 31), "„Stand: 2020“ ist 2 Jahre alt."),
    ],
)
def test_a_figure_that_has_aged(words: str, today: dt.date, what: str) -> None:
    """From the last day that is meant to the date of the build."""
    assert reported(words, today) == [("FRE001", what)]


@pytest.mark.parametrize(
    ("words", "today"),
    [
        ("Stand: August 2020", dt.date(2022, 8, 30)),
        ("Stand: 12.03.2021", dt.date(2023, 3, 11)),
        ("Stand: 2026", dt.date(2026, 1, 1)),
        ("Der Messestand 2010 war schön", dt.date(2026, 1, 1)),
        ("Sie stand 2010 hier", dt.date(2026, 1, 1)),
    ],
)
def test_a_figure_that_is_young_or_none(words: str, today: dt.date) -> None:
    """The day before it has aged, the year that is not over, and other words."""
    assert reported(words, today) == []


def test_a_figure_of_tomorrow() -> None:
    """Nobody can know it."""
    assert reported("Stand: 13.03.2026", dt.date(2026, 3, 12)) == [
        ("FRE002", "„Stand: 13.03.2026“ liegt in der Zukunft.")
    ]


def test_the_remedy_names_the_header_only_where_it_has_such_a_line() -> None:
    """What a page cannot say is no way out for it."""
    body, _ = read_body("27 Millionen (Stand: 2020).", PLACE)
    [mark] = body.outline().all(AsOf)

    def remedy(*, keepable: bool) -> str:
        (problem,) = check_age(mark, PLACE, dt.date(2026, 1, 1), 24, keepable=keepable)
        return problem.remedy

    assert remedy(keepable=True).endswith("Zeitdokument: ja")
    assert remedy(keepable=False) == "Die Angabe prüfen, erneuern und das Datum anpassen."


def test_settings_say_how_old_is_old() -> None:
    """Six months, or never."""
    today = dt.date(2026, 9, 30)

    assert reported("Stand: März 2026", today, 6) != []
    assert reported("Stand: März 2026", today, 7) == []
    assert reported("Stand: März 1926", today, 0) == []


def test_months_are_whole() -> None:
    """One is over on the same day of the next, or when that ends."""
    assert months_between(dt.date(2026, 1, 31), dt.date(2026, 2, 27)) == 0
    assert months_between(dt.date(2026, 1, 31), dt.date(2026, 2, 28)) == 1
    assert months_between(dt.date(2026, 1, 15), dt.date(2026, 2, 15)) == 1
    assert spelt(1) == "1 Monat"
    assert spelt(13) == "1 Jahr und 1 Monat"
