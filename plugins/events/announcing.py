"""What the main feed tells of events, where the settings want it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from plugins.blog.announcements import Announcement
from plugins.core.settings import Site
from plugins.events.model import Event, EventStatus, Facts
from plugins.events.telling import long_time

_TITLES = {
    EventStatus.CANCELLED: "event.mark.cancelled",
    EventStatus.POSTPONED: "event.mark.postponed",
}


def announced(facts: Facts, site: Site) -> dict[str, Announcement]:
    """Return an announcement for each event that says since when it is announced."""
    if not site.events_in_feed:
        return {}
    return {
        path: _announcement(event, event.published, site)
        for path, event in facts.events.items()
        if event.published is not None
    }


def _announcement(event: Event, day: dt.date, site: Site) -> Announcement:
    return Announcement(
        path=event.path,
        ident=event.ident,
        url=event.url,
        title_key=_TITLES.get(event.status, "event.announced"),
        title=event.title,
        published=dt.datetime.combine(day, dt.time(), ZoneInfo(site.timezone)),
        author=event.organiser or site.publisher,
        summary=event.summary,
        facts=tuple(_facts(event)),
    )


def _facts(event: Event) -> Iterator[tuple[str, str]]:
    if event.status in {EventStatus.CANCELLED, EventStatus.POSTPONED}:
        yield event.status.value, event.status_reason
    for one in event.former:
        yield "former", long_time(one)
    # The first date, which stays: the next one of an event that repeats would be a change a month.
    yield "when", long_time(event.first) if event.first else event.to_follow
    if event.location:
        yield "where", event.location
