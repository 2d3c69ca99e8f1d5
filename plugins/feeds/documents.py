"""Lists every feed document of the site: the blog, each series, each author, the archives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from plugins.blog.announcements import Announcement
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
from plugins.core.frozen import frozen
from plugins.core.settings import Site
from plugins.feeds.model import FeedFacts, History, Plan
from plugins.feeds.selection import archives, latest, with_archives
from plugins.feeds.times import distinct_times


class Published(NamedTuple):
    """An article or announcement, as far as feeds choose and order it.

    ``path`` is its content path.
    """

    path: str
    ident: str
    date: dt.datetime


def feed_facts(
    blog: Blog,
    site: Site,
    changes: Mapping[str, tuple[Change, ...]],
    announcements: Mapping[str, Announcement],
) -> FeedFacts:
    """Choose the articles of each feed document, no drafts; ``changes`` are by content path.

    What is announced besides articles stands in the blog's own feeds.
    """
    recall = blog.recall
    told = {path: Published(path, one.ident, one.published) for path, one in announcements.items()}
    published = recall.same_entries("published", {**_published(blog.standings), **told})
    times = recall("", _times, published, changes)
    midnight = dt.datetime.combine(blog.today, dt.time.min, tzinfo=dt.UTC)
    # A feed needs a time even before its first entry. The blog's latest change is one that does
    # not move from build to build; only an empty blog has none but its build date.
    chooser = _Chooser(site, published, times, max(times.values(), default=midnight))
    plans, past = recall("", _of_blog, chooser)
    for kind, groups in (("series", blog.series), ("author", blog.authors)):
        for one in groups:
            listed = blog.groups.get(one.url, ())
            known = chooser, kind, one.url, one.document.path, listed
            plans += recall(one.url, _of_group, *known)
    # Last, because nothing else needs the many entries they are made of.
    by_url = {plan.url: plan for plan in (*plans, *past)}
    return FeedFacts(recall.same_entries("plans", by_url), recall("", _by_path, published, times))


def _published(standings: Mapping[str, Standing]) -> dict[str, Published]:
    return {
        path: Published(path, one.ident, one.date)
        for path, one in standings.items()
        if one.status is Status.PUBLISHED
    }


def _times(
    published: Mapping[str, Published], changes: Mapping[str, tuple[Change, ...]]
) -> dict[str, dt.datetime]:
    known = {one.ident: changes.get(path, ()) for path, one in published.items()}
    return distinct_times(published.values(), known)


def _by_path(
    published: Mapping[str, Published], times: Mapping[str, dt.datetime]
) -> dict[str, dt.datetime]:
    return {path: times[one.ident] for path, one in published.items()}


def _of_blog(chooser: _Chooser) -> tuple[tuple[Plan, ...], tuple[Plan, ...]]:
    """Return the plans of the blog's own feeds, and of the archives."""
    published = tuple(chooser.published.values())
    main, *others = chooser.formats(MAIN, MAIN_FORMATS, published)
    main, *past = chooser.with_history(main, published)
    return (main, *others), tuple(past)


def _of_group(
    chooser: _Chooser, kind: str, url: str, source: str, listed: tuple[str, ...]
) -> tuple[Plan, ...]:
    """Return the plans of a series or author; ``listed`` are content paths of its articles."""
    published = chooser.published
    within = [published[path] for path in listed if path in published]
    plans = chooser.formats(stem_of(url), FORMATS, within)
    return tuple(replace(plan, kind=kind, source=source) for plan in plans)


@frozen
class _Chooser:
    """Chooses what each feed tells of."""

    site: Site
    published: Mapping[str, Published]
    times: Mapping[str, dt.datetime]
    never: dt.datetime

    def formats(
        self, stem: str, forms: tuple[Format, ...], articles: Sequence[Published]
    ) -> tuple[Plan, ...]:
        """Return the plans of a feed in each of its formats."""
        chosen = tuple(
            article.path for article in latest(articles, self.times, self.site.feed_entries)
        )
        never = None if chosen else self.never
        return tuple(
            Plan(f"{stem}{form.suffix}", "main", "", form.name, chosen, never) for form in forms
        )

    def with_history(self, current: Plan, published: tuple[Published, ...]) -> Iterator[Plan]:
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
