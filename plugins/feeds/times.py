"""When an entry was last changed, so that feed readers notice changes and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from plugins.blog.model import Change
from plugins.feeds.selection import Dated

_SECOND = dt.timedelta(seconds=1)


def last_change(published: dt.datetime, changes: Iterable[Change]) -> dt.datetime:
    """Return when an article was published or, if later, changed for the last time.

    A change is announced by its day, so it counts from midnight in the article's time zone. It
    lies after the publication even on the same day, and each further change of one day counts a
    second more: otherwise feed readers would not show it.
    """
    days = [change.date for change in changes if change.date >= published.date()]
    if not days:
        return published
    latest = max(days)
    midnight = dt.datetime.combine(latest, dt.time.min, tzinfo=published.tzinfo)
    return max(midnight, published + _SECOND) + (days.count(latest) - 1) * _SECOND


def distinct_times(
    articles: Iterable[Dated], changes: Mapping[str, tuple[Change, ...]]
) -> dict[str, dt.datetime]:
    """Return the time of the last change of each article, by ``ident``; no two are equal.

    RFC 4287, 4.1.1 leaves the order of entries to their times, and the W3C validator warns of
    equal ones. Of several, the one published first keeps its time; the others follow a second
    apart. ``changes`` holds the changes of each article by ``ident``.
    """
    drafts = sorted(
        (last_change(article.date, changes[article.ident]), article.date, article.ident)
        for article in articles
    )
    times: dict[str, dt.datetime] = {}
    last: dt.datetime | None = None
    for time, _, ident in drafts:
        last = time if last is None or time > last else last + _SECOND
        times[ident] = last
    return times
