"""One calendar day in the spellings of editors, found in a text and checked."""

from __future__ import annotations

import datetime
import re

from plugins.core.german_dates import MONTH_NUMBERS, MONTHS, month_name
from plugins.core.likeness import close_matches
from plugins.core.problems import Place, Problem

SPELLING = "Schreiben Sie das Datum so: 12.03.2026, 12. März 2026 oder 2026-03-12."

DAY = re.compile(
    r"""
    (?: (?P<iso_year>[0-9]{4}) - (?P<iso_month>[0-9]{1,2}) - (?P<iso_day>[0-9]{1,2})
      | (?P<day>[0-9]{1,2}) \. \s*
        (?: (?P<month>[0-9]{1,2}) \. | (?P<word>[^\W\d_]+) \.? ) \s*
        (?P<year> [0-9]{4} | [0-9]{2} )
    )
    (?! [0-9] | :[0-9] )   # "12. Mai 10:30" has no year
    """,
    re.VERBOSE,
)


def read_day(found: re.Match[str], place: Place) -> tuple[datetime.date | None, list[Problem]]:
    """Check one match of ``DAY``: four digits of the year, a known month, a day that exists."""
    written = " ".join(found[0].split())
    month, problem = _month(found, written, place)
    if problem:
        return None, [problem]
    day = int(found["day"] or found["iso_day"])
    year = found["year"] or found["iso_year"]
    if len(year) == 2:
        full = f"{day:02}.{month:02}.20{year}"
        return None, [
            Problem(
                "DAT003",
                place,
                f"Das Jahr in „{written}“ hat nur zwei Ziffern.",
                f"Schreiben Sie das Jahr mit vier Ziffern, zum Beispiel {full}.",
            )
        ]
    try:
        return datetime.date(int(year), month, day), []
    except ValueError:
        return None, [Problem("DAT002", place, _why_not(day, month, int(year)), SPELLING)]


def _month(found: re.Match[str], written: str, place: Place) -> tuple[int, Problem | None]:
    word = found["word"]
    if word is None:
        return int(found["month"] or found["iso_month"]), None
    number = MONTH_NUMBERS.get(word.casefold())
    if number:
        return number, None
    close = close_matches(word.casefold(), [name.casefold() for name in MONTHS])
    hint = f"Meinten Sie „{month_name(MONTH_NUMBERS[close[0]])}“?" if close else SPELLING
    what = f"In „{written}“ ist „{word}“ kein Monat."
    return 0, Problem("DAT007", place, what, hint)


def _why_not(day: int, month: int, year: int) -> str:
    if not 1 <= month <= 12:
        return f"Einen {month}. Monat gibt es nicht."
    if year == 0:
        return "Das Jahr 0000 gibt es nicht."
    days = days_in(year, month)
    name = month_name(month)
    return f"Den {day}. {name} {year} gibt es nicht: Der {name} {year} hat {days} Tage."


def days_in(year: int, month: int) -> int:
    """Tell how many days a month has: ``calendar`` does too, but loads what languages need."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31
