"""Lists every feed document of the site: the blog, each series, each author, the archives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.blog.feed_addresses import (
    ATOM,
    FORMATS,
    MAIN,
    MAIN_FORMATS,
    Format,
    archive_url,
    stem_of,
)
from plugins.blog.model import Article, Blog, Change, Status
from plugins.core.settings import Site
from plugins.feeds.model import FeedFacts, History, Plan
from plugins.feeds.selection import archives, latest, with_archives
from plugins.feeds.times import distinct_times


def feed_facts(blog: Blog, site: Site, changes: Mapping[str, tuple[Change, ...]]) -> FeedFacts:
    """Choose the articles of each feed document, no drafts; ``changes`` are by content path."""
    published = tuple(a for a in blog.articles if a.status is Status.PUBLISHED)
    known = {article.ident: changes.get(article.path, ()) for article in published}
    times = distinct_times(published, known)
    today = dt.datetime.combine(blog.today, dt.time.min, tzinfo=dt.UTC)
    # A feed needs a time even before its first entry. The blog's latest change is one that does
    # not move from build to build; only an empty blog has none but its build date.
    chooser = _Chooser(site.feed_entries, times, max(times.values(), default=today))
    plans = {plan.url: plan for plan in chooser.plans(blog, site, published)}
    return FeedFacts(plans, {article.path: times[article.ident] for article in published})


@dataclass(frozen=True)
class _Chooser:
    limit: int
    times: Mapping[str, dt.datetime]
    never: dt.datetime

    def plans(self, blog: Blog, site: Site, published: tuple[Article, ...]) -> Iterator[Plan]:
        main, *others = self.formats(MAIN, MAIN_FORMATS, published)
        main, *past = self.with_history(main, published, site)
        yield from (main, *others)
        for series in blog.series:
            yield from self.group("series", series.url, series.document.path, blog)
        for author in blog.authors:
            yield from self.group("author", author.url, author.document.path, blog)
        # Last, because nothing else needs the many entries they are made of.
        yield from past

    def group(self, kind: str, url: str, source: str, blog: Blog) -> Iterator[Plan]:
        articles = blog.groups.get(url, ())
        published = tuple(one for one in articles if one.status is Status.PUBLISHED)
        for plan in self.formats(stem_of(url), FORMATS, published):
            yield replace(plan, kind=kind, source=source)

    def formats(
        self, stem: str, forms: tuple[Format, ...], articles: Sequence[Article]
    ) -> tuple[Plan, ...]:
        """Return the plans of a feed in each of its formats."""
        chosen = tuple(article.path for article in latest(articles, self.times, self.limit))
        never = None if chosen else self.never
        return tuple(
            Plan(f"{stem}{form.suffix}", "main", "", form.name, chosen, never) for form in forms
        )

    def with_history(
        self, current: Plan, published: tuple[Article, ...], site: Site
    ) -> Iterator[Plan]:
        """Yield the main Atom feed, then its archives from the oldest on."""
        blocks = archives(published, self.limit)
        times = self.times
        # The feed itself has no place in this list, so the ends of the chain stay empty.
        urls = ("", *(_absolute(archive_url(n), site) for n in range(1, len(blocks) + 1)), "")
        kept = with_archives(published, times, self.limit, blocks)
        yield replace(
            current,
            articles=tuple(article.path for article in kept),
            history=History(older=urls[-2]),
        )
        for number, block in enumerate(blocks, start=1):
            yield replace(
                current,
                url=archive_url(number),
                articles=tuple(article.path for article in latest(block, times, len(block))),
                history=History(
                    archive=True,
                    current=_absolute(f"{MAIN}{ATOM.suffix}", site),
                    older=urls[number - 1],
                    newer=urls[number + 1],
                ),
            )


def _absolute(url: str, site: Site) -> str:
    return f"{site.address}/{url}"
