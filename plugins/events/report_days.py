"""The day a report tells of its event, compared with the event's header."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from plugins.blog.model import Article, Blog
from plugins.core.problems import Problem, Severity
from plugins.events.model import Event
from plugins.events.telling import days
from plugins.text.met_days import MetDay


def check_reports(told: Mapping[str, tuple[Event, ...]], blog: Blog) -> Iterator[Problem]:
    """Yield a warning for each report that tells of another day than its events (EVT047).

    ``told`` holds events by the content path of the article that reports of them. Only days on
    which, by its words, people met are compared, and only with events that happen once: of those
    that repeat, a report may mean any time.
    """
    articles = {path: blog.by_path[path] for path in told}
    for path, met in blog.recall.each(_days_told, articles).items():
        first = told[path][0].first
        if not met or first is None or any(map(_repeats, told[path])):
            continue
        if any(_fits(day, event) for day in met for event in told[path]):
            continue
        event = told[path][0]
        yield Problem(
            "EVT047",
            articles[path].document.place.at(met[0].line),
            f"Zwei Angaben: Laut Bericht war es der {met[0].written}, im Kopf der Veranstaltung "
            f"„{event.title}“ steht „{days(first.first, first.last)}“.",
            f"Prüfen Sie, was stimmt: der Tag hier oder „Start:“ in {event.document.place.path}. "
            "Wurde verschoben, gehört der frühere Tag dort in „Former_start:“.",
            Severity.WARNING,
        )


def _days_told(article: Article) -> tuple[MetDay, ...]:
    return article.document.outline.met


def _repeats(event: Event) -> bool:
    return event.first is None or event.repeats or bool(event.rhythm)


def _fits(day: MetDay, event: Event) -> bool:
    return any(
        time.first <= date <= time.last
        for time in (*event.occurrences, *event.former)
        for year in ({day.year} if day.year else {time.first.year, time.last.year})
        if (date := _date(year, day))
    )


def _date(year: int, day: MetDay) -> dt.date | None:
    try:
        return dt.date(year, day.month, day.day)
    except ValueError:  # a slip of its own, or a 29 February
        return None
