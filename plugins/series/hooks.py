"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.blog.desk import Desk
from plugins.blog.feed_addresses import feed_links, nav_links, series_feed
from plugins.blog.heads import numbered_title, page_head
from plugins.blog.listings import listing_numbers, listing_url
from plugins.blog.model import Blog
from plugins.blog.views import Page, View
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute
from plugins.series.model import overview

_OVERVIEW = "rubriken/"


def _pages(_facts: None, blog: Blog, site: Site) -> Iterator[Page]:
    yield Page(_OVERVIEW, "series_overview.html", "overview")
    for series in blog.series:
        numbers = listing_numbers(blog.groups.get(series.url, ()), site.teasers_per_page)
        known = series.url, series.document.path, numbers, site
        yield from blog.recall(series.url, _of_series, *known)


def _of_series(
    base: str, path: str, numbers: tuple[int | None, ...], site: Site
) -> tuple[Page, ...]:
    return tuple(
        Page(
            listing_url(base, number, site),
            "series.html",
            "series",
            (path, number),
            source=path,
            about="" if number else "series",
        )
        for number in numbers
    )


def _overview(_facts: None, desk: Desk) -> View:
    texts = desk.texts
    title, introduction = texts("series.overview"), texts("series.introduction")
    return View(page_head(desk, title, _OVERVIEW, introduction), {"groups": overview(desk)})


def _series(_facts: None, desk: Desk, path: str, number: int | None) -> View:
    texts = desk.texts
    series = desk.tables.series[path]
    feed = series_feed(series, desk.site, texts)
    head = page_head(
        desk,
        numbered_title(desk, series.name, number),
        listing_url(series.url, number, desk.site),
        series.summary,
        feeds=feed_links(feed, texts, desk.url),
    )
    shows: dict[str, object] = {
        "title": series.name,
        "kind": series.kind,
        "parts": () if number else desk.parts(path),
        "listing": desk.listing(series.url, number),
        "feeds": nav_links(feed, texts, desk.url),
    }
    return View(head, shows)


PLUGIN: Plugin[None] = Plugin(
    name="series", pages=_pages, views={"overview": _overview, "series": _series}
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
