"""What events contribute: a kind of document, pages, calendars, boxes, announcements.

What makes pages and boxes is imported for the first of them: many sites announce no events.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.blog.announcements import Announcement
from plugins.blog.model import Article, Blog, Change
from plugins.blog.views import Page, View
from plugins.core.settings import Site
from plugins.events.addresses import (
    archive_url,
    calendar_of_kind_url,
    calendar_url,
    overview_url,
)
from plugins.events.agenda import has_calendar
from plugins.events.facts import draw
from plugins.events.keys import KEYS
from plugins.events.model import ALL, Facts
from plugins.host.contribution import Kind, Output, Plugin, Workshop
from plugins.host.registry import contribute

if TYPE_CHECKING:
    from plugins.blog.desk import Desk
    from plugins.events.views import EventLine, UpcomingEvents


def _pages(facts: Facts, _blog: Blog, site: Site) -> Iterator[Page | Output]:
    """Yield overview, archive and calendars where there are events, and a page for each."""
    if not facts.events:
        return
    yield Page(overview_url(site), "events.html", "overview")
    yield Output(calendar_of_kind_url(site, ""), "calendar", (ALL,))
    for kind in facts.kinds[ALL]:
        yield Output(calendar_of_kind_url(site, kind.slug), "calendar", (kind.slug,))
    if facts.years[ALL]:
        yield Page(archive_url(site), "event_archive.html", "archive")
    for year in facts.years[ALL]:
        yield Page(archive_url(site, year), "event_year.html", "year", (year,))
    for path, event in facts.events.items():
        changed = max((change.date for change in event.changes), default=event.published)
        yield Page(event.url, "event.html", "event", (path,), source=path, modified=changed)
        if has_calendar(event):
            yield Output(calendar_url(event), "event_calendar", (path,))


def _overview(facts: Facts, desk: Desk) -> View:
    from plugins.events.listing import overview

    return overview(facts, desk)


def _archive(facts: Facts, desk: Desk) -> View:
    from plugins.events.listing import archive

    return archive(facts, desk)


def _year(facts: Facts, desk: Desk, number: int) -> View:
    from plugins.events.listing import year

    return year(facts, desk, number)


def _event(facts: Facts, desk: Desk, path: str) -> View:
    from plugins.events import boxes
    from plugins.events.heads import event_head

    event = facts.events[path]
    return View(event_head(event, facts, desk), {"event": boxes.view(event, facts, desk)})


def _reported(facts: Facts, article: Article, desk: Desk) -> tuple[EventLine, ...]:
    if not facts.reported.get(article.path):
        return ()
    from plugins.events.boxes import reported

    return reported(facts, article, desk)


def _upcoming(facts: Facts, desk: Desk) -> UpcomingEvents | None:
    if not facts.coming.get(ALL):
        return None
    from plugins.events.boxes import upcoming

    return upcoming(facts, desk)


def _announced(facts: Facts, site: Site) -> dict[str, Announcement]:
    if not facts.events:
        return {}
    from plugins.events.announcing import announced

    return announced(facts, site)


def _calendar(facts: Facts, desk: Desk, _workshop: Workshop, slug: str) -> bytes:
    """Return the calendar of a kind of events, or of all of them."""
    from plugins.events.calendars import calendar_of

    site = desk.site
    names = {kind.slug: kind.name for kind in facts.kinds[ALL]}
    title = names[slug] if slug else desk.texts("event.title")
    name = desk.texts("event.calendars.name", site=site.name, title=title)
    return calendar_of(facts.of_kind[slug], name, site, desk.texts)


def _event_calendar(facts: Facts, desk: Desk, _workshop: Workshop, path: str) -> bytes:
    # Where no calendar is due, what it takes is not imported.
    from plugins.events.calendars import event_calendar

    return event_calendar(facts.events[path], desk.site, desk.texts)


def _changes(facts: Facts, _blog: Blog) -> dict[str, tuple[Change, ...]]:
    return {path: event.changes for path, event in facts.events.items() if event.changes}


PLUGIN: Plugin[Facts] = Plugin(
    name="events",
    facts=draw,
    keys=KEYS,
    kinds=(Kind("event", "events", address="event"),),
    changes=_changes,
    announcements=_announced,
    article=_reported,
    start=_upcoming,
    pages=_pages,
    views={
        "overview": _overview,
        "archive": _archive,
        "year": _year,
        "event": _event,
    },
    files={"calendar": _calendar, "event_calendar": _event_calendar},
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
