"""Times as readers see them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.problems import Place
from plugins.events.spans import read_span
from plugins.events.telling import long_time, machine_end, machine_start
from plugins.events.times import Zones, of_days, of_moments, read_occurrence
from plugins.events.zones import zone_named

BERLIN = zone_named("Europe/Berlin")
ZONES = Zones(BERLIN, BERLIN)
PLACE = Place("content/events/a/index.md", 2)


@pytest.mark.parametrize(
    ("written", "told", "start", "end"),
    [
        (
            "12.03.2021 10 bis 11:30 Uhr",
            "12. März 2021, von 10 bis 11:30 Uhr",
            "2021-03-12T10:00+01:00",
            "2021-03-12T11:30+01:00",
        ),
        ("12.03.2021", "12. März 2021", "2021-03-12", "2021-03-12"),
        ("12.-14.03.2021", "12. bis 14. März 2021", "2021-03-12", "2021-03-14"),
        ("30.4.2026-2.5.2026", "30. April bis 2. Mai 2026", "2026-04-30", "2026-05-02"),
        (
            "30.12.2026-2.1.2027",
            "30. Dezember 2026 bis 2. Januar 2027",
            "2026-12-30",
            "2027-01-02",
        ),
        ("12.07.2021 10:05", "12. Juli 2021, 10:05 Uhr", "2021-07-12T10:05+02:00", ""),
        (
            "12.03.2021 20 bis 24 Uhr",
            "12. März 2021, von 20 bis 24 Uhr",
            "2021-03-12T20:00+01:00",
            "2021-03-13T00:00+01:00",
        ),
        (
            "31.12.2026 22 bis 2 Uhr",
            "31. Dezember 2026, 22 Uhr bis 1. Januar 2027, 2 Uhr",
            "2026-12-31T22:00+01:00",
            "2027-01-01T02:00+01:00",
        ),
        (
            "12.03.2026 10:00 – 13.03.2026 24 Uhr",
            "12. März 2026, 10 Uhr bis 13. März 2026, 24 Uhr",
            "2026-03-12T10:00+01:00",
            "2026-03-14T00:00+01:00",
        ),
        (
            "2026-10-25T02:30+02:00 bis 2026-10-25T02:30+01:00",
            "25. Oktober 2026, 2:30 Uhr bis 25. Oktober 2026, 2:30 Uhr",
            "2026-10-25T02:30+02:00",
            "2026-10-25T02:30+01:00",
        ),
    ],
)
def test_times_are_told(written: str, told: str, start: str, end: str) -> None:
    """As briefly as can be; machines get offsets."""
    span, _ = read_span(written, PLACE)
    occurrence, problems = read_occurrence(span, None, ZONES)

    assert problems == []
    assert occurrence is not None
    assert long_time(occurrence) == told
    assert (machine_start(occurrence), machine_end(occurrence)) == (start, end)


def test_weekdays_are_told_where_asked_for() -> None:
    """Of both days."""
    occurrence = of_days(dt.date(2021, 3, 12), dt.date(2021, 3, 14))

    assert long_time(occurrence, weekday=True) == "Freitag, 12. bis Sonntag, 14. März 2021"


DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31))


@given(DAYS, st.integers(0, 400), st.booleans())
def test_days_that_are_told_can_be_read(day: dt.date, more: int, weekday: bool) -> None:
    """They are the same."""
    occurrence = of_days(day, day + dt.timedelta(days=more))
    span, problems = read_span(long_time(occurrence, weekday=weekday), PLACE)

    assert problems == []
    assert read_occurrence(span, None, ZONES) == (occurrence, [])


@given(DAYS, st.integers(0, 1439), st.integers(0, 5000), st.booleans())
def test_times_that_are_told_can_be_read(
    day: dt.date, minute: int, takes: int, weekday: bool
) -> None:
    """They are the same, but in the nights in which the clocks change."""
    start = dt.datetime.combine(day, dt.time(minute // 60, minute % 60), dt.UTC)
    end = start + dt.timedelta(minutes=takes) if takes else None
    utc = Zones(zone_named("UTC"), BERLIN)
    zoned = start.replace(tzinfo=utc.own), end.replace(tzinfo=utc.own) if end else None
    occurrence = of_moments(*zoned, utc)
    span, problems = read_span(long_time(occurrence, weekday=weekday), PLACE)

    assert problems == []
    assert read_occurrence(span, None, utc) == (occurrence, [])
