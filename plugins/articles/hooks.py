"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.articles.model import article_view
from plugins.blog.desk import Desk
from plugins.blog.heads import article_head, page_head
from plugins.blog.views import Page
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute


def _pages(_facts: None, desk: Desk) -> Iterator[Page]:
    site = desk.site
    for url, listing in desk.listing_pages(desk.blog.articles, ""):
        number = listing.pagination.number
        title = desk.texts("listing.start_page", number=number) if number else site.name
        head = page_head(desk, title, url, site.description)
        yield Page(url, "index.html", head, {"listing": listing, "start": number is None})
    for article in desk.blog.articles:
        yield Page(
            article.url,
            "article.html",
            article_head(desk, article),
            {"article": article_view(article, desk)},
            source=article.path,
            about=article,
            modified=desk.modified(article) or article.date.date(),
        )


PLUGIN: Plugin[None] = Plugin(name="articles", pages=_pages)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
