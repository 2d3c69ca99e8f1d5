"""Dates with times, as Germans write them."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.core.problems import Place
from plugins.events.spans import follows, read_end, read_span
from plugins.events.written import Point

PLACE = Place("content/events/a/index.md", 3)


def spelt(point: Point | None) -> str:
    """Return a point in a form that is easy to compare."""
    if point is None:
        return ""
    day = point.date.isoformat() if point.date else ""
    return f"{day} {point.time:%H:%M}{point.offset}".strip() if point.time else day


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("12. März 2021, von 10 bis 11:30 Uhr", "2021-03-12 10:00", "2021-03-12 11:30"),
        ("12. März 2021, 10 bis 11:30 Uhr", "2021-03-12 10:00", "2021-03-12 11:30"),
        ("12. März 2021, 10–11.30 Uhr", "2021-03-12 10:00", "2021-03-12 11:30"),
        ("12. März 2021, 10.15-11.30 Uhr", "2021-03-12 10:15", "2021-03-12 11:30"),
        ("12.03.2026 10:30-12:00", "2026-03-12 10:30", "2026-03-12 12:00"),
        ("12.03.2026 um 10 Uhr bis 12 Uhr", "2026-03-12 10:00", "2026-03-12 12:00"),
        ("12.03.2026", "2026-03-12", ""),
        ("2026-03-12", "2026-03-12", ""),
        ("12.03.2026 ganztägig", "2026-03-12", ""),
        ("12.03.2026 10:30", "2026-03-12 10:30", ""),
        ("12.03.2026, 10.30 Uhr", "2026-03-12 10:30", ""),
        ("2026-03-12 10:30", "2026-03-12 10:30", ""),
        ("12. Mai 2026, ab 18 Uhr", "2026-05-12 18:00", ""),
        ("12. März 2026, 10 Uhr 30", "2026-03-12 10:30", ""),
        ("Freitag, 12. März 2021, 10 Uhr", "2021-03-12 10:00", ""),
        ("Fr., 12. März 2021, 10 Uhr", "2021-03-12 10:00", ""),
        ("am Donnerstag, den 12. März 2026, um 10 Uhr", "2026-03-12 10:00", ""),
        ("12. bis 14. März 2021", "2021-03-12", "2021-03-14"),
        ("vom 12. bis zum 14. März 2021", "2021-03-12", "2021-03-14"),
        ("12.-14.03.2026", "2026-03-12", "2026-03-14"),
        ("12.–14. März 2026", "2026-03-12", "2026-03-14"),
        ("28.2.–1.3.2026", "2026-02-28", "2026-03-01"),
        ("30. April bis 2. Mai 2026", "2026-04-30", "2026-05-02"),
        ("Do 12. bis Sa 14. März 2026", "2026-03-12", "2026-03-14"),
        ("30. Dezember 2026 bis 2. Januar 2027", "2026-12-30", "2027-01-02"),
        ("30. Dezember bis 2. Januar 2027", "2026-12-30", "2027-01-02"),
        ("12. bis 14. März 2026, 10 bis 16 Uhr", "2026-03-12 10:00", "2026-03-14 16:00"),
        ("12.03.2026 10:30 – 13.03.2026 16:00", "2026-03-12 10:30", "2026-03-13 16:00"),
        ("12. März 2021, 20 Uhr bis 13. März 2021, 2 Uhr", "2021-03-12 20:00", "2021-03-13 02:00"),
        ("12. März, 20 Uhr bis 14. März 2026, 12 Uhr", "2026-03-12 20:00", "2026-03-14 12:00"),
        ("12. März 2021, 22 bis 2 Uhr", "2021-03-12 22:00", "2021-03-13 02:00"),
        ("31. Dezember 2026, 22 bis 2 Uhr", "2026-12-31 22:00", "2027-01-01 02:00"),
        ("12. März 2021, 20 bis 24 Uhr", "2021-03-12 20:00", "2021-03-13 00:00"),
        ("12. März 2021, 10 bis 0 Uhr", "2021-03-12 10:00", "2021-03-13 00:00"),
        ("2026-03-12T10:30", "2026-03-12 10:30", ""),
        ("2026-10-25T02:30+01:00", "2026-10-25 02:30+01:00", ""),
        ("12.\u00a0März\u00a02026,\n10 bis 11 Uhr", "2026-03-12 10:00", "2026-03-12 11:00"),
        ("12. März 2026, jeweils 10 bis 11 Uhr", "2026-03-12 10:00", "2026-03-12 11:00"),
    ],
)
def test_times_are_read(value: str, start: str, end: str) -> None:
    """Months, years and midnights may lie between start and end."""
    written, problems = read_span(value, PLACE)

    assert problems == []
    assert (spelt(written.start), spelt(written.end)) == (start, end)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("bald", "EVT001"),
        ("12. März", "EVT001"),
        ("12. Mai 10 Uhr", "EVT001"),
        ("10 Uhr", "EVT001"),
        ("Montag bis Mittwoch", "EVT001"),
        ("12.03.2026 (nachmittags)", "EVT001"),
        ("12.03.2026 Montag", "EVT001"),
        ("Samstag, 12. März 2021, 10 Uhr", "EVT002"),
        ("Do 12. bis So 14. März 2026", "EVT002"),
        ("12. März 2021, 14 bis 10 Uhr", "EVT003"),
        ("12. März 2026, 10 bis 10 Uhr", "EVT003"),
        ("31. bis 2. März 2026", "EVT003"),
        ("12.03.2026 10:30 – 12.02.2026 16:00", "EVT003"),
        ("12. März 2026, 25 Uhr", "EVT004"),
        ("12. März 2026, 10:75 Uhr", "EVT004"),
        ("2026-03-12T25:00", "EVT004"),
        ("12. bis 14. März 2026, jeweils 10 bis 16 Uhr", "EVT005"),
        ("31.02.2026", "DAT002"),
        ("30. bis 31. Februar 2026", "DAT002"),
        ("12. März 26", "DAT003"),
        ("12. Mrzz 2026", "DAT007"),
    ],
)
def test_what_cannot_be_is_a_problem(value: str, code: str) -> None:
    """It is named, once, and there is no time."""
    written, problems = read_span(value, PLACE)

    assert [(problem.code, problem.place) for problem in problems] == [(code, PLACE)]
    assert (written.start, written.end, written.words) == (None, None, "")


def test_a_wrong_weekday_names_the_right_one() -> None:
    """Editors see which of the two is wrong."""
    _, problems = read_span("Samstag, 12. März 2021", PLACE)

    assert problems[0].what == (
        "Der 12. März 2021 ist ein Freitag; hier steht „Samstag 12. März 2021“."
    )


def test_times_of_each_day_become_a_rule() -> None:
    """The remedy can be copied, and it can be read."""
    _, problems = read_span("12. bis 14. März 2026, jeweils 10 bis 16 Uhr", PLACE)
    said = problems[0].remedy.partition("Start: ")[2].partition(" und in")[0]

    assert read_span(said, PLACE)[1] == []
    assert problems[0].remedy.endswith("Repeats: FREQ=DAILY;COUNT=3")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Termin folgt", "Termin folgt"),
        ("Termin folgt, wohl im Herbst 2026", "Termin folgt, wohl im Herbst 2026"),
        ("Der Termin wird noch bekannt gegeben", "Der Termin wird noch bekannt gegeben"),
        ("Termin noch offen", "Termin noch offen"),
    ],
)
def test_a_date_may_follow(value: str, words: str) -> None:
    """The editors' words are kept."""
    written, problems = read_span(value, PLACE)

    assert (written.words, written.start, problems) == (words, None, [])
    assert follows(value)


