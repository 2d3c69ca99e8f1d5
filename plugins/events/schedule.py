"""All times of an event: its first, those of its rule, those added and those taken away."""

from __future__ import annotations

import datetime as dt

from plugins.core.dates import long_date, short_date
from plugins.core.frozen import frozen
from plugins.core.keys import Values
from plugins.core.problems import Place, Problem, Severity
from plugins.events.model import Occurrence, Skipped
from plugins.events.recurrence import check_rule, is_rule, moved, read_rule, repeated
from plugins.events.spans import follows
from plugins.events.times import Zones, read_occurrence
from plugins.events.written import Point, Written, WrittenDay

_MORE = dt.timedelta(days=370)


@frozen
class Schedule:
    """When an event takes place; the fields are those of ``Event``."""

    first: Occurrence | None = None
    occurrences: tuple[Occurrence, ...] = ()
    to_follow: str = ""
    rule: str = ""
    rhythm: str = ""
    skipped: tuple[Skipped, ...] = ()
    extra: tuple[Occurrence, ...] = ()
    former: tuple[Occurrence, ...] = ()


def horizon_of(today: dt.date) -> dt.date:
    """Return the last day for which pages know the times of a rule: the end of next year."""
    return dt.date(today.year + 1, 12, 31)


def read_schedule(
    values: Values, proposed: dt.date | None, zones: Zones, today: dt.date
) -> tuple[Schedule, list[Problem]]:
    """Read all times; ``proposed`` is the day in the name of the folder, for want of ``Start``.

    Problems: EVT008 (no date at all, or ``Termin folgt`` with something that needs one), EVT024 (a
    day of ``Except`` on which nothing would be), EVT025 (warning: ``Also`` says it again),
    EVT026 (nothing is left), EVT027 (warning: a rhythm in words yields no
    times), and those of ``read_occurrence``, ``read_rule``, ``check_rule``.
    """
    former, problems = _former(values, zones)
    repeats = values.get("repeats", str) or ""
    rhythm = "" if is_rule(repeats) else repeats
    start = values.get("start", Written) or _proposed(values, proposed)
    words = start.words if start else rhythm if follows(rhythm) else ""
    if start is None or start.start is None:
        if words:
            problems.extend(_needs_date(values, repeats))
        elif start is None:
            problems.append(_no_date(values))
        return Schedule(to_follow=words, rhythm=rhythm, former=former), problems
    first, found = read_occurrence(start, values.get("end", Written), zones)
    problems.extend(found)
    if first is None:
        return Schedule(rhythm=rhythm, former=former), problems
    plan = _Plan(values, first, zones, max(horizon_of(today), first.last + _MORE))
    occurrences, skipped, extra = plan.read(repeats)
    more = rhythm if follows(rhythm) else ""
    if rhythm and not more and not extra:
        problems.append(_only_once(rhythm, first, values.place_of("repeats")))
    schedule = Schedule(first, occurrences, more, plan.rule, rhythm, skipped, extra, former)
    return schedule, [*problems, *plan.problems]


def _only_once(rhythm: str, first: Occurrence, place: Place) -> Problem:
    return Problem(
        "EVT027",
        place,
        f"Aus „{rhythm}“ folgt kein weiterer Termin: Nach dem {long_date(first.last)} gilt die "
        "Veranstaltung als vergangen.",
        "Schreiben Sie eine Regel, zum Beispiel Repeats: FREQ=WEEKLY;COUNT=6, nennen Sie jeden "
        f"Termin unter „Also:“, oder ergänzen Sie Repeats: {rhythm}, Termin folgt",
        Severity.WARNING,
    )


def _former(values: Values, zones: Zones) -> tuple[tuple[Occurrence, ...], list[Problem]]:
    former: list[Occurrence] = []
    problems: list[Problem] = []
    for written in _written(values, "former_start"):
        if written.start is None:
            continue  # that there was none yet is nothing to tell
        occurrence, found = read_occurrence(written, None, zones)
        problems.extend(found)
        if occurrence:
            former.append(occurrence)
    return tuple(former), problems


def _written(values: Values, attribute: str) -> list[Written]:
    return [value.data for value in values.all(attribute) if isinstance(value.data, Written)]


def _proposed(values: Values, day: dt.date | None) -> Written | None:
    return None if day is None else Written(Point(day), None, "", values.place.at(1))


