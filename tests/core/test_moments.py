"""Days with a time of day, in the zone of the site."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.core.dates import long_moment, read_moment
from plugins.core.problems import Place, Severity

PLACE = Place("content/articles/beispiel/index.md", 4)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12.03.2026", "2026-03-12T00:00:00+01:00"),
        ("12.03.2026 10:30", "2026-03-12T10:30:00+01:00"),
        ("12.03.2026, 10.30 Uhr", "2026-03-12T10:30:00+01:00"),
        ("12. März 2026 um 14 Uhr", "2026-03-12T14:00:00+01:00"),
        ("2026-03-12T10:30", "2026-03-12T10:30:00+01:00"),
        ("2026-07-12 10:30:15", "2026-07-12T10:30:15+02:00"),
        ("2026-07-12T10:30Z", "2026-07-12T12:30:00+02:00"),
        ("2026-10-25T02:30+01:00", "2026-10-25T02:30:00+01:00"),
    ],
)
def test_reads_every_spelling(value: str, expected: str) -> None:
    """A day with or without time gives an aware moment; without a time it is midnight."""
    moment, problems = read_moment(value, PLACE, BERLIN)

    assert problems == []
    assert moment is not None
    assert moment.isoformat() == expected
    assert moment.tzinfo is BERLIN


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "DAT001"),
        ("bald", "DAT001"),
        ("31.02.2019 10:30", "DAT002"),
        ("12.03.26 10:30", "DAT003"),
        ("12.03.2026 25:30", "DAT004"),
        ("12.03.2026 10:60", "DAT004"),
        ("12.03.2026 vormittags", "DAT004"),
        ("12.03.2026 10:30+99:00", "DAT004"),
        ("29.03.2026 02:30", "DAT005"),
    ],
)
def test_says_what_is_wrong(value: str, code: str) -> None:
    """What is no moment gives none, and one problem."""
    moment, problems = read_moment(value, PLACE, BERLIN)

    assert moment is None
    assert [(problem.code, problem.place) for problem in problems] == [(code, PLACE)]


def test_double_hour_is_its_first_pass_with_a_warning() -> None:
    """When the clocks go back, summer time is taken and both offsets are offered."""
    moment, problems = read_moment("25.10.2026 02:30", PLACE, BERLIN)

    assert moment is not None
    assert moment.utcoffset() == datetime.timedelta(hours=2)
    assert [(problem.code, problem.severity) for problem in problems] == [
        ("DAT006", Severity.WARNING)
    ]
    assert problems[0].remedy == (
        "Eindeutig ist 2026-10-25T02:30+02:00 oder 2026-10-25T02:30+01:00."
    )


def test_long_moment() -> None:
    """Readers see day and time in German."""
    moment, _ = read_moment("2026-03-12T09:05", PLACE, BERLIN)

    assert moment is not None
    assert long_moment(moment) == "12. März 2026, 9:05 Uhr"
