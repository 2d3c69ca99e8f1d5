"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.authors.model import author_card, author_view
from plugins.blog.desk import Desk
from plugins.blog.feed_addresses import author_feed, feed_links, nav_links
from plugins.blog.heads import numbered_title, page_head
from plugins.blog.model import Author
from plugins.blog.views import Page
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute


def _pages(_facts: None, desk: Desk) -> Iterator[Page]:
    texts = desk.texts
    cards = tuple(author_card(author, desk) for author in desk.blog.authors)
    head = page_head(desk, texts("authors.title"), "autoren/", texts("authors.introduction"))
    yield Page("autoren/", "authors.html", head, {"authors": cards})
    for author in desk.blog.authors:
        yield from _profile(author, desk)


def _profile(author: Author, desk: Desk) -> Iterator[Page]:
    texts = desk.texts
    feed = author_feed(author, desk.site, texts)
    links = feed_links(feed, texts, desk.url)
    view = author_view(author, desk)
    for url, listing in desk.listing_pages(desk.blog.written_by(author), author.url):
        title = numbered_title(desk, author.name, listing.pagination.number)
        yield Page(
            url,
            "author.html",
            page_head(desk, title, url, author.summary, feeds=links),
            {"author": view, "listing": listing, "feeds": nav_links(feed, texts, desk.url)},
            source=author.document.path,
        )


PLUGIN: Plugin[None] = Plugin(name="authors", pages=_pages)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