@pytest.mark.parametrize(
    ("value", "date", "time"),
    [
        ("11:30", None, dt.time(11, 30)),
        ("11:30 Uhr", None, dt.time(11, 30)),
        ("bis 11 Uhr", None, dt.time(11)),
        ("24 Uhr", None, dt.time()),
        ("13.03.2026", dt.date(2026, 3, 13), None),
        ("Freitag, 13. März 2026, 2 Uhr", dt.date(2026, 3, 13), dt.time(2)),
        ("13.03.2026 24 Uhr", dt.date(2026, 3, 14), dt.time()),
    ],
)
def test_an_end_is_a_day_a_time_or_both(
    value: str, date: dt.date | None, time: dt.time | None
) -> None:
    """A time alone belongs to the day of the start."""
    written, problems = read_end(value, PLACE)

    assert problems == []
    assert written.start == Point(date, time)


@pytest.mark.parametrize("value", ["22. Januar", "12. März, von 10 bis 11 Uhr", "1. bis 3. Mai"])
def test_a_missing_year_is_named(value: str) -> None:
    """In an invitation the year goes without saying, in an archive it does not."""
    _, (problem,) = read_span(value, PLACE)

    assert (problem.code, problem.what) == ("EVT001", f"Bei „{value}“ fehlt das Jahr.")


@pytest.mark.parametrize("value", ["Termin folgt", "12. bis 14. März 2026", "10 bis 11 Uhr"])
def test_an_end_is_one_time(value: str) -> None:
    """Neither a span nor what is to come."""
    _, problems = read_end(value, PLACE)

    assert [problem.code for problem in problems] == ["EVT001"]
