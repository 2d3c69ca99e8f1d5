"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.authors.model import author_card, author_view
from plugins.blog.desk import Desk
from plugins.blog.feed_addresses import author_feed, feed_links, nav_links
from plugins.blog.heads import numbered_title, page_head
from plugins.blog.listings import listing_numbers, listing_url
from plugins.blog.model import Blog
from plugins.blog.views import Page, View
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute

_OVERVIEW = "autoren/"


def _pages(_facts: None, blog: Blog, site: Site) -> Iterator[Page]:
    yield Page(_OVERVIEW, "authors.html", "overview")
    for author in blog.authors:
        numbers = listing_numbers(blog.groups.get(author.url, ()), site.teasers_per_page)
        known = author.url, author.document.path, numbers, site
        yield from blog.recall(author.url, _profiles, *known)


def _profiles(
    base: str, path: str, numbers: tuple[int | None, ...], site: Site
) -> tuple[Page, ...]:
    return tuple(
        Page(
            listing_url(base, number, site),
            "author.html",
            "profile",
            (path, number),
            source=path,
        )
        for number in numbers
    )


def _overview(_facts: None, desk: Desk) -> View:
    texts = desk.texts
    cards = tuple(author_card(author, desk) for author in desk.tables.whole["authors"])
    head = page_head(desk, texts("authors.title"), _OVERVIEW, texts("authors.introduction"))
    return View(head, {"authors": cards})


def _profile(_facts: None, desk: Desk, path: str, number: int | None) -> View:
    texts = desk.texts
    author = desk.tables.authors[path]
    feed = author_feed(author, desk.site, texts)
    head = page_head(
        desk,
        numbered_title(desk, author.name, number),
        listing_url(author.url, number, desk.site),
        author.summary,
        feeds=feed_links(feed, texts, desk.url),
    )
    shows: dict[str, object] = {
        "author": author_view(author, desk),
        "listing": desk.listing(author.url, number),
        "feeds": nav_links(feed, texts, desk.url),
    }
    return View(head, shows)


PLUGIN: Plugin[None] = Plugin(
    name="authors", pages=_pages, views={"overview": _overview, "profile": _profile}
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
