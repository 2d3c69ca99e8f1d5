"""The pages that list events: the overview of what is to come, the archive and its years."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.blog.heads import page_head
from plugins.blog.views import FeedLink, View
from plugins.events.addresses import archive_url, calendar_of_kind_url, overview_url
from plugins.events.boxes import line
from plugins.events.model import ALL, Dated, Facts
from plugins.events.views import CalendarLink, EventGroup, EventYear

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def overview(facts: Facts, desk: Desk) -> View:
    """Return the view of the overview: what is to come by month, at the end what has no date."""
    texts, site = desk.texts, desk.site
    calendar = FeedLink(
        texts("event.calendars.all"), desk.url(calendar_of_kind_url(site, "")), "text/calendar"
    )
    head = page_head(
        desk,
        texts("event.title"),
        overview_url(site),
        texts("event.introduction"),
        feeds=(calendar,),
    )
    shows = {
        "groups": tuple(_by_month(facts, desk)),
        "calendars": tuple(_calendars(facts, desk)),
        "archive": desk.url(archive_url(site)) if facts.years[ALL] else "",
    }
    return View(head, shows)


def archive(facts: Facts, desk: Desk) -> View:
    """Return the view of the archive: the years in which something took place."""
    texts, site = desk.texts, desk.site
    years = tuple(
        EventYear(year, desk.url(archive_url(site, year)), len(facts.past[str(year)]))
        for year in facts.years[ALL]
    )
    introduction = texts("event.archive.introduction")
    head = page_head(desk, texts("event.archive.title"), archive_url(site), introduction)
    return View(head, {"years": years, "overview": desk.url(overview_url(site))})


def year(facts: Facts, desk: Desk, number: int) -> View:
    """Return the view of one year of the archive, the latest event first."""
    site = desk.site
    title = desk.texts("event.archive.year", year=number)
    shows = {
        "year": number,
        "events": tuple(line(one, facts, desk, reports=True) for one in facts.past[str(number)]),
        "archive": desk.url(archive_url(site)),
        "overview": desk.url(overview_url(site)),
    }
    return View(page_head(desk, title, archive_url(site, number)), shows)


def _by_month(facts: Facts, desk: Desk) -> Iterator[EventGroup]:
    for (number, month), events in itertools.groupby(facts.coming[ALL], _month):
        yield EventGroup(number, month, tuple(line(one, facts, desk) for one in events))


def _month(one: Dated) -> tuple[int, int]:
    day = one.occurrence.first if one.occurrence else None
    return (day.year, day.month) if day else (0, 0)


def _calendars(facts: Facts, desk: Desk) -> Iterator[CalendarLink]:
    site = desk.site
    for slug, name in (("", ""), *((kind.slug, kind.name) for kind in facts.kinds[ALL])):
        url = calendar_of_kind_url(site, slug)
        address = desk.absolute(url)
        yield CalendarLink(name, desk.url(url), f"webcal:{address.partition(':')[2]}")
