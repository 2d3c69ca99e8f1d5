"""How events stand on a day: what goes on, what comes, what is past."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from plugins.events.model import Dated, Event, EventStatus, Occurrence


def is_past(event: Event, today: dt.date) -> bool:
    """Tell whether an event is over; it is on the day after its last.

    One whose date follows is not, even after its first day, one whose rule goes on beyond the
    horizon neither.
    """
    return bool(event.occurrences) and not event.to_follow and not to_come(event, today)


def to_come(event: Event, today: dt.date) -> tuple[Occurrence, ...]:
    """Return the occurrences that are not past, the one that goes on among them."""
    return tuple(one for one in event.occurrences if one.over > today)


def is_closed(event: Event, today: dt.date) -> bool:
    """Tell whether the last day of registration is over."""
    until = event.registration.until if event.registration else None
    return until is not None and until < today


def following(event: Event, today: dt.date) -> Occurrence | None:
    """Return the occurrence that goes on or comes next, else the last; none without a date."""
    return next(iter((*to_come(event, today), *event.occurrences[-1:])), None)


def coming(events: Iterable[Event], today: dt.date) -> tuple[Dated, ...]:
    """Return each event that is not past once, by date; those whose date follows at the end."""
    listed = (
        Dated(one, next(iter(to_come(one, today)), None))
        for one in events
        if not is_past(one, today)
    )
    return tuple(sorted(listed, key=_soonest))


def past(events: Iterable[Event], today: dt.date) -> dict[int, tuple[Dated, ...]]:
    """Return what is over by the year of its last occurrence, newest first."""
    listed = [Dated(one, following(one, today)) for one in events if is_past(one, today)]
    years: dict[int, list[Dated]] = {}
    for one in sorted(sorted(listed, key=lambda one: one.event.path), key=_day, reverse=True):
        years.setdefault(_day(one)[0].year, []).append(one)
    return {year: tuple(found) for year, found in years.items()}


def has_calendar(event: Event) -> bool:
    """Tell whether there is something for a calendar: a date, or one that was called off."""
    return bool(times_of(event))


def times_of(event: Event) -> tuple[Occurrence, ...]:
    """Return the times a calendar tells of: what was put off until later is called off there."""
    if event.occurrences:
        return event.occurrences
    return event.former[-1:] if event.status is EventStatus.POSTPONED else ()


def _day(one: Dated) -> tuple[dt.date, float]:
    if one.occurrence is None:
        return dt.date.max, 0.0
    start = one.occurrence.start
    return one.occurrence.first, start.timestamp() if start else 0.0


def _soonest(one: Dated) -> tuple[dt.date, float, str, str]:
    return (*_day(one), one.event.title.casefold(), one.event.path)
