"""What a calendar says of an event: one entry, and one more for each added day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.core.problems import Place
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.events.model import Event, EventStatus, Occurrence
from plugins.events.recurrence import read_rule
from plugins.events.telling import long_time
from plugins.events.times import Zones, wall_clock
from plugins.events.zones import zone_named

if TYPE_CHECKING:
    import icalendar

_DAY = dt.timedelta(days=1)


def entries_of(
    event: Event, times: tuple[Occurrence, ...], site: Site, texts: Texts
) -> Iterator[icalendar.Event]:
    """Yield the entries of an event with a date.

    Added days are entries of their own, with ids of their own: many calendars ignore RDATE. What
    was put off until later is called off at its last former date.
    """
    if event.first is None:
        entry = _entry(event, times[0], event.uid, site, texts)
        yield entry
        return
    regular = tuple(time for time in event.occurrences if time not in event.extra)
    if regular:
        # The first of a rule begins it also where it is taken away.
        begins = event.first if event.rule else regular[0]
        entry = _entry(event, begins, event.uid, site, texts)
        if event.rule:
            _add_rule(entry, event)
        yield entry
    name, at, host = event.uid.partition("@")
    for time in event.extra:
        uid = f"{name}-{time.first:%Y%m%d}{at}{host}"
        if time.start and [one.first for one in event.extra].count(time.first) > 1:
            uid = f"{name}-{time.start:%Y%m%dT%H%M}{at}{host}"
        yield _entry(event, time, uid, site, texts)


def last_change(event: Event, site: Site) -> dt.datetime | None:
    """Return when an event was announced or last changed, in universal time; ``None`` if unknown.

    Days count from midnight in the zone of the site, a further change of one day a second more.
    """
    dates = [change.date for change in event.changes]
    known = [*dates, *([event.published] if event.published else [])]
    if not known:
        return None
    midnight = dt.datetime.combine(max(known), dt.time(), zone_named(site.timezone))
    return midnight.astimezone(dt.UTC) + dt.timedelta(seconds=known.count(max(known)) - 1)


def _entry(event: Event, time: Occurrence, uid: str, site: Site, texts: Texts) -> icalendar.Event:
    import icalendar

    entry = icalendar.Event()
    entry.add("uid", uid)
    changed = last_change(event, site)
    # RFC 5545, 3.8.7.2 asks for a time stamp; without any date there is one that never changes.
    unknown = dt.datetime(site.feed_id_year, 1, 1, tzinfo=dt.UTC)
    entry.add("dtstamp", changed or unknown)
    if changed:
        entry.add("last-modified", changed)
    entry.add("sequence", event.revision)
    entry.add("dtstart", time.start or time.first)
    if time.start is None:
        entry.add("dtend", time.last + _DAY)
    elif time.end is not None:
        entry.add("dtend", time.end)
    entry.add("summary", _summary(event, texts))
    status = _status(event)
    if status:
        entry.add("status", status)
    if event.status is not EventStatus.CANCELLED and event.first is not None:
        entry.add("transp", "OPAQUE" if time.start else "TRANSPARENT")
    else:
        entry.add("transp", "TRANSPARENT")
    place = _plain(event.location or _online(event, texts))
    if place:
        entry.add("location", place)
    if event.kind:
        entry.add("categories", [_plain(event.kind.name)])
    url = f"{site.address}/{event.url}"
    entry.add("description", "\n".join(_description(event, url, texts)))
    entry.add("url", url)
    return entry


def _add_rule(entry: icalendar.Event, event: Event) -> None:
    import icalendar

    zone = event.clock
    rule, problems = read_rule(event.rule, Zones(zone, zone), Place(""))
    if rule is None or event.first is None:
        raise ValueError(f"{event.path}: {problems}")
    parts = [f"{name}={value}" for name, value in rule.parts]
    if rule.count:
        parts.append(f"COUNT={rule.count}")
    if rule.until:
        # RFC 5545, 3.3.10: a day where the event has days, else universal time.
        moment = wall_clock(rule.until, zone).astimezone(dt.UTC)
        until = f"{moment:%Y%m%dT%H%M%SZ}" if event.first.start else f"{rule.until:%Y%m%d}"
        parts.append(f"UNTIL={until}")
    entry.add("rrule", icalendar.vRecur.from_ical(";".join(parts)))
    for skipped in event.skipped:
        if event.first.start is None:
            entry.add("exdate", skipped.date)
        else:
            clock = dt.datetime.combine(skipped.date, event.first.start.time())
            entry.add("exdate", wall_clock(clock, zone))


def _status(event: Event) -> str:
    if event.first is None or event.status is EventStatus.CANCELLED:
        return "CANCELLED"
    if event.status is EventStatus.CONFIRMED:
        return "CONFIRMED"
    return "TENTATIVE" if event.tentative else ""


def _summary(event: Event, texts: Texts) -> str:
    title = _plain(event.title)
    if event.status is EventStatus.CANCELLED:
        return texts("calendar.cancelled", title=title)
    if event.first is None:
        return texts("calendar.postponed", title=title)
    return title


def _online(event: Event, texts: Texts) -> str:
    if event.online is None:
        return ""
    return event.online.url or event.online.words or texts("calendar.online")


def _description(event: Event, url: str, texts: Texts) -> Iterator[str]:
    if event.status is EventStatus.POSTPONED and event.former:
        yield texts("calendar.moved", date=long_time(event.former[-1]))
    if event.status_reason:
        yield _plain(event.status_reason)
    if event.summary:
        yield _plain(event.summary)
    if event.online and event.location:
        yield texts("calendar.also_online", place=_plain(_online(event, texts)))
    if event.price:
        yield texts("calendar.price", price=_plain(event.price.words))
    yield url


def _plain(text: str) -> str:
    """Return a text with plain spaces, and without the marks where words may be broken."""
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())
