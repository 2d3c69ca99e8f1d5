"""Which articles a feed holds: the latest in the feed itself, the older ones in archives."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar


class Dated(Protocol):
    """An article, as far as feeds order it. ``ident`` is the id of its entry."""

    @property
    def ident(self) -> str:
        """The id its entry keeps for ever."""

    @property
    def date(self) -> dt.datetime:
        """When it was published, aware."""


A = TypeVar("A", bound=Dated)
Times = Mapping[str, dt.datetime]
"""The time of the last change of each article, by ``ident``."""


def latest(articles: Iterable[A], times: Times, limit: int) -> tuple[A, ...]:
    """Return the ``limit`` articles last published or changed, the latest first."""
    return _newest(articles, times, limit)


def archives(articles: Iterable[A], limit: int) -> tuple[tuple[A, ...], ...]:
    """Return the archives, oldest first; each holds its articles in the order of publication.

    Archives are filled from the oldest article on and exist only once they are full: what an
    archive holds does not change when an article is added (RFC 5005, section 4). Each holds half
    of ``limit``, so that a blog with more than ``limit`` articles has two at once: a single one
    could not name a neighbour, which the W3C validator takes for an incomplete archive.
    """
    ordered = sorted(articles, key=lambda article: (article.date, article.ident))
    if len(ordered) <= limit:
        return ()
    size = max(1, limit // 2)
    full = len(ordered) - len(ordered) % size
    return tuple(tuple(ordered[start : start + size]) for start in range(0, full, size))


def with_archives(
    articles: Sequence[A],
    times: Times,
    limit: int,
    archived: Iterable[Sequence[A]],
) -> tuple[A, ...]:
    """Return the latest articles and every other one that no archive holds yet.

    Only after many changes of old articles is there one of the latter; without it the feed and
    its archives would not be the whole blog.
    """
    chosen = {article.ident for article in latest(articles, times, limit)}
    stored = {article.ident for block in archived for article in block}
    kept = (a for a in articles if a.ident in chosen or a.ident not in stored)
    return _latest_first(kept, times)


def _newest(articles: Iterable[A], times: Times, limit: int) -> tuple[A, ...]:
    # No two times are equal, so this is the beginning of what sorting all of them would give.
    return tuple(heapq.nlargest(limit, articles, key=lambda article: times[article.ident]))


def _latest_first(articles: Iterable[A], times: Times) -> tuple[A, ...]:
    return tuple(sorted(articles, key=lambda article: times[article.ident], reverse=True))
