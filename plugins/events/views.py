"""What templates may show of events."""

from __future__ import annotations

import datetime as dt

from plugins.blog.body_views import Figure, ViewParts
from plugins.blog.views import ArticleLink
from plugins.core.frozen import frozen


@frozen
class EventLine:
    """An event in a list.

    ``title`` begins with ``Abgesagt:`` or ``Verschoben:`` where that holds; ``status`` is one of
    ``planned``, ``confirmed``, ``cancelled``, ``postponed``. ``when`` are words (``12. März 2026,
    von 10 bis 11:30 Uhr``), or that the date follows; ``day`` is its start for machines
    (``2026-03-12T10:00+01:00``, or a day), or empty. ``label`` is the kicker or the kind, or empty,
    ``where`` the place or that it is online. ``over`` tells that its last day is past.
    """

    title: str
    url: str
    status: str
    when: str
    day: str
    label: str
    where: str
    summary: str = ""
    reports: tuple[ArticleLink, ...] = ()
    over: bool = False


@frozen
class EventGroup:
    """Events of one month; ``month`` counts from 1, both are 0 where the date follows."""

    year: int
    month: int
    events: tuple[EventLine, ...]


@frozen
class CalendarLink:
    """A calendar to subscribe to. ``kind`` is empty for the one with all events.

    ``url`` is the file, ``subscribe`` the same with ``webcal:`` in front, for calendar programs.
    """

    kind: str
    url: str
    subscribe: str


@frozen
class EventYear:
    """A year of the archive with the number of its events."""

    year: int
    url: str
    count: int


@frozen
class UpcomingEvents:
    """The next events on the start page, and the address of the overview."""

    events: tuple[EventLine, ...]
    overview: str


@frozen
class RegistrationView:
    """How one takes part; ``open`` is false once the last day (``until``) is over."""

    needed: bool
    invited: bool
    url: str
    email: str
    words: str
    until: dt.date | None
    open: bool


@frozen
class EventView:
    """An event on its own page. Texts are plain and typeset; empty ones are left out.

    ``waits`` is ``draft`` or ``scheduled`` where readers do not see it yet (in preview only),
    ``announced`` the day of its announcement.
    ``when``, ``former`` and ``next_dates`` are words, ``day`` as in ``EventLine``; ``to_follow``
    says that the date is still to come. ``over`` events are past; ``more_to_follow`` tells of those
    whose next day is not known yet. ``rhythm`` says in words how it
    repeats, ``skipped`` on which days it does not take place. ``online_url`` is where one takes
    part on the net, ``online`` are words about it, and ``is_online`` holds without both.
    ``calendar`` is the address of the calendar file, empty where there is nothing to enter.
    ``reports`` are the articles about it, newest first.
    """

    title: str
    url: str
    waits: str
    announced: dt.date | None
    status: str
    reason: str
    kicker: str
    kind: str
    summary: str
    when: str
    day: str
    to_follow: str
    over: bool
    former: tuple[str, ...]
    next_dates: tuple[str, ...]
    rhythm: str
    skipped: tuple[str, ...]
    where: str
    is_online: bool
    online: str
    online_url: str
    price: str
    registration: RegistrationView | None
    organiser: str
    audience: str
    accessibility: str
    picture: Figure | None
    parts: ViewParts
    changes: tuple[tuple[dt.date, str], ...]
    reports: tuple[ArticleLink, ...]
    calendar: str
    more_to_follow: bool = False
