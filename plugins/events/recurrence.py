"""Rules of recurrence (RFC 5545, 3.3.10): what they say, and the times they yield."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator

from plugins.core.dates import long_date
from plugins.core.frozen import frozen
from plugins.core.problems import Place, Problem, Severity
from plugins.events.model import Occurrence
from plugins.events.times import Zones, of_days, of_moments, wall_clock
from plugins.events.years import possible

_EXAMPLE = "Repeats: FREQ=MONTHLY;BYDAY=2WE;COUNT=6 (jeder zweite Mittwoch im Monat, sechsmal)"
# What stands in each part (RFC 5545, 3.3.10). An event has one time of day, in „Start“, so that
# there are no hours; BYEASTER and the like are unknown to calendars.
_DAY = r"(?:MO|TU|WE|TH|FR|SA|SU)"
_OF_YEAR = re.compile(r"[+-]?(?:[1-9]|[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-6])")
_ITEMS = {
    "FREQ": re.compile(r"DAILY|WEEKLY|MONTHLY|YEARLY"),
    "INTERVAL": re.compile(r"[1-9][0-9]{0,3}"),
    "WKST": re.compile(_DAY),
    "BYMONTH": re.compile(r"[1-9]|1[0-2]"),
    "BYWEEKNO": re.compile(r"[+-]?(?:[1-9]|[1-4][0-9]|5[0-3])"),
    "BYYEARDAY": _OF_YEAR,
    "BYMONTHDAY": re.compile(r"[+-]?(?:[1-9]|[12][0-9]|3[01])"),
    "BYDAY": re.compile(rf"(?:[+-]?[1-5])?{_DAY}"),
    "BYSETPOS": _OF_YEAR,
}
_WORDLESS = frozenset({"ja", "nein"})
_NUMBERED = frozenset({"MONTHLY", "YEARLY"})
_UNTIL = re.compile(r"(?P<day>[0-9]{8})(?:T(?P<time>[0-9]{4}(?:[0-9]{2})?)(?P<utc>Z)?)?")


@frozen
class Rule:
    """A rule in parts: ``until`` and ``count`` bound it, ``parts`` are all others, as written.

    ``until`` is a moment on the clocks of the event's zone; the last moment of a day without time.
    """

    parts: tuple[tuple[str, str], ...]
    until: dt.datetime | None = None
    count: int | None = None

    @property
    def endless(self) -> bool:
        """Whether nothing bounds it."""
        return self.until is None and self.count is None


def is_rule(text: str) -> bool:
    """Tell whether ``Repeats`` is meant as a rule, not as free words; „ja“ is neither."""
    return "=" in text or text.casefold() in _WORDLESS


def read_rule(text: str, zones: Zones, place: Place) -> tuple[Rule | None, list[Problem]]:
    """Read a rule (EVT020: it is none, or repeats within a day; RFC 5545, 3.3.10)."""
    if text.casefold() in _WORDLESS:
        return None, [_no_rule(text, "wie oft, steht nicht da", place)]
    written = "".join(text.split()).upper().removeprefix("RRULE:").strip(";")
    pairs = [tuple(part.partition("=")[::2]) for part in written.split(";")]
    given = {str(name): str(value) for name, value in pairs}
    if len(given) < len(pairs):
        return None, [_no_rule(text, "eine Angabe steht zweimal da", place)]
    if not _ITEMS["FREQ"].fullmatch(given.get("FREQ", "")):
        what = "FREQ= fehlt oder ist nicht DAILY, WEEKLY, MONTHLY oder YEARLY"
        return None, [_no_rule(text, what, place)]
    if "COUNT" in given and "UNTIL" in given:
        return None, [_no_rule(text, "COUNT und UNTIL schließen sich aus", place)]
    until, count = given.pop("UNTIL", ""), given.pop("COUNT", "")
    moment = _until(until, zones) if until else None
    if until and moment is None:
        return None, [_no_rule(text, f"UNTIL={until} ist kein Tag", place)]
    if count and not _ITEMS["INTERVAL"].fullmatch(count):
        return None, [_no_rule(text, f"COUNT={count} ist keine Zahl von 1 bis 9999", place)]
    if not given.keys() <= _ITEMS.keys():
        return None, [_no_rule(text, "eine Angabe ist unbekannt", place)]
    for name, value in given.items():
        if not all(map(_ITEMS[name].fullmatch, value.split(","))):
            return None, [_no_rule(text, f"{name}={value} gibt es nicht", place)]
    if given["FREQ"] not in _NUMBERED and re.search(r"[0-9]", given.get("BYDAY", "")):
        return None, [_no_rule(text, "BYDAY zählt nur in Monaten und Jahren", place)]
    rule = Rule(tuple(given.items()), moment, int(count) if count else None)
    return rule, []


def check_rule(rule: Rule, first: Occurrence, place: Place) -> list[Problem]:
    """Check a rule against the first time (RFC 5545, 3.8.5.3: it belongs to the rule).

    Problems: EVT021 (it ends before it begins), EVT022 (warning: it never ends), EVT023 (its first
    day is another one than ``Start``).
    """
    begins = _clock(first)
    if rule.until and rule.until < begins:
        what = f"Die Wiederholung endet am {long_date(rule.until)}, vor dem ersten Termin "
        what += f"({long_date(first.first)})."
        return [Problem("EVT021", place, what, "Prüfen Sie das Jahr in UNTIL.")]
    found = _first_time(rule, begins)
    if found != begins:
        yields = f"erst den {long_date(found)}" if found else "gar keinen Termin"
        what = f"„Start:“ nennt den {long_date(first.first)}, die Wiederholung ergibt {yields}."
        remedy = "Nennen Sie in „Start:“ den ersten Termin der Wiederholung oder ändern Sie sie."
        return [Problem("EVT023", place, what, remedy)]
    if rule.endless:
        what = "Die Wiederholung hat kein Ende; die Veranstaltung wird nie vergangen sein."
        remedy = "Ergänzen Sie zum Beispiel ;UNTIL=20261231 oder die Zahl der Termine: ;COUNT=6"
        return [Problem("EVT022", place, what, remedy, Severity.WARNING)]
    return []


def repeated(rule: Rule, first: Occurrence, horizon: dt.date, zones: Zones) -> Iterator[Occurrence]:
    """Yield all times up to a day, the first included.

    They keep the time on the clock and how long it takes there when the clocks change.
    """
    begins = _clock(first)
    for time in _clock_times(rule, begins, dt.datetime.combine(horizon, dt.time.max)):
        yield moved(first, time, zones)


def moved(first: Occurrence, begins: dt.datetime, zones: Zones) -> Occurrence:
    """Return the same at another time on the clock; of days, only the day of it counts."""
    if first.start is None:
        return of_days(begins.date(), begins.date() + (first.last - first.first))
    end = None
    if first.end is not None:
        takes = first.end.replace(tzinfo=None) - first.start.replace(tzinfo=None)
        end = wall_clock(begins + takes, zones.own)
    return of_moments(wall_clock(begins, zones.own), end, zones)


def _clock(occurrence: Occurrence) -> dt.datetime:
    if occurrence.start is None:
        return dt.datetime.combine(occurrence.first, dt.time())
    return occurrence.start.replace(tzinfo=None)


def _clock_times(rule: Rule, begins: dt.datetime, last: dt.datetime) -> Iterator[dt.datetime]:
    from dateutil.rrule import rrulestr

    until = min(rule.until or last, last)
    parts = ";".join(f"{name}={value}" for name, value in rule.parts)
    times = rrulestr(f"{parts};UNTIL={until:%Y%m%dT%H%M%S}", dtstart=begins)
    return itertools.islice(times, rule.count)


def _first_time(rule: Rule, begins: dt.datetime) -> dt.datetime | None:
    """Return the first time of a rule from a moment on, or nothing.

    A rule that yields nothing is followed to the year 9999. Days repeat every 400 years, so that it
    is asked for as late as can be.
    """
    years = (dt.MAXYEAR - begins.year) // 400 * 400
    late = begins.replace(year=begins.year + years)
    times = _clock_times(Rule(rule.parts), late, late.replace(year=dt.MAXYEAR, month=12, day=31))
    found = next(times, None)
    return found and found.replace(year=found.year - years)


def _until(text: str, zones: Zones) -> dt.datetime | None:
    found = _UNTIL.fullmatch(text)
    try:
        day = dt.datetime.strptime(found["day"], "%Y%m%d") if found else None  # noqa: DTZ007
        if found is None or day is None or not possible(day):
            return None
        if not found["time"]:
            return dt.datetime.combine(day, dt.time(23, 59, 59))
        clock = dt.datetime.strptime(found["time"].ljust(6, "0"), "%H%M%S")  # noqa: DTZ007
    except ValueError:
        return None
    moment = dt.datetime.combine(day, clock.time())
    if found["utc"]:
        return moment.replace(tzinfo=dt.UTC).astimezone(zones.own).replace(tzinfo=None)
    return moment


def _no_rule(text: str, why: str, place: Place) -> Problem:
    return Problem(
        "EVT020",
        place,
        f"„{' '.join(text.split())}“ ist keine Regel für Wiederholungen: {why}.",
        f"Schreiben Sie zum Beispiel {_EXAMPLE}. Auch freie Worte gehen: alle zwei Monate, "
        "Termin folgt. Was nur einmal stattfindet, braucht die Zeile nicht.",
    )
