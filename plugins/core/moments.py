"""Points in time as editors write them: a day and, where it matters, a time of day."""

from __future__ import annotations

import datetime
import re
from zoneinfo import ZoneInfo

from plugins.core.calendar_days import DAY, SPELLING, read_day
from plugins.core.german_dates import short_date
from plugins.core.late import late
from plugins.core.problems import Place, Problem, Severity

_CLOCK_SPELLING = "Schreiben Sie die Uhrzeit so: 12.03.2026 10:30."

CLOCK_START = late(r"T[0-9]|,?\s+(?:um\s+)?[0-9]{1,2}(?:[:.][0-9]|\s*Uhr)")
"""What follows a day when a time of day was meant."""

_CLOCK = re.compile(
    r"""
    (?: T | ,?\s+ (?:um\s+)? )
    (?: (?P<hour>[0-9]{1,2}) : (?P<minute>[0-9]{2}) (?: : (?P<second>[0-9]{2}) )? (?:\s*Uhr)?
      | (?P<dot_hour>[0-9]{1,2}) \. (?P<dot_minute>[0-9]{2}) \s* Uhr
      | (?P<bare_hour>[0-9]{1,2}) \s* Uhr
    )
    \s* (?P<offset> Z | [+-][0-9]{2}:?[0-9]{2} )?
    """,
    re.VERBOSE,
)


def read_moment(
    value: str, place: Place, zone: ZoneInfo
) -> tuple[datetime.datetime | None, list[Problem]]:
    """Read a day with an optional time of day as an aware moment in ``zone``.

    Without a time it is the first moment of the day. An offset as in
    ``2026-10-25T02:30+01:00`` is honoured and converted to ``zone``. When the clocks go forward,
    the skipped hour is an error (DAT005); when they go back, the hour that comes twice means its
    first pass, with a warning (DAT006) that an offset silences. Further problems: those of
    ``read_date`` and DAT004 (no such time).
    """
    text = value.strip()
    found = DAY.match(text)
    if not found:
        written = " ".join(text.split())
        what = f"„{written}“ ist kein Datum." if written else "Hier fehlt ein Datum."
        return None, [Problem("DAT001", place, what, SPELLING)]
    date, problems = read_day(found, place)
    rest = text[found.end() :]
    if date is None:
        return None, problems
    if not rest:
        return datetime.datetime.combine(date, datetime.time(), zone), []
    clock = _CLOCK.fullmatch(rest)
    time = _time(clock) if clock else None
    if clock is None or time is None:
        what = f"„{rest.strip(' ,')}“ ist keine Uhrzeit."
        return None, [Problem("DAT004", place, what, _CLOCK_SPELLING)]
    if clock["offset"]:
        return _with_offset(date, time, clock["offset"], place, zone)
    return _settle(datetime.datetime.combine(date, time, zone), place)


def _time(clock: re.Match[str]) -> datetime.time | None:
    hour = clock["hour"] or clock["dot_hour"] or clock["bare_hour"]
    minute = clock["minute"] or clock["dot_minute"] or "0"
    try:
        return datetime.time(int(hour), int(minute), int(clock["second"] or 0))
    except ValueError:
        return None


def _with_offset(
    date: datetime.date, time: datetime.time, offset: str, place: Place, zone: ZoneInfo
) -> tuple[datetime.datetime | None, list[Problem]]:
    try:
        moment = datetime.datetime.fromisoformat(f"{date.isoformat()}T{time.isoformat()}{offset}")
        return moment.astimezone(zone), []
    except (ValueError, OverflowError):
        what = f"„{offset}“ ist keine Verschiebung gegenüber der Weltzeit."
        return None, [Problem("DAT004", place, what, "Schreiben Sie zum Beispiel +01:00.")]


def _settle(
    moment: datetime.datetime, place: Place
) -> tuple[datetime.datetime | None, list[Problem]]:
    """Notice the skipped and the double hour (PEP 495: its two folds differ in their offset)."""
    first, second = moment.utcoffset(), moment.replace(fold=1).utcoffset()
    if first == second or first is None or second is None:
        return moment, []
    said = f"{moment.hour}:{moment.minute:02} Uhr am {short_date(moment)}"
    if first < second:
        return None, [
            Problem(
                "DAT005",
                place,
                f"{said} gibt es nicht: In dieser Nacht werden die Uhren vorgestellt.",
                "Nehmen Sie eine Uhrzeit davor oder danach.",
            )
        ]
    later = moment.replace(fold=1).isoformat(timespec="minutes")
    return moment, [
        Problem(
            "DAT006",
            place,
            f"{said} gibt es zweimal, weil die Uhren zurückgestellt werden; "
            "gemeint ist wohl das erste Mal.",
            f"Eindeutig ist {moment.isoformat(timespec='minutes')} oder {later}.",
            Severity.WARNING,
        )
    ]
