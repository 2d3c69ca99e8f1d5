"""Articles by year and month."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.archive.views import ArchiveMonth, ArchiveYear, MonthHeadlines
from plugins.blog.desk import Desk
from plugins.blog.listings import Slice
from plugins.blog.periods import month_url, year_url
from plugins.blog.standing import Months
from plugins.blog.tables import slice_key
from plugins.blog.views import ArticleLink
from plugins.core.settings import Site


def fits_on_a_page(months: Months, site: Site) -> bool:
    """Tell whether the page of a year lists all its articles; else each month has its own pages."""
    return sum(count for _, count in months) <= site.headlines_per_page


def years(desk: Desk) -> tuple[ArchiveYear, ...]:
    """Return years and months in which something was published, newest first."""
    found = []
    for year, months in desk.tables.whole["periods"]:
        numbers, together = [month for month, _ in months], fits_on_a_page(months, desk.site)
        url = desk.url(year_url(year))
        found.append(ArchiveYear(year, url, months_of(desk, year, numbers, together)))
    return tuple(found)


def months_of(
    desk: Desk, year: int, months: Iterable[int], together: bool
) -> tuple[ArchiveMonth, ...]:
    """Return months of a year, each with the way to its articles: ``together`` on one page."""
    found = []
    for month in months:
        base, anchor = month_url(year, month), f"monat-{month}"
        url = desk.url(f"{year_url(year)}#{anchor}" if together else base)
        found.append(ArchiveMonth(year, month, url, anchor, desk.tables.counts[base]))
    return tuple(found)


def months_with_headlines(
    desk: Desk, year: int, months: Iterable[int], together: bool
) -> tuple[MonthHeadlines, ...]:
    """Return what the page of a year shows: titles only where they stand ``together``."""
    return tuple(
        MonthHeadlines(
            month, headlines(desk, month_page(desk, year, month.month)) if together else ()
        )
        for month in months_of(desk, year, months, together)
    )


def month_page(desk: Desk, year: int, month: int, number: int | None = None) -> Slice:
    """Return a page of the list of a month."""
    return desk.tables.slices[slice_key(month_url(year, month), number)]


def headlines(desk: Desk, page: Slice) -> tuple[ArticleLink, ...]:
    """Return the articles of a page, newest first."""
    return tuple(desk.article_link(desk.tables.articles[path]) for path in page.articles)
