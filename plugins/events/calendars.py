"""Calendars of events (RFC 5545), for one event to import and for many to subscribe to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.events.agenda import has_calendar, times_of
from plugins.events.entries import entries_of
from plugins.events.model import Event
from plugins.events.zone_rules import Observance, observances

if TYPE_CHECKING:
    import icalendar

_AHEAD = 10
"""Years for which a zone without a rule for ever is told beyond the last known time."""

_TWICE_A_DAY = dt.timedelta(hours=12)


def event_calendar(event: Event, site: Site, texts: Texts) -> bytes:
    """Return the calendar of one event; raises ``ValueError`` where ``has_calendar`` says no."""
    if not has_calendar(event):
        raise ValueError(f"{event.path} has no date")
    return _written((event,), event.title, site, texts, subscribed=False)


def calendar_of(events: Iterable[Event], name: str, site: Site, texts: Texts) -> bytes:
    """Return a calendar to subscribe to, called ``name``, of all events that have a date.

    It has the same bytes for the same events on every day, past ones included: what vanished from
    it would vanish from the calendars of its readers.
    """
    return _written(filter(has_calendar, events), name, site, texts, subscribed=True)


def _written(
    events: Iterable[Event], name: str, site: Site, texts: Texts, *, subscribed: bool
) -> bytes:
    import icalendar

    listed = sorted(events, key=lambda event: (times_of(event)[0].first, event.uid))
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", texts("calendar.product", publisher=site.publisher, name=site.name))
    calendar.add("calscale", "GREGORIAN")
    if subscribed:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
        calendar.add("refresh-interval", _TWICE_A_DAY, parameters={"value": "DURATION"})
        calendar.add("x-published-ttl", icalendar.vDuration(_TWICE_A_DAY))
    for zone, first, last in _zones(listed, site):
        calendar.add_component(_zone(zone, observances(zone, first, last + _AHEAD)))
    for event in listed:
        for entry in entries_of(event, times_of(event), site, texts):
            calendar.add_component(entry)
    return bytes(calendar.to_ical(sorted=False))


def _zones(events: list[Event], site: Site) -> Iterator[tuple[str, int, int]]:
    """Yield each zone by name with its first and last year.

    A calendar without events has that of the site: it must not be empty (RFC 5545, 3.6).
    """
    years: dict[str, set[int]] = {}
    for event in events:
        for time in times_of(event):
            if time.start is not None:
                years.setdefault(event.zone, set()).update((time.first.year, time.last.year))
    if not events:
        years[site.timezone] = {site.feed_id_year}
    for zone in sorted(years):
        yield zone, min(years[zone]), max(years[zone])


def _zone(name: str, shown: tuple[Observance, ...]) -> icalendar.Timezone:
    import icalendar

    zone = icalendar.Timezone()
    zone.add("tzid", name)
    for one in shown:
        part = icalendar.TimezoneDaylight() if one.daylight else icalendar.TimezoneStandard()
        part.add("dtstart", one.start)
        part.add("tzoffsetfrom", one.before)
        part.add("tzoffsetto", one.after)
        part.add("tzname", one.name)
        if one.rule:
            part.add("rrule", icalendar.vRecur.from_ical(one.rule))
        if one.dates:
            part.add("rdate", list(one.dates))
        zone.add_component(part)
    return zone
