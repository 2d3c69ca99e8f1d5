"""What the header lines of events say, one reader for each.

What reads times, prices and the like is imported for the first of them: many sites announce no
events.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from plugins.blog.model import Change
from plugins.core.dates import read_date, split_date
from plugins.core.late import late
from plugins.core.problems import Place, Problem
from plugins.events.years import check_year

if TYPE_CHECKING:
    from plugins.events.model import EventStatus, Online, Price, Registration
    from plugins.events.written import Written, WrittenDay

_BEFORE_DATE = late(r"^(?:am|vom)\s+(?=\d)", re.IGNORECASE)


def change(value: str, place: Place) -> tuple[Change | None, list[Problem]]:
    """Read ``02.03.2026 Ort geändert``: a day, and what has changed (EVT014 without the latter)."""
    date, reason, problems = split_date(_BEFORE_DATE.sub("", " ".join(value.split())), place)
    if date is not None:
        problems = check_year(date, place)
    if date is None or problems:
        return None, problems
    if not reason:
        return None, [
            Problem(
                "EVT014",
                place,
                f"Bei „{value.strip()}“ fehlt, was sich geändert hat.",
                "Schreiben Sie es hinter das Datum: Update: 02.03.2026 Ort geändert",
            )
        ]
    return Change(date, reason), []


def skipped(value: str, place: Place) -> tuple[WrittenDay | None, list[Problem]]:
    """Read a day on which nothing takes place, and perhaps why: ``13.05.2026 Feiertag``."""
    date, reason, problems = split_date(_BEFORE_DATE.sub("", " ".join(value.split())), place)
    if date is not None:
        problems = check_year(date, place)
    if date is None or problems:
        return None, problems
    from plugins.events.written import WrittenDay

    return WrittenDay(date, reason, place), []


def day(value: str, place: Place) -> tuple[dt.date | None, list[Problem]]:
    """Read a day of a year in which events may lie."""
    date, problems = read_date(value, place)
    if date is not None:
        problems = check_year(date, place)
    return (None if problems else date), problems


def start(value: str, place: Place) -> tuple[Written, list[Problem]]:
    """Read when something takes place, or that the date follows: ``spans.read_span``."""
    from plugins.events.spans import read_span

    return read_span(value, place)


def end(value: str, place: Place) -> tuple[Written, list[Problem]]:
    """Read when something ends: ``spans.read_end``."""
    from plugins.events.spans import read_end

    return read_end(value, place)


def online(value: str, place: Place) -> tuple[Online | None, list[Problem]]:
    """Read whether and how one takes part from afar: ``details.read_online``."""
    from plugins.events.details import read_online

    return read_online(value, place)


def price(value: str, place: Place) -> tuple[Price | None, list[Problem]]:
    """Read what taking part costs: ``details.read_price``."""
    from plugins.events.details import read_price

    return read_price(value, place)


def registration(value: str, place: Place) -> tuple[Registration | None, list[Problem]]:
    """Read how one says that one comes: ``details.read_registration``."""
    from plugins.events.details import read_registration

    return read_registration(value, place)


def status(value: str, place: Place) -> tuple[EventStatus | None, list[Problem]]:
    """Read whether an event takes place: ``details.read_status``."""
    from plugins.events.details import read_status

    return read_status(value, place)
