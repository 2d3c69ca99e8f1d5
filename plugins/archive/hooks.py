"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.archive.model import years
from plugins.archive.views import TagCard
from plugins.blog.desk import Desk
from plugins.blog.heads import numbered_title, page_head
from plugins.blog.listings import listing_numbers, listing_url
from plugins.blog.model import Blog
from plugins.blog.periods import BASE, month_url, year_url
from plugins.blog.views import Page, View
from plugins.core.german_dates import month_name
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute

_TAGS = "schlagwoerter/"


def _pages(_facts: None, blog: Blog, site: Site) -> Iterator[Page]:
    yield Page(BASE, "archives.html", "archive")
    periods = blog.periods
    for year, _ in periods:
        yield from _period(blog, site, year_url(year), year, None)
    for year, months in periods:
        for month, _ in months:
            yield from _period(blog, site, month_url(year, month), year, month)
    if blog.tags:
        yield Page(_TAGS, "tags.html", "tags")
    for tag in blog.tags:
        numbers = listing_numbers(blog.groups[tag.url], site)
        yield from blog.recall(tag.url, _of_tag, tag.url, numbers, site)


def _period(blog: Blog, site: Site, base: str, year: int, month: int | None) -> tuple[Page, ...]:
    numbers = listing_numbers(blog.groups[base], site)
    return blog.recall(base, _of_period, base, year, month, numbers, site)


def _of_period(
    base: str, year: int, month: int | None, numbers: tuple[int | None, ...], site: Site
) -> tuple[Page, ...]:
    return tuple(
        Page(
            listing_url(base, number, site),
            "period_archive.html",
            "period",
            (base, year, month, number),
        )
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


def _one_period(
    _facts: None, desk: Desk, base: str, year: int, month: int | None, number: int | None
) -> View:
    texts = desk.texts
    period = (
        texts("archive.month", month=month_name(month), year=year)
        if month
        else texts("archive.year", year=year)
    )
    head = page_head(
        desk, numbered_title(desk, period, number), listing_url(base, number, desk.site)
    )
    return View(head, {"year": year, "month": month, "listing": desk.listing(base, number)})


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
    views={"archive": _archive, "period": _one_period, "tags": _tags, "tag": _tag},
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
