"""One event from its text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plugins.blog.folder_names import propose
from plugins.blog.model import Change, Document
from plugins.blog.reading import former_addresses, picture_of, slug_of, text
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.core.slugs import slugify
from plugins.events.addresses import CALENDAR_OF_ALL
from plugins.events.claims import check_words
from plugins.events.header_lines import day as read_day
from plugins.events.model import (
    Event,
    EventKind,
    EventStatus,
    Online,
    Price,
    Registration,
)
from plugins.events.rules import check_days, check_event
from plugins.events.schedule import Schedule, read_schedule
from plugins.events.sums import check_sum
from plugins.events.times import Zones
from plugins.events.zones import read_zone, zone_named
from plugins.text.nodes import plain_text
from plugins.text.typography import typeset_line

_URI = re.compile(r"[a-z][a-z0-9+.-]*:\S+", re.IGNORECASE)


def read_event(
    document: Document, url: str, site: Site, today: dt.date
) -> tuple[Event, list[Problem]]:
    """Return an event with all that is wrong in its header and between header and text.

    ``url`` is its site-relative address. Times of a rule are known up to the horizon of ``today``.
    Where times are wrong, the event has none. Its picture is left to ``with_picture``.
    """
    values = document.values
    _, problems = slug_of(document)
    zone, found = _zone(document, site)
    problems.extend(found)
    zones = Zones(zone, zone_named(site.timezone))
    schedule, found = read_schedule(values, _folder_day(document.path), zones, today)
    problems.extend(found)
    published, found = _published(document)
    problems.extend(found)
    kind, found = _kind(document)
    problems.extend(found)
    status = values.get("event_status", EventStatus) or EventStatus.PLANNED
    changes = _changes(document)
    ident, uid = _names_for_ever(document, url, site)
    event = Event(
        document=document,
        slug=url.rstrip("/").rpartition("/")[2],
        url=url,
        title=typeset_line(text(document, "title")),
        zone=zone.key,
        first=schedule.first,
        occurrences=schedule.occurrences,
        to_follow=typeset_line(schedule.to_follow),
        rule=schedule.rule,
        rhythm=typeset_line(schedule.rhythm),
        skipped=schedule.skipped,
        extra=schedule.extra,
        former=schedule.former,
        status=status,
        status_reason=typeset_line(text(document, "status_reason")),
        kind=kind,
        kicker=typeset_line(text(document, "kicker")),
        summary=typeset_line(text(document, "summary")),
        location=typeset_line(text(document, "location")),
        online=values.get("online", Online),
        price=values.get("price", Price),
        registration=_registration(document),
        organiser=typeset_line(text(document, "organiser")),
        audience=typeset_line(text(document, "audience")),
        accessibility=typeset_line(text(document, "accessibility")),
        image_alt=typeset_line(text(document, "image_alt")),
        image_caption=typeset_line(text(document, "image_caption")),
        published=published,
        changes=changes,
        revision=_revision(schedule, status, changes),
        ident=ident,
        uid=uid,
        tentative=values.get("event_status", EventStatus) is EventStatus.PLANNED,
    )
    problems.extend(check_event(event))
    problems.extend(check_days(event, _folder_day(document.path), today))
    words = "\n".join((event.title, event.summary, plain_text(document.body.parts)))
    return event, [*problems, *check_words(event, words, today), *check_sum(event, words)]


def with_picture(event: Event, files: Iterable[str]) -> tuple[Event, list[Problem]]:
    """Return an event with its picture; ``files`` are the content paths there are."""
    image, problems = picture_of(event.document, "image", files)
    return (replace(event, image=image) if image else event), problems


def _names_for_ever(document: Document, url: str, site: Site) -> tuple[str, str]:
    """Make the ids in feeds (RFC 4151) and calendars (RFC 7986, 5.3).

    They survive a new title and date, and a new address if ``Formerly`` names the first one.
    """
    given = text(document, "id")
    former = former_addresses(document)
    first = (former[0].address if former else url).strip("/")
    host = urlsplit(site.address).hostname or ""
    tag = f"tag:{host},{site.feed_id_year}:{first}"
    if given:  # calendars take any words, feeds an address only
        return given if _URI.fullmatch(given) else tag, given
    return tag, f"{first.rpartition('/')[2]}@{host}"


def _revision(schedule: Schedule, status: EventStatus, changes: tuple[Change, ...]) -> int:
    """Count what raises the revision: updates, former dates, days taken away or added, the end."""
    called_off = status in {EventStatus.CANCELLED, EventStatus.POSTPONED}
    counted = (changes, schedule.former, schedule.skipped, schedule.extra)
    return sum(map(len, counted)) + int(called_off)


def _zone(document: Document, site: Site) -> tuple[ZoneInfo, list[Problem]]:
    name = text(document, "time_zone")
    if not name:
        return zone_named(site.timezone), []
    zone, problems = read_zone(name, document.values.place_of("time_zone"))
    return zone or zone_named(site.timezone), problems


def _folder_day(path: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(propose(path).date)
    except ValueError:  # no date, or none that exists: a folder may be called anything
        return None


def _published(document: Document) -> tuple[dt.date | None, list[Problem]]:
    written = text(document, "date")
    return read_day(written, document.values.place_of("date")) if written else (None, [])


def _kind(document: Document) -> tuple[EventKind | None, list[Problem]]:
    name = text(document, "kind")
    if not name:
        return None, []
    try:
        kind = EventKind(slugify(name), typeset_line(name))
    except ValueError:
        return None, [
            Problem(
                "EVT015",
                document.values.place_of("kind"),
                f"Aus „{name}“ lässt sich keine Adresse für einen Kalender bilden.",
                "Nennen Sie die Art mit einem Wort, zum Beispiel Kind: Online-Seminar",
            )
        ]
    if kind.slug == CALENDAR_OF_ALL:
        return None, [
            Problem(
                "EVT015",
                document.values.place_of("kind"),
                f"„{name}“ heißt schon der Kalender mit allen Veranstaltungen.",
                "Nennen Sie die Art anders, zum Beispiel Kind: Online-Seminar",
            )
        ]
    return kind, []


def _registration(document: Document) -> Registration | None:
    until = document.values.get("registration_until", dt.date)
    registration = document.values.get("registration", Registration)
    if until is None:
        return registration
    return replace(registration or Registration(), until=until)


def _changes(document: Document) -> tuple[Change, ...]:
    found = (value.data for value in document.values.all("update"))
    return tuple(sorted(one for one in found if isinstance(one, Change)))
