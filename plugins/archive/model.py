"""Articles by year and month."""

from __future__ import annotations

from itertools import groupby

from plugins.archive.views import ArchiveMonth, ArchiveYear
from plugins.blog.desk import Desk

BASE = "archiv/"


def year_url(year: int) -> str:
    """Return the site-relative address of a year."""
    return f"{BASE}{year}/"


def month_url(year: int, month: int) -> str:
    """Return the site-relative address of a month."""
    return f"{BASE}{year}/{month:02}/"


def years(desk: Desk) -> tuple[ArchiveYear, ...]:
    """Return years and months in which something was published, newest first."""
    return tuple(
        ArchiveYear(
            year,
            desk.url(year_url(year)),
            tuple(
                ArchiveMonth(
                    year,
                    month,
                    desk.url(month_url(year, month)),
                    tuple(desk.article_link(article) for article in of_month),
                )
                for month, of_month in groupby(of_year, key=lambda article: article.date.month)
            ),
        )
        for year, of_year in groupby(desk.blog.articles, key=lambda article: article.date.year)
    )
