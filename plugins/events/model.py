"""What an event is: when, where, for whom, whether it takes place, and what was said of it."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping
from dataclasses import field
from zoneinfo import ZoneInfo

from plugins.blog.model import Article, Change, Document
from plugins.core.frozen import frozen
from plugins.events.zones import zone_named


class EventStatus(enum.Enum):
    """Whether an event takes place; the value is also its key below ``event.status`` in texts."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


@frozen
class Occurrence:
    """One time at which an event takes place.

    ``first`` and ``last`` are its days, both included, in the zone of the event: until midnight is
    until the day before. ``start`` and ``end`` are aware moments in that zone, ``None`` where only
    days are known; without ``end`` nobody knows how long it takes. ``over`` is the first day, in
    the zone of the site, on which it is past.
    """

    first: dt.date
    last: dt.date
    start: dt.datetime | None
    end: dt.datetime | None
    over: dt.date


@frozen
class Skipped:
    """A day on which a repeated event does not take place; ``reason`` may be empty."""

    date: dt.date
    reason: str = ""


@frozen
class Price:
    """What taking part costs. ``amount`` is in euros (``79.00``), empty for free words."""

    words: str
    amount: str = ""

    @property
    def free(self) -> bool:
        """Whether it costs nothing."""
        return self.amount == "0.00"


@frozen
class Registration:
    """How one takes part. ``url`` or ``email`` may be empty; ``until`` is the last day of it.

    ``needed`` is ``False`` where anybody may come without; ``invited`` where only those come who
    are invited. ``words`` are the editors' own beside these, such as ``per Telefon``.
    """

    url: str = ""
    email: str = ""
    needed: bool = True
    invited: bool = False
    words: str = ""
    until: dt.date | None = None


@frozen
class Online:
    """Where one takes part on the net; ``url`` or ``words`` (``per Video``) may be empty."""

    url: str = ""
    words: str = ""


@frozen
class EventKind:
    """A kind of event as editors call it (``Online-Seminar``), and its part of an address."""

    slug: str
    name: str


@frozen
class Event:
    """An event readers see. ``url`` is site-relative, its last part is the ``slug``.

    ``first`` is what ``Start`` and ``End`` say, ``None`` where the date is still to come; then
    ``to_follow`` says so in the editors' words, and also where the next one after it follows.
    ``occurrences`` are all up to the horizon, in order, without those of ``skipped``; of an event
    that happens once there is one.
    ``rule`` is an RFC 5545 recurrence rule as written, or empty; ``rhythm`` are free words instead
    (``alle zwei Monate, Termin folgt``). ``extra`` are the days of ``Also``, among the occurrences.
    ``former`` are the dates it was moved from, in the order of the header, as ``Occurrence``.
    ``published`` is the day of its announcement, if any; ``changes`` are its ``Update`` lines,
    oldest first. ``zone`` is an IANA name. ``revision`` counts what was changed since the
    announcement; calendars take it as SEQUENCE. ``ident`` is the id its feed entry keeps for ever,
    ``uid`` the one it has in calendars. ``tentative`` tells that the header calls it planned only.
    """

    document: Document = field(compare=False)
    slug: str
    url: str
    title: str
    zone: str
    first: Occurrence | None
    occurrences: tuple[Occurrence, ...] = ()
    to_follow: str = ""
    rule: str = ""
    rhythm: str = ""
    skipped: tuple[Skipped, ...] = ()
    extra: tuple[Occurrence, ...] = ()
    status: EventStatus = EventStatus.PLANNED
    status_reason: str = ""
    former: tuple[Occurrence, ...] = ()
    kind: EventKind | None = None
    kicker: str = ""
    summary: str = ""
    location: str = ""
    online: Online | None = None
    price: Price | None = None
    registration: Registration | None = None
    organiser: str = ""
    audience: str = ""
    accessibility: str = ""
    image: str = ""
    image_alt: str = ""
    image_caption: str = ""
    published: dt.date | None = None
    changes: tuple[Change, ...] = ()
    revision: int = 0
    ident: str = ""
    uid: str = ""
    tentative: bool = False

    @property
    def path(self) -> str:
        """The content path of the event's file."""
        return self.document.path

    @property
    def clock(self) -> ZoneInfo:
        """The zone in which its times are told."""
        return zone_named(self.zone)

    @property
    def repeats(self) -> bool:
        """Whether it takes place more than once, by a rule or on further days."""
        return bool(self.rule or self.extra)


@frozen
class Dated:
    """An event on one of its days, as lists show it; ``occurrence`` is ``None`` without a date."""

    event: Event
    occurrence: Occurrence | None


@frozen
class Facts:
    """All events, and how they stand on the build day.

    ``events`` are by content path. ``following`` holds by content path the occurrence an event's
    page shows: the next one or the one that goes on, else the last; none without a date.
    ``to_come`` holds those that are not past by the same path, none where all are; ``closed``
    the events for which nobody can register any more; ``waiting`` why one is shown in preview
    only: ``draft`` or ``scheduled``.
    ``coming`` holds under ``ALL`` and under the slug of each kind what is to come, each event once:
    by date, those whose date follows at the end. ``past`` holds under each year what is over, each
    event once in the year of its last occurrence, newest first; ``years`` those years under
    ``ALL``, newest first. ``kinds`` holds the kinds under ``ALL``, sorted by name; ``of_kind``
    their events by slug, and all of them under ``ALL``, in the order of ``events``. ``reports``
    holds the articles that report of an event, by its content path, newest first; ``reported`` the
    events an article reports of, by its path.
    """

    events: Mapping[str, Event] = field(default_factory=dict)
    following: Mapping[str, Occurrence] = field(default_factory=dict)
    to_come: Mapping[str, tuple[Occurrence, ...]] = field(default_factory=dict)
    closed: Mapping[str, bool] = field(default_factory=dict)
    waiting: Mapping[str, str] = field(default_factory=dict)
    coming: Mapping[str, tuple[Dated, ...]] = field(default_factory=dict)
    past: Mapping[str, tuple[Dated, ...]] = field(default_factory=dict)
    years: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    kinds: Mapping[str, tuple[EventKind, ...]] = field(default_factory=dict)
    of_kind: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    reports: Mapping[str, tuple[Article, ...]] = field(default_factory=dict)
    reported: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)


ALL = ""
"""The key under which the facts hold what is about all events."""
