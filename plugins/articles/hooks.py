"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.articles.model import article_view
from plugins.blog.desk import Desk
from plugins.blog.heads import article_head, page_head
from plugins.blog.listings import listing_numbers, listing_url
from plugins.blog.model import Article, Blog
from plugins.blog.views import Page, View
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute


def _pages(_facts: None, blog: Blog, site: Site) -> Iterator[Page]:
    numbers = listing_numbers(blog.articles, site.teasers_per_page)
    yield from blog.recall("", _listings, numbers, site)
    yield from blog.recall.each(_page, blog.by_path).values()


def _listings(numbers: tuple[int | None, ...], site: Site) -> tuple[Page, ...]:
    return tuple(
        Page(
            listing_url("", number, site),
            "index.html",
            "listing",
            (number,),
            about="" if number else "start",
        )
        for number in numbers
    )


def _page(article: Article) -> Page:
    return Page(
        article.url,
        "article.html",
        "article",
        (article.path,),
        source=article.path,
        about="article",
        modified=article.date.date(),
    )


def _listing(_facts: None, desk: Desk, number: int | None) -> View:
    site = desk.site
    title = desk.texts("listing.start_page", number=number) if number else site.name
    head = page_head(desk, title, listing_url("", number, site), site.description)
    return View(head, {"listing": desk.listing("", number), "start": number is None})


def _article(_facts: None, desk: Desk, path: str) -> View:
    article = desk.tables.articles[path]
    return View(article_head(desk, article), {"article": article_view(article, desk)})


PLUGIN: Plugin[None] = Plugin(
    name="articles", pages=_pages, views={"listing": _listing, "article": _article}
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
