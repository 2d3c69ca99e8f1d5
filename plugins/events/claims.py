"""Dates that the words of an event name for it, compared with its header."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from plugins.core.calendar_days import DAY, read_day
from plugins.core.dates import long_date
from plugins.core.frozen import frozen
from plugins.core.german_dates import MONTH_NUMBERS
from plugins.core.problems import Place, Problem, Severity
from plugins.events.model import Event, Occurrence
from plugins.events.spans import read_span
from plugins.events.telling import days, long_time
from plugins.events.tokens import WEEKDAYS, weekday_number
from plugins.events.written import Point

_BEFORE, _AFTER = 70, 60

_YEARLESS = re.compile(r"(?P<day>[0-9]{1,2})\.\s*(?P<word>[^\W\d_]{3,})\b(?!\s*[0-9]{4})")
_CLOCK = re.compile(
    r"(?:\s*,)?\s*(?:(?:von|um|ab)\s+)?[0-9]{1,2}(?:[.:][0-9]{2})?(?:\s*Uhr)?"
    r"(?:\s*(?:bis|[–—-])\s*[0-9]{1,2}(?:[.:][0-9]{2})?)?\s*Uhr\b"
)
# „findet statt am:“, „Termin:“, „Wann?“: what follows is when it takes place.
_OF_EVENT = re.compile(
    r"(?:\bfindet\b[^.!?]*|\bstatt(?:finden|findet)?\s*(?:am)?|\btermin|\bwann|\bdatum|\bbeginn)"
    r"\s*(?:ist|sind|am|der|den|vom|ab)?\s*[:?]?\s*(?:(?:am|vom|den|der)\s+)?"
    r"(?:[^\W\d_]+\.?,?\s*(?:den\s+|dem\s+)?)?$",
    re.IGNORECASE,
)
# What lies near these is another date: until when one registers, what was once, what is next.
_OTHERS = re.compile(
    r"anmeld|frist|spätestens|stornier|einsende|bewerb|stand:|\bseit\b|\bbis(?: zum)?\s*$|\bfand\b"
    r"|letzte|vergangen|vorig|früher|ursprünglich|verschoben|nächste|weitere|veröffentlicht",
    re.IGNORECASE,
)
_WEEKDAY_AHEAD = re.compile(r"(?P<word>[^\W\d_]{2,10})\.?,?\s*(?:den|dem)?\s*$")


@frozen
class Claim:
    """A date in words: ``clock`` is what stands behind it (``, 10 bis 12 Uhr``), or empty.

    ``date`` is ``None`` where the year is missing; then ``day`` and ``month`` tell it.
    """

    date: dt.date | None
    day: int
    month: int
    clock: str
    written: str


def check_words(event: Event, words: str, today: dt.date) -> Iterator[Problem]:
    """Compare title, summary or text with the header.

    Warnings: EVT040 (another day), EVT041 (another time of day), EVT042 (a weekday that does not
    fit). Only dates that are meant for the event are compared: those with a time of day or after
    words such as ``findet statt am``.
    """
    yield from _wrong_weekdays(event, words)
    for claim in claims_in(words):
        found = _compared(event, claim, today)
        if found:
            yield found


def claims_in(words: str) -> Iterator[Claim]:
    """Yield the dates that are meant for the event."""
    for found in DAY.finditer(words):
        date, _ = read_day(found, Place(""))
        if date and _meant(words, found):
            clock = _CLOCK.match(words, found.end())
            behind = clock[0] if clock else ""
            yield Claim(date, date.day, date.month, behind, found[0] + behind)
    for found in _YEARLESS.finditer(words):
        month = MONTH_NUMBERS.get(found["word"].casefold())
        clock = _CLOCK.match(words, found.end())
        if month and clock and _meant(words, found):
            yield Claim(None, int(found["day"]), month, clock[0], found[0] + clock[0])


def _meant(words: str, found: re.Match[str]) -> bool:
    if found.start() and re.match(r"[\w.–-]", words[found.start() - 1]):
        return False
    ahead = words[max(0, found.start() - _BEFORE) : found.start()]
    sentence = re.split(r"[.!]\s+(?=[A-ZÄÖÜ])", ahead)[-1]
    if _OTHERS.search(sentence):
        return False
    return bool(_CLOCK.match(words, found.end()) or _OF_EVENT.search(sentence))


def _compared(event: Event, claim: Claim, today: dt.date) -> Problem | None:
    times = (*event.occurrences, *event.former)
    if event.first is None:
        later = claim.date is not None and claim.date >= today
        known = any(_covers(time, claim) for time in times)
        return _other_day(event, claim, event.to_follow) if later and not known else None
    if event.rule and claim.date and claim.date > event.occurrences[-1].last:
        return None  # beyond the horizon, or a matter of the rule
    on_day = [time for time in times if _covers(time, claim)]
    if on_day:
        return _other_time(event, claim, on_day)
    others = {one.date for one in event.skipped}
    if event.registration and event.registration.until:
        others.add(event.registration.until)
    if any(_is(day, claim) for day in others):
        return None
    return _other_day(event, claim, days(event.first.first, event.first.last))


def _is(day: dt.date, claim: Claim) -> bool:
    return day == claim.date if claim.date else (day.day, day.month) == (claim.day, claim.month)


def _covers(time: Occurrence, claim: Claim) -> bool:
    if claim.date:
        return time.first <= claim.date <= time.last
    span = (time.last - time.first).days
    listed = (time.first + dt.timedelta(days=number) for number in range(min(span, 366) + 1))
    return any(_is(day, claim) for day in listed)


def _other_time(event: Event, claim: Claim, on_day: list[Occurrence]) -> Problem | None:
    """A time of day is another one where it is outside, or begins alike and ends elsewhere."""
    date = claim.date or on_day[0].first
    span, problems = read_span(f"{date.isoformat()} {claim.clock.strip(' ,')}", Place(""))
    if not claim.clock or problems or span.start is None or span.start.time is None:
        return None
    begins = dt.datetime.combine(date, span.start.time)
    for time in on_day:
        if time.start is None:
            return None
        start = time.start.replace(tzinfo=None)
        end = time.end.replace(tzinfo=None) if time.end else None
        if start < begins and (end is None or begins < end):
            return None  # a part of the programme
        told = _clock(span.end) if span.end else None
        if start == begins and (told is None or end is None or told == end):
            return None
    return _differs("EVT041", event, claim, long_time(on_day[0]))


def _clock(point: Point) -> dt.datetime | None:
    if point.date is None or point.time is None:
        return None
    return dt.datetime.combine(point.date, point.time)


def _other_day(event: Event, claim: Claim, header: str) -> Problem:
    return _differs("EVT040", event, claim, header)


def _differs(code: str, event: Event, claim: Claim, header: str) -> Problem:
    return Problem(
        code,
        event.document.values.place_of("start"),
        f"Zwei Angaben: Im Kopf steht „{header}“, im Text „{' '.join(claim.written.split())}“.",
        "Prüfen Sie, was stimmt. Ist der Termin verschoben, gehört der alte in „Former_start:“.",
        Severity.WARNING,
    )


def _wrong_weekdays(event: Event, words: str) -> Iterator[Problem]:
    for found in DAY.finditer(words):
        ahead = _WEEKDAY_AHEAD.search(words, max(0, found.start() - _AFTER), found.start())
        number = weekday_number(ahead["word"]) if ahead else None
        date, _ = read_day(found, Place(""))
        if ahead is None or number is None or date is None or number == date.weekday():
            continue
        yield Problem(
            "EVT042",
            event.document.place.at(1),
            f"Der {long_date(date)} ist ein {WEEKDAYS[date.weekday()]}; im Text steht "
            f"„{ahead['word']}“.",
            "Prüfen Sie, was stimmt: der Wochentag oder das Datum.",
            Severity.WARNING,
        )
