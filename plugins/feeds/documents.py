"""Lists every feed document of the site: the blog, each series, each author, the archives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from plugins.blog.feed_addresses import (
    ATOM,
    FeedAddress,
    archive_url,
    author_feed,
    main_feed,
    series_feed,
)
from plugins.blog.icon import icon_url
from plugins.blog.model import Article, Status
from plugins.feeds.document import Document
from plugins.feeds.entries import EntryMaker
from plugins.feeds.model import History
from plugins.feeds.selection import archives, latest, with_archives
from plugins.feeds.times import distinct_times

if TYPE_CHECKING:
    from plugins.blog.desk import Desk

Groups: TypeAlias = dict[str, list[Article]]


def documents(desk: Desk) -> Iterator[Document]:
    """Yield all feed documents. Drafts are in none."""
    blog, site, texts = desk.blog, desk.site, desk.texts
    published = tuple(a for a in blog.articles if a.status is Status.PUBLISHED)
    times = distinct_times(published, {a.ident: desk.changes(a) for a in published})
    press = _Press(EntryMaker(desk, times), site.feed_entries, icon_url(blog, site))
    main, *others = press.all_formats(main_feed(site, texts), site.description, published)
    main, *past = press.with_history(main, published)
    yield from (main, *others)
    by_series, by_author = _grouped(published)
    for series in blog.series:
        chosen = by_series.get(series.slug, [])
        yield from press.all_formats(series_feed(series, site, texts), series.summary, chosen)
    for author in blog.authors:
        chosen = by_author.get(author.slug, [])
        yield from press.all_formats(author_feed(author, site, texts), author.summary, chosen)
    # Last, because nothing else needs the many entries they are made of.
    yield from past


def _grouped(articles: Iterable[Article]) -> tuple[Groups, Groups]:
    """Return the articles by the slugs of their series and of their authors."""
    by_series: Groups = {}
    by_author: Groups = {}
    for article in articles:
        for series in article.series:
            by_series.setdefault(series.slug, []).append(article)
        for author in article.authors:
            by_author.setdefault(author.slug, []).append(article)
    return by_series, by_author


@dataclass(frozen=True)
class _Press:
    maker: EntryMaker
    limit: int
    icon: str

    def all_formats(
        self, address: FeedAddress, description: str, articles: Sequence[Article]
    ) -> tuple[Document, ...]:
        chosen = latest(articles, self.maker.times, self.limit)
        return tuple(
            Document(address.url(form), form, address, description, chosen, self.maker, self.icon)
            for form in address.formats
        )

    def with_history(self, current: Document, published: tuple[Article, ...]) -> Iterator[Document]:
        """Yield the main Atom feed, then its archives from the oldest on."""
        blocks = archives(published, self.limit)
        times = self.maker.times
        absolute = self.maker.desk.absolute
        # The feed itself has no place in this list, so the ends of the chain stay empty.
        urls = ("", *(absolute(archive_url(n)) for n in range(1, len(blocks) + 1)), "")
        yield replace(
            current,
            articles=with_archives(published, times, self.limit, blocks),
            history=History(older=urls[-2]),
        )
        for number, block in enumerate(blocks, start=1):
            yield replace(
                current,
                url=archive_url(number),
                articles=latest(block, times, len(block)),
                history=History(
                    archive=True,
                    current=absolute(current.address.url(ATOM)),
                    older=urls[number - 1],
                    newer=urls[number + 1],
                ),
            )
