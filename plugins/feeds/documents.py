"""Lists every feed document of the site: the blog, each series, each author, the archives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from plugins.blog.feed_addresses import (
    ATOM,
    FORMATS,
    MAIN,
    MAIN_FORMATS,
    Format,
    archive_url,
    stem_of,
)
from plugins.blog.model import Blog, Change, Status
from plugins.blog.standing import Standing
from plugins.core.settings import Site
from plugins.feeds.model import FeedFacts, History, Plan
from plugins.feeds.selection import archives, latest, with_archives
from plugins.feeds.times import distinct_times


def feed_facts(blog: Blog, site: Site, changes: Mapping[str, tuple[Change, ...]]) -> FeedFacts:
    """Choose the articles of each feed document, no drafts; ``changes`` are by content path."""
    series = [("series", one.url, one.document.path) for one in blog.series]
    authors = [("author", one.url, one.document.path) for one in blog.authors]
    groups = tuple((*one, blog.groups.get(one[1], ())) for one in (*series, *authors))
    return blog.recall("", _choose, blog.standings, changes, groups, site, blog.today)


_Group: TypeAlias = "tuple[str, str, str, tuple[str, ...]]"
"""Kind, address and content path of a series or author, and the content paths of its articles."""


def _choose(
    standings: Mapping[str, Standing],
    changes: Mapping[str, tuple[Change, ...]],
    groups: tuple[_Group, ...],
    site: Site,
    today: dt.date,
) -> FeedFacts:
    published = {path: one for path, one in standings.items() if one.status is Status.PUBLISHED}
    known = {one.ident: changes.get(path, ()) for path, one in published.items()}
    times = distinct_times(published.values(), known)
    midnight = dt.datetime.combine(today, dt.time.min, tzinfo=dt.UTC)
    # A feed needs a time even before its first entry. The blog's latest change is one that does
    # not move from build to build; only an empty blog has none but its build date.
    chooser = _Chooser(site, published, times, max(times.values(), default=midnight))
    plans = {plan.url: plan for plan in chooser.plans(groups)}
    return FeedFacts(plans, {path: times[one.ident] for path, one in published.items()})


@dataclass(frozen=True)
class _Chooser:
    site: Site
    published: Mapping[str, Standing]
    times: Mapping[str, dt.datetime]
    never: dt.datetime

    def plans(self, groups: tuple[_Group, ...]) -> Iterator[Plan]:
        published = tuple(self.published.values())
        main, *others = self.formats(MAIN, MAIN_FORMATS, published)
        main, *past = self.with_history(main, published)
        yield from (main, *others)
        for kind, url, source, paths in groups:
            within = [self.published[path] for path in paths if path in self.published]
            for plan in self.formats(stem_of(url), FORMATS, within):
                yield replace(plan, kind=kind, source=source)
        # Last, because nothing else needs the many entries they are made of.
        yield from past

    def formats(
        self, stem: str, forms: tuple[Format, ...], articles: Sequence[Standing]
    ) -> tuple[Plan, ...]:
        """Return the plans of a feed in each of its formats."""
        chosen = tuple(
            article.path for article in latest(articles, self.times, self.site.feed_entries)
        )
        never = None if chosen else self.never
        return tuple(
            Plan(f"{stem}{form.suffix}", "main", "", form.name, chosen, never) for form in forms
        )

    def with_history(self, current: Plan, published: tuple[Standing, ...]) -> Iterator[Plan]:
        """Yield the main Atom feed, then its archives from the oldest on."""
        site, times, limit = self.site, self.times, self.site.feed_entries
        blocks = archives(published, limit)
        # The feed itself has no place in this list, so the ends of the chain stay empty.
        urls = ("", *(_absolute(archive_url(n), site) for n in range(1, len(blocks) + 1)), "")
        kept = with_archives(published, times, limit, blocks)
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
