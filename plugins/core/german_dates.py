"""German words for dates, without asking the operating system for a locale."""

from __future__ import annotations

import datetime

MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)

# What editors type beside the full names; Austria says Jänner and Feber.
_SHORT_MONTHS = {
    1: ("Jan", "Jänner"),
    2: ("Feb", "Feber"),
    3: ("Mär", "Mrz", "Maerz"),
    4: ("Apr",),
    6: ("Jun",),
    7: ("Jul",),
    8: ("Aug",),
    9: ("Sep", "Sept"),
    10: ("Okt",),
    11: ("Nov",),
    12: ("Dez",),
}

MONTH_NUMBERS: dict[str, int] = {
    **{name.casefold(): number for number, name in enumerate(MONTHS, start=1)},
    **{name.casefold(): number for number, names in _SHORT_MONTHS.items() for name in names},
}
"""Every accepted spelling in small letters, without a final full stop, with its number."""


def month_name(month: int) -> str:
    """Give the name of a month from 1 to 12; another number raises ``ValueError``."""
    if not 1 <= month <= 12:
        raise ValueError(f"no month has the number {month}")
    return MONTHS[month - 1]


def long_date(date: datetime.date) -> str:
    """Give the date as readers see it: ``12. März 2026``."""
    return f"{date.day}. {month_name(date.month)} {date.year}"


def short_date(date: datetime.date) -> str:
    """Give the date as notices quote it: ``12.03.2026`` (DIN 5008)."""
    return f"{date.day:02}.{date.month:02}.{date.year:04}"


def long_moment(moment: datetime.datetime) -> str:
    """Give date and time of day: ``12. März 2026, 10:30 Uhr`` (in the zone it carries)."""
    return f"{long_date(moment)}, {moment.hour}:{moment.minute:02} Uhr"
