"""When something takes place, as editors write it: ``12. März 2021, von 10 bis 11:30 Uhr``."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from plugins.core.calendar_days import DAY, read_day
from plugins.core.dates import long_date, short_date
from plugins.core.problems import Place, Problem
from plugins.events.tokens import WEEKDAYS, Token, part_month, tokens_of, weekday_number
from plugins.events.written import Point, Written
from plugins.events.years import check_year

SPELLING = (
    "Schreiben Sie zum Beispiel „12. März 2026, 10 bis 11:30 Uhr“, „12. bis 14. März 2026“, "
    "„12.03.2026“ oder „Termin folgt“."
)
_TO_FOLLOW = re.compile(
    r"(?:(?:der\s+|neuer\s+)?termin\s+(?:folgt|(?:ist\s+)?(?:noch\s+)?offen|steht\s+noch\s+nicht\s+fest"
    r"|wird\s+noch\s+bekannt\s*gegeben)|wird\s+noch\s+bekannt\s*gegeben)\b",
    re.IGNORECASE,
)
_EACH_DAY = re.compile(r"\b(?:jeweils|täglich)\b", re.IGNORECASE)
_LATE, _EARLY = dt.time(15), dt.time(9)
_MIDNIGHT = dt.time()

# What may follow what: D date, P part of a date, C time of day, M ISO moment, B „bis“.
_FORMS = frozenset(
    [
        "D",
        "DC",
        "DCBC",
        "DBD",
        "PBD",
        "DCBDC",
        "PCBDC",
        "DBDC",
        "PBDC",
        "DBDCBC",
        "PBDCBC",
        "M",
        "MBM",
        "MBC",
    ]
)
_END_FORMS = frozenset(["C", "D", "DC", "M", "BC", "BD", "BDC"])


def read_span(value: str, place: Place) -> tuple[Written, list[Problem]]:
    """Read when something takes place, or that the date follows; nothing where that is unclear.

    Problems: EVT001 (not understood), EVT002 (a weekday that does not fit), EVT003 (it ends before
    it begins), EVT004 (no such time of day), EVT005 (times of each of several days), and those of
    ``read_date`` (DAT002, DAT003, DAT007) and ``check_year``.
    """
    return _read(value, place, _FORMS)


def read_end(value: str, place: Place) -> tuple[Written, list[Problem]]:
    """Read when something ends: a day, a time of day, or both; problems as ``read_span``."""
    return _read(value, place, _END_FORMS)


def follows(value: str) -> bool:
    """Tell whether a text says that the date is still to come."""
    return bool(_TO_FOLLOW.search(value))


def until(start: Point, time: dt.time) -> Point | None:
    """Return when what starts on a day ends at a time: on that day, or in the night after it.

    A night is what begins at 15 o'clock or later and ends before 9; else ``None``.
    """
    if start.date is None or start.time is None:
        raise ValueError("a start has a day and a time of day")
    if time > start.time:
        return Point(start.date, time)
    if time == _MIDNIGHT or (start.time >= _LATE and time < _EARLY):
        return Point(start.date + dt.timedelta(days=1), time)
    return None


def _read(value: str, place: Place, forms: frozenset[str]) -> tuple[Written, list[Problem]]:
    text = " ".join(value.split())
    nothing = Written(None, None, "", place)
    if follows(text) and forms is _FORMS:
        return Written(None, None, text, place), []
    tokens = list(tokens_of(_EACH_DAY.sub("", text)))
    form = "".join(token.kind for token in tokens if token.kind != "W")
    if form not in forms:
        no_year = "P" in form and form.replace("P", "D") in forms
        return nothing, [_not_understood(text, place, no_year=no_year)]
    reading = _Reading(text, place)
    written = reading.read(tokens)
    if written and _EACH_DAY.search(text):
        reading.each_day(written)
    return (written if written and not reading.problems else nothing), reading.problems


class _Reading:
    """One value on its way to points; collects what is wrong with it."""

    def __init__(self, text: str, place: Place) -> None:
        self.text = text
        self.place = place
        self.problems: list[Problem] = []

    def read(self, tokens: list[Token]) -> Written | None:
        """Return start and end, or nothing where something is wrong."""
        points = self._points(tokens)
        if self.problems:
            return None
        starts, ends = points[0], points[1] if len(points) > 1 else None
        if ends and ends.date is None and ends.time is not None:
            ends = until(starts, ends.time)
            if ends is None:
                self._ends_before("Für eine Nacht nennen Sie den Tag des Endes dazu.")
                return None
        written = Written(starts, ends, "", self.place)
        if ends and before(ends, starts):
            self._ends_before("Prüfen Sie Tag, Monat und Jahr.")
        return written

    def each_day(self, written: Written) -> None:
        """Times of each of several days are a recurrence; of one day the word says nothing."""
        start, end = written.start, written.end
        if not (start and end and start.date and end.date and start.time and end.time):
            return
        days = (end.date - start.date).days + 1
        if days == 1:
            return
        self.problems.append(
            Problem(
                "EVT005",
                self.place,
                f"„{self.text}“ nennt eine Zeit für jeden von {days} Tagen.",
                f"Nennen Sie den ersten Tag und die Wiederholung: Start: {short_date(start.date)} "
                f"{start.time:%H:%M} bis {end.time:%H:%M} Uhr und in einer eigenen Zeile "
                f"Repeats: FREQ=DAILY;COUNT={days}",
            )
        )

    def _points(self, tokens: list[Token]) -> list[Point]:
        """Return start and end; a time of day goes with the date before it."""
        points: list[Point] = []
        weekday: Token | None = None
        day_ahead = next((token for token in reversed(tokens) if token.kind == "D"), None)
        clocks_of = 0
        for token in tokens:
            if token.kind == "W":
                weekday = token
            elif token.kind in "DP":
                date = self._date(token, day_ahead)
                if date and weekday:
                    self._check_weekday(weekday, date, token)
                weekday = None
                points.append(Point(date))
            elif token.kind == "M":
                points.append(self._moment(token))
            elif token.kind == "C":
                clocks_of += 1
                self._add_clock(points, token, clocks_of)
        if weekday is not None and not self.problems:
            self.problems.append(_not_understood(self.text, self.place))
        return points

    def _add_clock(self, points: list[Point], token: Token, number: int) -> None:
        """„12. bis 14. März, 10 bis 16 Uhr“: the first time belongs to the first day."""
        hours = int(token.found["hour"])
        minutes = int(next((token.found[n] for n in _MINUTES if token.found[n]), "0"))
        if (hours, minutes) == (24, 0):
            time, days = _MIDNIGHT, 1
        elif hours < 24 and minutes < 60:
            time, days = dt.time(hours, minutes), 0
        else:
            what = f"„{token.text.strip()}“ ist keine Uhrzeit."
            remedy = "Stunden gehen von 0 bis 24, Minuten bis 59: 10:30 Uhr."
            self.problems.append(Problem("EVT004", self.place, what, remedy))
            return
        if not points:
            points.append(Point(None, time))
        elif len(points) == 2 and number == 1 and points[0].time is None:
            points[0] = replace(points[0], time=time)
        elif points[-1].time is None:
            date = points[-1].date
            points[-1] = Point(date + dt.timedelta(days=days) if date else None, time)
        else:
            points.append(Point(None, time))

    def _moment(self, token: Token) -> Point:
        found = token.found
        date = self._day(found["date"])
        hour, minute = int(found["hour"]), int(found["minute"])
        if hour > 23 or minute > 59:
            what = f"„{token.text}“ nennt keine Uhrzeit."
            remedy = "Schreiben Sie zum Beispiel 2026-03-12T10:30."
            self.problems.append(Problem("EVT004", self.place, what, remedy))
            return Point(date)
        return Point(date, dt.time(hour, minute), found["offset"] or "")

    def _date(self, token: Token, ahead: Token | None) -> dt.date | None:
        if token.kind == "D":
            return self._day(token.text)
        end = self._day(ahead.text) if ahead else None
        if end is None:
            return None
        day, month = int(token.found["day"]), part_month(token) or end.month
        year = end.year - 1 if month > end.month else end.year
        return self._day(f"{day}.{month}.{year}")

    def _day(self, text: str) -> dt.date | None:
        found = DAY.match(text)
        if found is None:
            raise AssertionError(f"{text!r} was a date")
        date, problems = read_day(found, self.place)
        if date is not None:
            problems = check_year(date, self.place)
            date = None if problems else date
        self.problems.extend(problem for problem in problems if problem not in self.problems)
        return date

    def _check_weekday(self, weekday: Token, date: dt.date, token: Token) -> None:
        if weekday_number(weekday.found["word"]) == date.weekday():
            return
        right = WEEKDAYS[date.weekday()]
        self.problems.append(
            Problem(
                "EVT002",
                self.place,
                f"Der {long_date(date)} ist ein {right}; hier steht „{weekday.text} "
                f"{token.text.strip()}“.",
                "Prüfen Sie, was stimmt: der Wochentag oder das Datum.",
            )
        )

    def _ends_before(self, remedy: str) -> None:
        what = f"„{self.text}“ endet, bevor es anfängt."
        self.problems.append(Problem("EVT003", self.place, what, remedy))


_MINUTES = ("minute", "after", "colon", "dot")


def before(end: Point, start: Point) -> bool:
    """Tell whether an end does not come after its start: days may be equal, moments may not."""
    if end.date is None or start.date is None or end.date != start.date:
        return end.date is not None and start.date is not None and end.date < start.date
    if end.time is None or start.time is None:
        return False
    return not (end.offset or start.offset) and end.time <= start.time


def said(point: Point) -> str:
    """Return a point as messages quote it: ``12.03.2026 10:30``."""
    day = short_date(point.date) if point.date else ""
    return " ".join(filter(None, (day, f"{point.time:%H:%M}" if point.time else "")))


def _not_understood(text: str, place: Place, *, no_year: bool = False) -> Problem:
    what = f"Bei „{text}“ fehlt das Jahr." if no_year else f"„{text}“ ist keine Zeitangabe."
    return Problem("EVT001", place, what, SPELLING)
