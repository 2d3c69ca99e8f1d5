"""Dates as editors write them (German or ISO 8601) and as readers see them.

This is the one module to import for dates; it needs neither a locale nor the clock.
"""

from __future__ import annotations

import datetime

from plugins.core.calendar_days import DAY, SPELLING, read_day
from plugins.core.german_dates import long_date, long_moment, month_name, short_date
from plugins.core.late import late
from plugins.core.moments import CLOCK_START, read_moment
from plugins.core.problems import Place, Problem

__all__ = [
    "find_date",
    "long_date",
    "long_moment",
    "month_name",
    "read_date",
    "read_moment",
    "short_date",
    "split_date",
]

# Not in the middle of a number, a word or a version such as 1.12.03.2026.
_NOT_BEFORE = late(r"[\w.]")


def read_date(value: str, place: Place) -> tuple[datetime.date | None, list[Problem]]:
    """Read a header value that is one calendar day and nothing else.

    Gives the day, or None and the problems: DAT001 (no date), DAT002 (no such day), DAT003
    (year of two digits), DAT007 (no such month), DAT008 (a time of day where a day is wanted).
    """
    found = DAY.match(value.strip())
    if not found:
        return None, [_no_date(value, place)]
    rest = value.strip()[found.end() :]
    if not rest:
        return read_day(found, place)
    if CLOCK_START.match(rest):
        return None, [
            Problem(
                "DAT008",
                place,
                f"„{value.strip()}“ enthält eine Uhrzeit; hier wird nur ein Tag gebraucht.",
                f"Lassen Sie „{rest.strip(' ,T')}“ weg.",
            )
        ]
    return None, [_no_date(value, place)]


def split_date(value: str, place: Place) -> tuple[datetime.date | None, str, list[Problem]]:
    """Read a value that begins with a day: ``12.03.2026 Absatz ergänzt``.

    Gives the day, the words after it (without a colon or comma between) and the problems of
    ``read_date``. Unlike ``find_date`` it can say why a day that was written does not exist.
    """
    text = value.strip()
    found = DAY.match(text)
    if not found:
        return None, text, [_no_date(text.split(maxsplit=1)[0] if text else "", place)]
    date, problems = read_day(found, place)
    return date, text[found.end() :].lstrip(" \t\u00a0:,;–-").strip(), problems


def find_date(text: str) -> tuple[datetime.date, int, int] | None:
    """Find the first existing day in a text, and where it starts and ends.

    ``Nachtrag (19.10.2015)`` gives (2015-10-19, 10, 20). Days that do not exist and years of two
    digits are passed over; None means that there is no date.
    """
    for found in DAY.finditer(text):
        if found.start() and _NOT_BEFORE.match(text[found.start() - 1]):
            continue
        date, _ = read_day(found, Place(""))
        if date:
            return date, found.start(), found.end()
    return None


def _no_date(value: str, place: Place) -> Problem:
    written = " ".join(value.split())
    what = f"„{written}“ ist kein Datum." if written else "Hier fehlt ein Datum."
    return Problem("DAT001", place, what, SPELLING)
