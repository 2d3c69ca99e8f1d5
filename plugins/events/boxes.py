"""What readers see of events: in lists, on a page of their own, on the start page, in articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.blog.body_views import Figure
from plugins.blog.model import Article
from plugins.blog.views import ArticleLink
from plugins.core.dates import long_date
from plugins.events.addresses import calendar_url, overview_url
from plugins.events.model import ALL, Dated, Event, EventStatus, Facts, Occurrence, Skipped
from plugins.events.rhythm import rhythm_of
from plugins.events.telling import long_time, machine_start
from plugins.events.views import EventLine, EventView, RegistrationView, UpcomingEvents
from plugins.text.spaces import NO_BREAK_SPACE
from plugins.text.typography import typeset_line

if TYPE_CHECKING:
    from plugins.blog.desk import Desk

NEXT_DATES = 4
"""How many dates the page of an event that repeats names after the one it shows."""

_FROM_UNTIL = re.compile(r"\bvon [0-9:]+ bis [0-9:]+\s")
_CALLED_OFF = {EventStatus.CANCELLED, EventStatus.POSTPONED}


def list_title(event: Event, desk: Desk) -> str:
    """Return the title in lists: with ``Abgesagt:`` or ``Verschoben:`` in front."""
    if event.status in _CALLED_OFF:
        return desk.texts(f"event.mark.{event.status.value}", title=event.title)
    return event.title


def line(
    one: Dated, facts: Facts, desk: Desk, *, short: bool = False, reports: bool = False
) -> EventLine:
    """Return an event in a list; ``short`` without summary, with the ``reports`` about it."""
    event = one.event
    return EventLine(
        title=list_title(event, desk),
        url=desk.url(event.url),
        status=event.status.value,
        when=_when(event, one.occurrence, desk) if one.occurrence else _to_follow(event, desk),
        over=_over(event, facts),
        day=machine_start(one.occurrence) if one.occurrence else "",
        label=event.kicker or (event.kind.name if event.kind else ""),
        where=_where(event, desk),
        summary="" if short else event.summary,
        reports=_reports(event, facts, desk) if reports else (),
    )


def upcoming(facts: Facts, desk: Desk) -> UpcomingEvents | None:
    """Return the next events for the start page, as many as the settings say; ``None`` for none."""
    wanted = desk.site.events_on_start_page
    if not wanted:
        return None
    listed = [one for one in facts.coming.get(ALL, ()) if one.occurrence is not None]
    if not listed:
        return None
    lines = tuple(line(one, facts, desk, short=True) for one in listed[:wanted])
    return UpcomingEvents(lines, desk.url(overview_url(desk.site)))


def reported(facts: Facts, article: Article, desk: Desk) -> tuple[EventLine, ...]:
    """Return the events an article reports of."""
    found = facts.reported.get(article.path, ())
    shown = (Dated(one, facts.following.get(one.path)) for one in found)
    return tuple(line(one, facts, desk, short=True) for one in shown)


def view(event: Event, facts: Facts, desk: Desk) -> EventView:
    """Return an event for its own page."""
    path = event.path
    shown = facts.following.get(path)
    to_come = facts.to_come.get(path, ())
    over = _over(event, facts)
    open_still = not (over and not event.to_follow) and event.status is not EventStatus.CANCELLED
    online = event.online
    return EventView(
        title=event.title,
        url=desk.url(event.url),
        waits=facts.waiting.get(path, ""),
        announced=event.published,
        status=event.status.value,
        reason=event.status_reason if event.status in _CALLED_OFF else "",
        kicker=event.kicker or (event.kind.name if event.kind else ""),
        kind=event.kind.name if event.kind else "",
        summary=event.summary,
        when=_when(event, shown, desk, weekday=True) if shown else "",
        day=machine_start(shown) if shown else "",
        to_follow="" if shown else _to_follow(event, desk),
        over=over,
        more_to_follow=bool(over and event.to_follow),
        former=tuple(_when(event, one, desk) for one in event.former),
        next_dates=tuple(_when(event, one, desk) for one in to_come[1 : NEXT_DATES + 1]),
        rhythm=rhythm_of(event.rule, desk.texts) if event.rule else event.rhythm,
        skipped=tuple(_skipped(one) for one in event.skipped),
        where=event.location,
        is_online=online is not None,
        online=online.words if online else "",
        online_url=online.url if online else "",
        price=event.price.words if event.price else "",
        registration=_registration(event, path in facts.closed) if open_still else None,
        organiser=event.organiser or desk.site.publisher,
        audience=event.audience,
        accessibility=event.accessibility,
        picture=_picture(event, desk),
        parts=desk.parts(path),
        changes=tuple((change.date, change.reason) for change in event.changes),
        reports=_reports(event, facts, desk),
        calendar=desk.url(calendar_url(event)) if shown and open_still and not over else "",
    )


def _when(event: Event, one: Occurrence, desk: Desk, *, weekday: bool = False) -> str:
    """Return when it takes place, with the zone where that is not the site's.

    From when until when is read at one glance: it stays in one line.
    """
    words = _FROM_UNTIL.sub(_in_one_line, typeset_line(long_time(one, weekday=weekday)))
    if event.zone == desk.site.timezone or one.start is None:
        return words
    return desk.texts("event.in_zone", words=words, zone=event.zone)


def _in_one_line(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK_SPACE)


def _to_follow(event: Event, desk: Desk) -> str:
    """Return that the date is still to come, in the editors' words where they have some."""
    return event.to_follow or desk.texts("event.to_follow")


def _over(event: Event, facts: Facts) -> bool:
    """Tell whether its last known day is past."""
    return event.path in facts.following and event.path not in facts.to_come


def _skipped(one: Skipped) -> str:
    day = long_date(one.date)
    return f"{day} ({one.reason})" if one.reason else day


def _registration(event: Event, closed: bool) -> RegistrationView | None:
    one = event.registration
    if one is None:
        return None
    return RegistrationView(
        one.needed, one.invited, one.url, one.email, one.words, one.until, not closed
    )


def _where(event: Event, desk: Desk) -> str:
    """Return the place in one or two words: ``Rathaus und online``."""
    place = event.location.partition(",")[0]
    if event.online is None:
        return place
    return desk.texts("event.and_online", place=place) if place else desk.texts("event.online")


def _picture(event: Event, desk: Desk) -> Figure | None:
    if not event.image or event.image not in desk.tables.pictures:
        return None
    return desk.figure(
        event.image, place="lead", alt=event.image_alt, caption=event.image_caption, eager=True
    )


def _reports(event: Event, facts: Facts, desk: Desk) -> tuple[ArticleLink, ...]:
    return tuple(desk.article_link(one) for one in facts.reports.get(event.path, ()))
