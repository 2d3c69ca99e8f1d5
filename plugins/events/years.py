"""Which years an event may lie in: others are slips, and calendars cannot reckon with them."""

from __future__ import annotations

import datetime as dt

from plugins.core.problems import Place, Problem

_FIRST, _LAST = 1900, 2199


def possible(day: dt.date) -> bool:
    """Tell whether something may take place in the year of a day."""
    return _FIRST <= day.year <= _LAST


def check_year(day: dt.date, place: Place) -> list[Problem]:
    """Return the problem with a year that is none for an event (EVT016)."""
    if possible(day):
        return []
    return [
        Problem(
            "EVT016",
            place,
            f"Das Jahr {day.year:04} kann nicht stimmen.",
            f"Möglich sind die Jahre {_FIRST} bis {_LAST}.",
        )
    ]
