"""Times of events as readers see them (``12. März 2021, von 10 bis 11:30 Uhr``) and machines."""

from __future__ import annotations

import datetime as dt

from plugins.core.dates import long_date, month_name
from plugins.events.model import Occurrence
from plugins.events.tokens import WEEKDAYS

_MIDNIGHT = dt.time()


def long_time(occurrence: Occurrence, *, weekday: bool = False) -> str:
    """Return when something takes place, with the days of the week where asked for.

    ``12. bis 14. März 2021``; ``12. März 2021, von 20 bis 24 Uhr``; ``12. März 2021, 22 Uhr bis
    13. März 2021, 2 Uhr``. What is told can be read again by ``spans.read_span``.
    """
    first, last = occurrence.first, occurrence.last
    start, end = occurrence.start, occurrence.end
    if start is None:
        return days(first, last, weekday=weekday)
    if end is None:
        return f"{_day(first, weekday)}, {clock(start)} Uhr"
    if first == last and not _turned_back(start, end):
        return f"{_day(first, weekday)}, von {clock(start)} bis {_until(first, end)} Uhr"
    day = _day(last, weekday)
    return f"{_day(first, weekday)}, {clock(start)} Uhr bis {day}, {_until(last, end)} Uhr"


def days(first: dt.date, last: dt.date, *, weekday: bool = False) -> str:
    """Return one day, or several as briefly as can be: ``30. April bis 2. Mai 2026``."""
    if first == last:
        return _day(first, weekday)
    lead = f"{WEEKDAYS[first.weekday()]}, " if weekday else ""
    if first.year != last.year:
        start = long_date(first)
    elif first.month != last.month:
        start = f"{first.day}. {month_name(first.month)}"
    else:
        start = f"{first.day}."
    return f"{lead}{start} bis {_day(last, weekday)}"


def clock(moment: dt.datetime) -> str:
    """Return a time of day without ``Uhr``: ``10``, ``11:30``."""
    return f"{moment.hour}:{moment.minute:02}" if moment.minute else str(moment.hour)


def machine_start(occurrence: Occurrence) -> str:
    """Return the start for ``<time datetime>``: a day, or a moment with its offset (ISO 8601)."""
    return _iso(occurrence.start, occurrence.first)


def machine_end(occurrence: Occurrence) -> str:
    """Return the end likewise, of days the last one; empty where nobody knows it."""
    if occurrence.start is not None and occurrence.end is None:
        return ""
    return _iso(occurrence.end, occurrence.last)


def _iso(moment: dt.datetime | None, day: dt.date) -> str:
    return moment.isoformat(timespec="minutes") if moment else day.isoformat()


def _day(day: dt.date, weekday: bool) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {long_date(day)}" if weekday else long_date(day)


def _until(last: dt.date, end: dt.datetime) -> str:
    """What lasts until midnight ends at 24 o'clock of the day before."""
    return "24" if end.time() == _MIDNIGHT and end.date() > last else clock(end)


def _turned_back(start: dt.datetime, end: dt.datetime) -> bool:
    """Tell whether an end is no later on the clock, in the night in which it is turned back."""
    return end.date() == start.date() and end.time() <= start.time()
