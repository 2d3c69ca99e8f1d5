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


def periods_of(date: dt.datetime) -> tuple[str, str]:
    """Return the addresses of the year and the month an article stands in."""
    return year_url(date.year), month_url(date.year, date.month)
