"""Articles by year and month."""

from __future__ import annotations

from plugins.archive.views import ArchiveMonth, ArchiveYear
from plugins.blog.desk import Desk
from plugins.blog.periods import month_url, year_url


def years(desk: Desk) -> tuple[ArchiveYear, ...]:
    """Return years and months in which something was published, newest first."""
    return tuple(
        ArchiveYear(
            year,
            desk.url(year_url(year)),
            tuple(
                ArchiveMonth(year, month, desk.url(month_url(year, month)), count)
                for month, count in months
            ),
        )
        for year, months in desk.tables.whole["periods"]
    )