class _Plan:
    """The times of an event with a date; collects what is wrong with them."""

    def __init__(self, values: Values, first: Occurrence, zones: Zones, horizon: dt.date) -> None:
        self.values = values
        self.first = first
        self.zones = zones
        self.horizon = horizon
        self.problems: list[Problem] = []
        self.rule = ""

    def read(
        self, repeats: str
    ) -> tuple[tuple[Occurrence, ...], tuple[Skipped, ...], tuple[Occurrence, ...]]:
        """Return all times, the days left out, and the times added."""
        known = {self.first: None}
        if is_rule(repeats):
            known = dict.fromkeys(self._by_rule(repeats)) or known
        skipped = self._skipped(tuple(known))
        days = {one.date for one in skipped}
        left = [one for one in known if one.first not in days]
        extra = self._extra(left)
        if not (left or extra):
            self.problems.append(_nothing_left(self.values.place_of("except")))
        return tuple(sorted([*left, *extra], key=_order)), skipped, extra

    def _by_rule(self, repeats: str) -> list[Occurrence]:
        place = self.values.place_of("repeats")
        rule, found = read_rule(repeats, self.zones, place)
        self.problems.extend(found)
        if rule is None:
            return []
        found = check_rule(rule, self.first, place)
        self.problems.extend(found)
        if any(problem.severity is Severity.ERROR for problem in found):
            return []
        self.rule = repeats
        return list(repeated(rule, self.first, self.horizon, self.zones))

    def _skipped(self, known: tuple[Occurrence, ...]) -> tuple[Skipped, ...]:
        days = [one.first for one in known]
        skipped: dict[dt.date, Skipped] = {}
        for value in self.values.all("except"):
            day = value.data
            if not isinstance(day, WrittenDay):
                raise TypeError(f"except is {type(day).__name__}, not WrittenDay")
            if day.date in days:
                skipped[day.date] = Skipped(day.date, day.reason)
            elif day.date <= self.horizon:
                self.problems.append(_not_there(day, days))
        return tuple(sorted(skipped.values(), key=lambda one: one.date))

    def _extra(self, left: list[Occurrence]) -> tuple[Occurrence, ...]:
        extra: list[Occurrence] = []
        for written in _written(self.values, "also"):
            occurrence = self._also(written)
            if occurrence is None:
                continue
            if occurrence in left or occurrence in extra:
                self.problems.append(_twice(occurrence, written.place))
            else:
                extra.append(occurrence)
        return tuple(sorted(extra, key=_order))

    def _also(self, written: Written) -> Occurrence | None:
        point = written.start
        if point is None or point.date is None:
            return None
        if point.time is None and written.end is None and self.first.start is not None:
            clock = self.first.start.time()
            return moved(self.first, dt.datetime.combine(point.date, clock), self.zones)
        occurrence, found = read_occurrence(written, None, self.zones)
        self.problems.extend(found)
        return occurrence


def _order(one: Occurrence) -> tuple[dt.date, float]:
    return one.first, one.start.timestamp() if one.start else 0.0


def _needs_date(values: Values, repeats: str) -> list[Problem]:
    """Return a problem for each line that needs a date where it is still to come."""
    names = {"end": "End", "except": "Except", "also": "Also"}
    found = [name for attribute, name in names.items() if values.all(attribute)]
    if is_rule(repeats):
        found.append("Repeats")
    return [
        Problem(
            "EVT008",
            values.place_of(name.casefold()),
            f"„{name}:“ steht da, aber der Termin folgt erst.",
            "Nennen Sie in „Start:“ den ersten Termin oder löschen Sie diese Zeile. Ein Rhythmus "
            "ohne Datum wird in Worten genannt: Repeats: alle zwei Monate, Termin folgt",
        )
        for name in found
    ]


def _no_date(values: Values) -> Problem:
    return Problem(
        "EVT008",
        values.place.at(1),
        "Es fehlt, wann die Veranstaltung stattfindet.",
        "Ergänzen Sie im Kopf zum Beispiel Start: 12. März 2026, 10 bis 11:30 Uhr, oder Start: "
        "Termin folgt",
    )


def _not_there(day: WrittenDay, days: list[dt.date]) -> Problem:
    near = sorted(days, key=lambda one: abs((one - day.date).days))[:2]
    named = " und ".join(long_date(one) for one in sorted(near))
    return Problem(
        "EVT024",
        day.place,
        f"Am {long_date(day.date)} wäre ohnehin kein Termin.",
        f"In der Nähe liegt {named}." if len(near) == 1 else f"In der Nähe liegen {named}.",
    )


def _twice(occurrence: Occurrence, place: Place) -> Problem:
    return Problem(
        "EVT025",
        place,
        f"Der Termin am {short_date(occurrence.first)} steht schon fest.",
        "Löschen Sie die Zeile „Also:“.",
        Severity.WARNING,
    )


def _nothing_left(place: Place) -> Problem:
    return Problem(
        "EVT026",
        place,
        "Alle Termine fallen aus.",
        "Schreiben Sie statt der Ausnahmen: Event_status: abgesagt",
    )
