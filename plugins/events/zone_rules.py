"""When the clocks of a time zone change, in the form of calendars (RFC 5545, 3.6.5)."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Iterator

from plugins.core.frozen import frozen
from plugins.events.zones import rule_of, zone_named

_DAY = dt.timedelta(days=1)
_WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
# „,M3.5.0/2“: the last Sunday of March, at 2 o'clock (POSIX; without an hour it is 2).
_CHANGE = re.compile(r",M(\d+)\.(\d)\.(\d)(?:/(\d+))?(?=,|$)")
_USUAL_HOUR = 2
_LAST = 5


@frozen
class Change:
    """A change of the clocks: ``at`` in universal time, offsets before and after, name after."""

    at: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str

    @property
    def local(self) -> dt.datetime:
        """The time on the clock that is changed."""
        return self.at + self.before


@frozen
class Observance:
    """What clocks show from ``start`` on (on the clock before), and again at further times.

    ``rule`` is a rule of recurrence, or empty; then ``dates`` are the further times.
    """

    start: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str
    rule: str = ""
    dates: tuple[dt.datetime, ...] = ()

    @property
    def daylight(self) -> bool:
        """Whether it is called daylight saving time: the clock was put forward."""
        return self.after > self.before


@functools.cache
def observances(zone: str, first: int, last: int) -> tuple[Observance, ...]:
    """Return what clocks of a zone show in all times of some years, both included.

    Where the clocks change by one rule in all these years and ever after, the rule is told, so that
    it holds for ever; else every change until the end of these years.
    """
    changes = tuple(_changes(zone, first - 1, last))
    groups: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        groups.setdefault((change.before, change.after, change.name), []).append(change)
    rules = _rules(zone)
    told = {key: _rule_for(some, rules) for key, some in groups.items()}
    by_rule = len(groups) == len(rules) and all(told.values())
    found = [
        Observance(
            some[0].local,
            some[0].before,
            some[0].after,
            some[0].name,
            rule=told[key] if by_rule else "",
            dates=() if by_rule else tuple([one.local for one in some[1:]]),
        )
        for key, some in groups.items()
    ]
    if not any(change.at.year < first for change in changes):
        found.append(_before(zone, first, dt.date(first - 1 if found else 1970, 1, 1)))
    return tuple(sorted(found, key=lambda one: one.start))


def _before(zone: str, first: int, since: dt.date) -> Observance:
    """Return what the clocks show at the beginning of the first year, told from another day on."""
    moment = dt.datetime.combine(dt.date(first, 1, 1), dt.time(), zone_named(zone))
    offset = moment.utcoffset() or dt.timedelta()
    start = dt.datetime.combine(since, dt.time())
    return Observance(start, offset, offset, moment.tzname() or zone)


def _changes(zone: str, first: int, last: int) -> Iterator[Change]:
    """Yield the changes of the clocks in some years, both included."""
    info = zone_named(zone)

    def offset(moment: dt.datetime) -> dt.timedelta:
        return moment.replace(tzinfo=dt.UTC).astimezone(info).utcoffset() or dt.timedelta()

    day = dt.datetime.combine(dt.date(first, 1, 1), dt.time())
    while day.year <= last:
        low, high = day, day + _DAY
        if offset(low) != offset(high):
            while high - low > dt.timedelta(seconds=1):
                middle = low + (high - low) // 2
                middle -= dt.timedelta(microseconds=middle.microsecond)
                low, high = (middle, high) if offset(middle) == offset(day) else (low, middle)
            name = high.replace(tzinfo=dt.UTC).astimezone(info).tzname() or zone
            yield Change(high, offset(day), offset(high), name)
        day += _DAY


def _rules(zone: str) -> tuple[tuple[int, ...], ...]:
    """Return the changes of the future: month, week in it (5 is the last), weekday, hour."""
    found = _CHANGE.findall(rule_of(zone))
    return tuple(tuple(int(number or _USUAL_HOUR) for number in change) for change in found)


def _rule_for(changes: Iterable[Change], rules: Iterable[tuple[int, ...]]) -> str:
    """Return the rule by which all of some changes come, or nothing."""
    for month, week, weekday, hour in rules:
        if all(_fits(change.local, month, week, weekday, hour) for change in changes):
            number = -1 if week == _LAST else week
            return f"FREQ=YEARLY;BYMONTH={month};BYDAY={number}{_WEEKDAYS[weekday]}"
    return ""


def _fits(local: dt.datetime, month: int, week: int, weekday: int, hour: int) -> bool:
    last = (local + dt.timedelta(days=7)).month != local.month
    return (
        (local.month, local.isoweekday() % 7, local.hour) == (month, weekday, hour)
        and (last if week == _LAST else (local.day - 1) // 7 + 1 == week)
        and not (local.minute or local.second)
    )
