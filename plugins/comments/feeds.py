"""Which comments the feeds hold: one feed for the blog, one for each article that has comments."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Iterable, Mapping

from plugins.blog.feed_addresses import ATOM
from plugins.blog.model import Article, Blog, Status
from plugins.comments.model import Comment, FeedEntry, FeedPlan, Placed
from plugins.core.settings import Site

MAIN = f"feeds/kommentare{ATOM.suffix}"
"""The address of the feed with the comments of the whole blog."""

_SECOND = dt.timedelta(seconds=1)


def feed_url(article: Article) -> str:
    """Return the site-relative address of the feed with the comments on an article."""
    return f"feeds/kommentare/{article.slug}{ATOM.suffix}"


def plan_feeds(
    blog: Blog, site: Site, threads: Mapping[str, tuple[Placed, ...]]
) -> dict[str, FeedPlan]:
    """Return the feeds by address; each holds the latest comments, none of them removed."""
    plans: dict[str, FeedPlan] = {}
    latest: list[tuple[dt.datetime, str, Comment, str]] = []
    for path, placed in threads.items():
        article = blog.by_path[path]
        if article.status is not Status.PUBLISHED:
            continue
        found = [
            # What has no date is as old as what it is about.
            (one.comment.moment or article.date, one.comment.name, one.comment, path)
            for one in placed
            if not one.comment.removed
        ]
        if found:
            chosen = heapq.nlargest(site.feed_entries, found)
            plans[feed_url(article)] = FeedPlan(path, _entries(chosen))
            latest.extend(chosen)
    if latest:
        plans[MAIN] = FeedPlan("", _entries(heapq.nlargest(site.feed_entries, latest)))
    return plans


def _entries(
    latest: Iterable[tuple[dt.datetime, str, Comment, str]],
) -> tuple[FeedEntry, ...]:
    """Give each comment a time of its own: RFC 4287, 4.1.1 leaves their order to these.

    Of several at one time the later ones follow a second apart.
    """
    entries: list[FeedEntry] = []
    last: dt.datetime | None = None
    for time, _, comment, article in reversed(list(latest)):
        last = time if last is None or time > last else last + _SECOND
        entries.append(FeedEntry(comment, article, last))
    return tuple(reversed(entries))
