"""From what a header says to moments in a time zone."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from plugins.core.dates import read_moment, short_date
from plugins.core.frozen import frozen
from plugins.core.problems import Place, Problem
from plugins.events.model import Occurrence
from plugins.events.spans import before, said, until
from plugins.events.written import Point, Written

_DAY = dt.timedelta(days=1)


@frozen
class Zones:
    """The zone of an event, and that of the site, whose days tell what is past."""

    own: ZoneInfo
    site: ZoneInfo


def read_occurrence(
    start: Written, end: Written | None, zones: Zones
) -> tuple[Occurrence | None, list[Problem]]:
    """Return when something takes place; ``start`` has a day, ``end`` is the line ``End``.

    Problems: EVT003 (it ends before it begins), EVT006 (only one of start and end has a time),
    EVT007 (two ends), and for times of the night in which the clocks change DAT005 and DAT006.
    """
    begins, ends = start.start, start.end
    if begins is None or begins.date is None:
        raise ValueError("what has no day takes place never")
    if end is not None and end.start is not None:
        other = _ending(begins, end.start)
        if other is None or before(other, begins):
            return None, [_ends_before(begins, end)]
        if ends is not None and ends != other:
            return None, [_two_ends(ends, other, end.place)]
        ends = other
    place = end.place if end is not None else start.place
    if ends is not None and (ends.time is None) != (begins.time is None):
        return None, [_no_time(begins, ends, place)]
    if begins.time is None:
        return of_days(begins.date, (ends.date if ends else None) or begins.date), []
    first, problems = _moment(begins, start.place, zones.own)
    last, found = _moment(ends, place, zones.own) if ends else (None, [])
    if first is None or (ends and last is None):
        return None, [*problems, *found]
    if last is not None and last.astimezone(dt.UTC) <= first.astimezone(dt.UTC):
        return None, [_ends_before(begins, end or start)]
    return of_moments(first, last, zones), [*problems, *found]


def of_days(first: dt.date, last: dt.date) -> Occurrence:
    """Return what takes whole days, both included."""
    return Occurrence(first, last, None, None, last + _DAY)


def of_moments(start: dt.datetime, end: dt.datetime | None, zones: Zones) -> Occurrence:
    """Return what takes place from one moment to another, or from a moment on."""
    here = (end or start).astimezone(zones.site)
    last = start.date() if end is None else max(_last_day(end), start.date())
    over = here.date() if end is None else _last_day(here)
    return Occurrence(start.date(), last, start, end, over + _DAY)


def wall_clock(moment: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """Put a moment without a zone into one.

    In the night when the clocks change, a time that does not exist is an hour later, one that comes
    twice is the first (RFC 5545, 3.3.5).
    """
    return moment.replace(tzinfo=zone).astimezone(dt.UTC).astimezone(zone)


def _last_day(end: dt.datetime) -> dt.date:
    """Until midnight is until the day before."""
    return end.date() - _DAY if end.time() == dt.time() else end.date()


def _ending(start: Point, end: Point) -> Point | None:
    if end.date is not None or end.time is None:
        return end
    if start.time is None:
        return Point(start.date, end.time)
    return until(start, end.time)


def _moment(point: Point, place: Place, zone: ZoneInfo) -> tuple[dt.datetime | None, list[Problem]]:
    if point.date is None or point.time is None:
        raise ValueError("a moment has a day and a time of day")
    written = f"{point.date.isoformat()}T{point.time:%H:%M}{point.offset}"
    return read_moment(written, place, zone)


def _ends_before(start: Point, end: Written) -> Problem:
    written = said(end.start) if end.start else ""
    return Problem(
        "EVT003",
        end.place,
        f"Die Veranstaltung endet ({written}), bevor sie anfängt ({said(start)}).",
        "Prüfen Sie Tag und Uhrzeit von „Start:“ und „End:“. Endet sie an einem anderen Tag, "
        "nennen Sie ihn: End: 13.03.2026 2 Uhr",
    )


def _two_ends(first: Point, second: Point, place: Place) -> Problem:
    return Problem(
        "EVT007",
        place,
        f"„Start:“ nennt als Ende {said(first)}, „End:“ nennt {said(second)}.",
        "Behalten Sie eine der beiden Angaben; „Start:“ allein genügt.",
    )


def _no_time(start: Point, end: Point, place: Place) -> Problem:
    names = ("Das Ende", "der Anfang") if end.time is None else ("Der Anfang", "das Ende")
    day = end.date if end.time is None else start.date
    name = "End" if end.time is None else "Start"
    example = short_date(day) if day else "12.03.2026"
    return Problem(
        "EVT006",
        place,
        f"{names[0]} hat keine Uhrzeit, {names[1]} hat eine.",
        f"Ergänzen Sie sie, zum Beispiel {name}: {example} 10 Uhr, oder nennen Sie nur Tage.",
    )
