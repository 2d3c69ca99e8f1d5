"""Dates as editors write them, read and written without a locale."""

from __future__ import annotations

import calendar
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.calendar_days import days_in
from plugins.core.dates import find_date, long_date, month_name, read_date, short_date, split_date
from plugins.core.problems import Place

PLACE = Place("content/articles/beispiel/index.md", 4)
MARCH_12 = datetime.date(2026, 3, 12)


@pytest.mark.parametrize(
    "value",
    [
        "12.03.2026",
        "12.3.2026",
        " 12. 3. 2026 ",
        "12. März 2026",
        "12.\u00a0März\u202f2026",
        "12. märz 2026",
        "12. Mrz. 2026",
        "12. Maerz 2026",
        "2026-03-12",
    ],
)
def test_reads_every_spelling(value: str) -> None:
    """German and ISO spellings of one day give that day."""
    assert read_date(value, PLACE) == (MARCH_12, [])


@pytest.mark.parametrize(
    ("value", "code", "what"),
    [
        ("", "DAT001", "Hier fehlt ein Datum."),
        ("gestern", "DAT001", "„gestern“ ist kein Datum."),
        ("12/03/2026", "DAT001", "„12/03/2026“ ist kein Datum."),
        ("12.03.2026 ungefähr", "DAT001", "„12.03.2026 ungefähr“ ist kein Datum."),
        ("٣.٣.٢٠٢٦", "DAT001", "„٣.٣.٢٠٢٦“ ist kein Datum."),
        (
            "31.02.2019",
            "DAT002",
            "Den 31. Februar 2019 gibt es nicht: Der Februar 2019 hat 28 Tage.",
        ),
        (
            "2026-04-31",
            "DAT002",
            "Den 31. April 2026 gibt es nicht: Der April 2026 hat 30 Tage.",
        ),
        ("01.13.2026", "DAT002", "Einen 13. Monat gibt es nicht."),
        ("01.01.0000", "DAT002", "Das Jahr 0000 gibt es nicht."),
        ("1.3.26", "DAT003", "Das Jahr in „1.3.26“ hat nur zwei Ziffern."),
        ("12. Merz 2026", "DAT007", "In „12. Merz 2026“ ist „Merz“ kein Monat."),
        (
            "12.03.2026 10:30",
            "DAT008",
            "„12.03.2026 10:30“ enthält eine Uhrzeit; hier wird nur ein Tag gebraucht.",
        ),
    ],
)
def test_says_what_is_wrong(value: str, code: str, what: str) -> None:
    """What is no date gives no date, one problem with its place, and a remedy."""
    date, problems = read_date(value, PLACE)

    assert date is None
    assert [(problem.code, problem.what, problem.place) for problem in problems] == [
        (code, what, PLACE)
    ]
    assert problems[0].remedy


@pytest.mark.parametrize(
    ("value", "remedy"),
    [
        ("1.3.26", "Schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 01.03.2026."),
        ("12. Merz 2026", "Meinten Sie „März“?"),
        ("12.03.2026 um 10.30 Uhr", "Lassen Sie „um 10.30 Uhr“ weg."),
    ],
)
def test_remedy_is_concrete(value: str, remedy: str) -> None:
    """The remedy names the very words to write or to leave out."""
    _, problems = read_date(value, PLACE)

    assert [problem.remedy for problem in problems] == [remedy]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nachtrag (19.10.2015)", (datetime.date(2015, 10, 19), 10, 20)),
        ("12.03.2026 Absatz ergänzt", (MARCH_12, 0, 10)),
        ("Update vom 12. März 2026: neu", (MARCH_12, 11, 24)),
        ("2026-03-12-kurzer-titel", (MARCH_12, 0, 10)),
        ("erst 31.02.2019, dann 12.03.2026", (MARCH_12, 22, 32)),
        ("nur am 31.02.2019", None),
        ("Fassung 1.12.03.2026", None),
        ("am 12. Mai 10:30", None),
        ("§ 3. Absatz 2015", None),
        ("", None),
    ],
)
def test_finds_a_date_in_a_text(text: str, expected: tuple[datetime.date, int, int] | None) -> None:
    """The first day that exists is found with its position; other digits are none."""
    assert find_date(text) == expected


@pytest.mark.parametrize(
    ("value", "date", "rest", "codes"),
    [
        ("12.03.2026 Absatz ergänzt", MARCH_12, "Absatz ergänzt", []),
        ("2026-03-12: Nachtrag: Zahlen", MARCH_12, "Nachtrag: Zahlen", []),
        ("12.03.2026", MARCH_12, "", []),
        ("31.02.2019 Absatz", None, "Absatz", ["DAT002"]),
        ("gestern Absatz", None, "gestern Absatz", ["DAT001"]),
        ("", None, "", ["DAT001"]),
    ],
)
def test_splits_a_date_from_its_words(
    value: str, date: datetime.date | None, rest: str, codes: list[str]
) -> None:
    """A value that begins with a day gives the day and the words after it."""
    got_date, got_rest, problems = split_date(value, PLACE)

    assert (got_date, got_rest) == (date, rest)
    assert [problem.code for problem in problems] == codes


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_reads_what_it_writes(date: datetime.date) -> None:
    """Long and short forms of any day are read back as that day."""
    for form in (long_date(date), short_date(date), date.isoformat()):
        assert read_date(form, PLACE) == (date, [])


@given(st.text())
def test_never_raises(value: str) -> None:
    """Any text is either a date without problems or no date with a problem."""
    date, problems = read_date(value, PLACE)

    assert (date is None) == bool(problems)


def test_the_days_of_every_month() -> None:
    """As the standard library counts them."""
    for year in range(1, 10_000):
        for month in range(1, 13):
            assert days_in(year, month) == calendar.monthrange(year, month)[1]


def test_month_out_of_range_is_an_error() -> None:
    """A month that does not exist is a mistake of the caller."""
    with pytest.raises(ValueError, match="13"):
        month_name(13)
