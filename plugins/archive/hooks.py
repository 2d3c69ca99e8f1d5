"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.archive.model import (
    fits_on_a_page,
    headlines,
    month_page,
    months_with_headlines,
    years,
)
from plugins.archive.views import TagCard
from plugins.blog.desk import Desk
from plugins.blog.heads import numbered_title, page_head
from plugins.blog.listings import listing_numbers, listing_url
from plugins.blog.model import Blog
from plugins.blog.periods import BASE, month_url, year_url
from plugins.blog.standing import Months
from plugins.blog.views import Page, View
from plugins.core.german_dates import month_name
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute

_TAGS = "schlagwoerter/"


def _pages(_facts: None, blog: Blog, site: Site) -> Iterator[Page]:
    yield Page(BASE, "archives.html", "archive")
    for year, months in blog.periods:
        yield from _of_year(blog, year, months, site)
    if blog.tags:
        yield Page(_TAGS, "tags.html", "tags")
    for tag in blog.tags:
        numbers = listing_numbers(blog.groups[tag.url], site.teasers_per_page)
        yield from blog.recall(tag.url, _of_tag, tag.url, numbers, site)


def _of_year(blog: Blog, year: int, months: Months, site: Site) -> Iterator[Page]:
    together = fits_on_a_page(months, site)
    args = (year, int(together), *[month for month, _ in months])
    yield Page(year_url(year), "period_archive.html", "year", args)
    for month, _ in () if together else months:
        base = month_url(year, month)
        numbers = listing_numbers(blog.groups[base], site.headlines_per_page)
        yield from blog.recall(base, _of_month, year, month, numbers, site)


def _of_month(
    year: int, month: int, numbers: tuple[int | None, ...], site: Site
) -> tuple[Page, ...]:
    base = month_url(year, month)
    return tuple(
        Page(listing_url(base, number, site), "period_archive.html", "month", (year, month, number))
        for number in numbers
    )


def _of_tag(base: str, numbers: tuple[int | None, ...], site: Site) -> tuple[Page, ...]:
    return tuple(
        Page(listing_url(base, number, site), "tag.html", "tag", (base, number))
        for number in numbers
    )


def _archive(_facts: None, desk: Desk) -> View:
    texts = desk.texts
    head = page_head(desk, texts("archive.title"), BASE, texts("archive.introduction"))
    return View(head, {"years": years(desk)})


def _year(_facts: None, desk: Desk, year: int, together: int, *months: int) -> View:
    head = page_head(desk, desk.texts("archive.year", year=year), year_url(year))
    shown = months_with_headlines(desk, year, months, bool(together))
    count = sum(one.month.count for one in shown)
    return View(head, {"year": year, "month": None, "months": shown, "count": count})


def _month(_facts: None, desk: Desk, year: int, month: int, number: int | None) -> View:
    base, page = month_url(year, month), month_page(desk, year, month, number)
    title = desk.texts("archive.month", month=month_name(month), year=year)
    url = listing_url(base, number, desk.site)
    return View(
        page_head(desk, numbered_title(desk, title, number), url),
        {
            "year": year,
            "month": month,
            "articles": headlines(desk, page),
            "count": page.count,
            "pagination": desk.pagination(base, page),
        },
    )


def _tags(_facts: None, desk: Desk) -> View:
    texts, counts = desk.texts, desk.tables.counts
    cards = tuple(
        TagCard(tag.name, desk.url(tag.url), counts[tag.url]) for tag in desk.tables.whole["tags"]
    )
    head = page_head(desk, texts("tags.title"), _TAGS, texts("tags.introduction"))
    return View(head, {"tags": cards})


def _tag(_facts: None, desk: Desk, url: str, number: int | None) -> View:
    tag = desk.tables.tags[url]
    title = numbered_title(desk, desk.texts("tags.one", title=tag.name), number)
    head = page_head(desk, title, listing_url(url, number, desk.site))
    return View(head, {"title": tag.name, "listing": desk.listing(url, number)})


PLUGIN: Plugin[None] = Plugin(
    name="archive",
    pages=_pages,
    views={"archive": _archive, "year": _year, "month": _month, "tags": _tags, "tag": _tag},
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
