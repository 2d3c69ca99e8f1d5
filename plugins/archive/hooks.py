"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from plugins.archive.model import BASE, month_url, year_url, years
from plugins.archive.views import TagCard
from plugins.blog.desk import Desk
from plugins.blog.heads import numbered_title, page_head
from plugins.blog.model import Article
from plugins.blog.views import Page
from plugins.core.german_dates import month_name
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute

_TAGS = "schlagwoerter/"


def _pages(_facts: None, desk: Desk) -> Iterator[Page]:
    texts, blog = desk.texts, desk.blog
    head = page_head(desk, texts("archive.title"), BASE, texts("archive.introduction"))
    yield Page(BASE, "archives.html", head, {"years": years(desk)})
    for year, of_year in groupby(blog.articles, key=lambda article: article.date.year):
        articles = tuple(of_year)
        yield from _period(desk, articles, year_url(year), year, None)
        for month, of_month in groupby(articles, key=lambda article: article.date.month):
            yield from _period(desk, tuple(of_month), month_url(year, month), year, month)
    if blog.tags:
        yield from _tag_pages(desk)


def _period(
    desk: Desk, articles: tuple[Article, ...], base: str, year: int, month: int | None
) -> Iterator[Page]:
    texts = desk.texts
    period = (
        texts("archive.month", month=month_name(month), year=year)
        if month
        else texts("archive.year", year=year)
    )
    for url, listing in desk.listing_pages(articles, base):
        title = numbered_title(desk, period, listing.pagination.number)
        shows = {"year": year, "month": month, "listing": listing}
        yield Page(url, "period_archive.html", page_head(desk, title, url), shows)


def _tag_pages(desk: Desk) -> Iterator[Page]:
    texts, blog = desk.texts, desk.blog
    cards = tuple(TagCard(t.name, desk.url(t.url), len(blog.tagged(t))) for t in blog.tags)
    head = page_head(desk, texts("tags.title"), _TAGS, texts("tags.introduction"))
    yield Page(_TAGS, "tags.html", head, {"tags": cards})
    for tag in blog.tags:
        name = texts("tags.one", title=tag.name)
        for url, listing in desk.listing_pages(blog.tagged(tag), tag.url):
            title = numbered_title(desk, name, listing.pagination.number)
            shows = {"title": tag.name, "listing": listing}
            yield Page(url, "tag.html", page_head(desk, title, url), shows)


PLUGIN: Plugin[None] = Plugin(name="archive", pages=_pages)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
