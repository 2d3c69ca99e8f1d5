"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.blog.desk import Desk
from plugins.blog.feed_addresses import feed_links, nav_links, series_feed
from plugins.blog.heads import numbered_title, page_head
from plugins.blog.model import Series
from plugins.blog.views import Page
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute
from plugins.series.model import overview


def _pages(_facts: None, desk: Desk) -> Iterator[Page]:
    texts = desk.texts
    title, introduction = texts("series.overview"), texts("series.introduction")
    head = page_head(desk, title, "rubriken/", introduction)
    yield Page("rubriken/", "series_overview.html", head, {"groups": overview(desk)})
    for series in desk.blog.series:
        yield from _series_pages(series, desk)


def _series_pages(series: Series, desk: Desk) -> Iterator[Page]:
    texts = desk.texts
    feed = series_feed(series, desk.site, texts)
    links = feed_links(feed, texts, desk.url)
    for url, listing in desk.listing_pages(desk.blog.within(series), series.url):
        title = numbered_title(desk, series.name, listing.pagination.number)
        yield Page(
            url,
            "series.html",
            page_head(desk, title, url, series.summary, feeds=links),
            {
                "title": series.name,
                "kind": series.kind,
                "parts": desk.parts(series.document),
                "listing": listing,
                "feeds": nav_links(feed, texts, desk.url),
            },
            source=series.document.path,
            about=series,
        )


PLUGIN: Plugin[None] = Plugin(name="series", pages=_pages)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
