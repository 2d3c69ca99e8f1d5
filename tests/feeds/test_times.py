"""An entry's time moves when the article changes, and no two entries share one."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from plugins.blog.model import Change
from plugins.feeds.times import distinct_times, last_change

BERLIN = ZoneInfo("Europe/Berlin")
PUBLISHED = dt.datetime(2026, 3, 12, 9, 30, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((), "2026-03-12T09:30:00+01:00"),
        (("2026-04-02",), "2026-04-02T00:00:00+02:00"),
        (("2026-05-10", "2026-04-02"), "2026-05-10T00:00:00+02:00"),
        (("2026-03-12",), "2026-03-12T09:30:01+01:00"),
        (("2026-04-02", "2026-04-02"), "2026-04-02T00:00:01+02:00"),
        (("2026-03-11",), "2026-03-12T09:30:00+01:00"),
    ],
)
def test_last_change(days: tuple[str, ...], expected: str) -> None:
    """The latest change counts from its day, after the publication even on the same day."""
    changes = [Change(dt.date.fromisoformat(day), "Termine ergänzt") for day in days]

    assert expected == last_change(PUBLISHED, changes).isoformat()


def test_equal_times_are_told_apart(article) -> None:
    """Of three articles with one time the first by id keeps it, and a fourth makes room."""
    third, first, second = (article(0, slug=slug, ident=f"tag:{slug}") for slug in ("c", "a", "b"))
    fourth = article(0, ident="tag:d", date=first.date + dt.timedelta(seconds=1))
    articles = (third, fourth, first, second)

    times = distinct_times(articles, {a.ident: () for a in articles})

    seconds = {ident: (time - first.date).total_seconds() for ident, time in times.items()}
    assert seconds == {"tag:a": 0, "tag:b": 1, "tag:c": 2, "tag:d": 3}


def test_times_do_not_depend_on_the_order_of_the_articles(article) -> None:
    """The same articles in another order have the same times."""
    articles = [article(0, slug=slug) for slug in "abc"]
    changes = {a.ident: () for a in articles}

    assert distinct_times(articles, changes) == distinct_times(reversed(articles), changes)


def test_time_without_clash_is_the_articles_own(article) -> None:
    """Articles whose times differ keep exactly the time of publication."""
    articles = [article(day) for day in range(3)]

    times = distinct_times(articles, {a.ident: () for a in articles})

    assert {a.ident: a.date for a in articles} == times
