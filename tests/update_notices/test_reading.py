"""How the lines of the header and the headings of addenda are read."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.dates import long_date, short_date
from plugins.core.problems import Place
from plugins.text.nodes import Heading
from plugins.update_notices.model import Entry, PeriodDocument
from plugins.update_notices.reading import addendum_headings, read_period, read_update

PLACE = Place("content/a.md", 4)


@pytest.mark.parametrize(
    ("value", "date", "reason", "addendum"),
    [
        ("16.07.2017 Termine ergänzt", (2017, 7, 16), "Termine ergänzt", False),
        ("2015-10-19 Nachtrag: Zahlen", (2015, 10, 19), "Zahlen", True),
        ("16. Juli 2017: Termine ergänzt", (2017, 7, 16), "Termine ergänzt", False),
        ("16.07.2017, Termine ergänzt", (2017, 7, 16), "Termine ergänzt", False),
        ("16.07.2017 – Termine ergänzt", (2017, 7, 16), "Termine ergänzt", False),
        ("am 16.07.2017 Termine ergänzt", (2017, 7, 16), "Termine ergänzt", False),
        ("16.07.2017\u00a0Termine\nergänzt", (2017, 7, 16), "Termine ergänzt", False),
        ("16.07.2017 nachtrag: Zahlen", (2017, 7, 16), "Zahlen", True),
        ("16.07.2017 Nachtrag zum Quartal", (2017, 7, 16), "zum Quartal", True),
        ("16.07.2017 Nachträge: Zahlen, Orte", (2017, 7, 16), "Zahlen, Orte", True),
        ("16.07.2017 Zahlen (Nachtrag)", (2017, 7, 16), "Zahlen (Nachtrag)", False),
        ("16.07.2017 Nachtragshaushalt neu", (2017, 7, 16), "Nachtragshaushalt neu", False),
        ("16.07.2017 Frist 01.08.2017 neu", (2017, 7, 16), "Frist 01.08.2017 neu", False),
    ],
)
def test_an_entry_is_a_day_and_a_reason(
    value: str, date: tuple[int, int, int], reason: str, addendum: bool
) -> None:
    """German and ISO days are read; only a first word ``Nachtrag`` makes an addendum."""
    entry = Entry(dt.date(*date), reason, addendum, PLACE)

    assert read_update(value, PLACE) == (entry, [])


@pytest.mark.parametrize(
    ("value", "code", "what"),
    [
        ("gestern Termine ergänzt", "UPD001", "„gestern“ ist kein Datum."),
        ("Termine ergänzt", "UPD001", "„Termine“ ist kein Datum."),
        (
            "31.02.2019 Termine ergänzt",
            "UPD001",
            "Den 31. Februar 2019 gibt es nicht: Der Februar 2019 hat 28 Tage.",
        ),
        (
            "16.07.17 Termine ergänzt",
            "UPD001",
            "Das Jahr in „16.07.17“ hat nur zwei Ziffern.",
        ),
        ("16.07.2017", "UPD002", "Bei „16.07.2017“ fehlt, was sich geändert hat."),
        ("16.07.2017 :", "UPD002", "Bei „16.07.2017 :“ fehlt, was sich geändert hat."),
        ("16.07.2017 …", "UPD002", "Bei „16.07.2017 …“ fehlt, was sich geändert hat."),
        (
            "16.07.2017 Nachtrag:",
            "UPD002",
            "Bei „16.07.2017 Nachtrag:“ fehlt, was sich geändert hat.",
        ),
    ],
)
def test_what_is_no_entry_is_a_problem(value: str, code: str, what: str) -> None:
    """A line without a day that exists, or without a reason, is refused with the way to write."""
    entry, problems = read_update(value, PLACE)

    assert entry is None
    assert [(p.code, p.place, p.what) for p in problems] == [(code, PLACE, what)]
    assert all(problem.remedy for problem in problems)


def test_a_word_for_a_date_is_answered_with_the_spelling() -> None:
    """The remedy of a missing day is a whole line to copy."""
    _, [problem] = read_update("gestern", PLACE)

    assert problem.remedy == "Schreibweise: Update: 12.03.2026 Absatz zu Fristen ergänzt"


@given(
    date=st.dates(min_value=dt.date(1990, 1, 1)),
    written=st.sampled_from([short_date, long_date, dt.date.isoformat]),
    reason=st.text(st.characters(categories=["L"]), min_size=1),
)
def test_every_day_is_read_in_every_spelling(date: dt.date, written: object, reason: str) -> None:
    """Whatever day and whatever word: they come out as they went in."""
    assert callable(written)
    entry, problems = read_update(f"{written(date)} Zu {reason}", PLACE)

    assert problems == []
    assert entry == Entry(date, f"Zu {reason}", False, PLACE)


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("ja", None),
        (" Ja ", None),
        ("15.01.2024", dt.date(2024, 1, 15)),
        ("2024-01-15", dt.date(2024, 1, 15)),
    ],
)
def test_a_zeitdokument_names_its_day(value: str, date: dt.date | None) -> None:
    """``ja`` stands for the day of publication."""
    assert read_period(value, PLACE) == (PeriodDocument(date, PLACE), [])


@pytest.mark.parametrize("value", ["nein", "2024", "15.01.2024 abends", "31.02.2024"])
def test_anything_else_is_no_zeitdokument(value: str) -> None:
    """A value that is no day is UPD010, with a remedy."""
    period, problems = read_period(value, PLACE)

    assert period is None
    assert [(p.code, p.place) for p in problems] == [("UPD010", PLACE)]
    assert all(problem.remedy for problem in problems)


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Nachtrag (19.10.2015)", dt.date(2015, 10, 19)),
        ("Nachtrag vom 19.\u00a0Oktober 2015: Zahlen", dt.date(2015, 10, 19)),
        ("NACHTRAG 2015-10-19", dt.date(2015, 10, 19)),
        ("Nachträge (19.10.2015)", dt.date(2015, 10, 19)),
        ("Nachtrag", None),
        ("Nachtrag (31.02.2019)", None),
    ],
)
def test_headings_of_addenda_are_found(title: str, date: dt.date | None) -> None:
    """A heading whose first word is ``Nachtrag`` is one, whatever its date looks like."""
    heading = Heading(3, (title,), title, "nachtrag", (), 31)

    [found] = addendum_headings([heading], PLACE)

    assert (found.date, found.anchor, found.place.line) == (date, "nachtrag", 31)


@pytest.mark.parametrize(
    "title", ["Ein Nachtrag (19.10.2015)", "Nachtragshaushalt 2015", "Update (19.10.2015)"]
)
def test_other_headings_are_left_alone(title: str) -> None:
    """Headings that only mention the word are none."""
    assert addendum_headings([Heading(2, (title,), title, "x", (), 3)], PLACE) == ()
