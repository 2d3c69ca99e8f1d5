"""Years and months, and the addresses at which their articles are listed."""

from __future__ import annotations

import datetime as dt

BASE = "archiv/"


def year_url(year: int) -> str:
    """Return the site-relative address of a year."""
    return f"{BASE}{year}/"


def month_url(year: int, month: int) -> str:
    """Return the site-relative address of a month."""
    return f"{BASE}{year}/{month:02}/"


def month_of(date: dt.datetime) -> str:
    """Return the address of the month an article stands in."""
    return month_url(date.year, date.month)
