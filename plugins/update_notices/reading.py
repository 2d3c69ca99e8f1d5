"""How the lines ``Update:`` and ``Zeitdokument:`` and the headings of addenda are read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from plugins.core.dates import find_date, read_date, split_date
from plugins.core.problems import Place, Problem
from plugins.text.nodes import Heading
from plugins.update_notices.model import AddendumHeading, Entry, PeriodDocument

SPELLING = "Schreibweise: Update: 12.03.2026 Absatz zu Fristen ergänzt"

# The first word decides, and it must be the whole word: „Nachtragshaushalt“ is something else.
_ADDENDUM = re.compile(r"(?:nachtrag|nachträge)\b[\s:,–-]*(?P<rest>.*)", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"^(?:am|vom)\s+(?=\d)", re.IGNORECASE)
_WORD = re.compile(r"\w")


def read_update(value: str, place: Place) -> tuple[Entry | None, list[Problem]]:
    """Read ``16.07.2017 Termine ergänzt``: a German or ISO day and the reason for the change.

    Problems: UPD001 where the line does not begin with a day that exists, UPD002 without a
    reason (the word ``Nachtrag`` alone is none).
    Where that word stands in front, ``addendum`` says so and the reason is what follows it.
    """
    date, reason, problems = split_date(_BEFORE_DATE.sub("", " ".join(value.split())), place)
    if date is None:
        return None, [_as_ours(problem, "UPD001", SPELLING) for problem in problems]
    addendum = _ADDENDUM.match(reason)
    if addendum:
        reason = addendum["rest"]
    if not _WORD.search(reason):
        return None, [_no_reason(value, addendum is not None, place)]
    return Entry(date, reason, addendum is not None, place), []


def read_period(value: str, place: Place) -> tuple[PeriodDocument | None, list[Problem]]:
    """Read ``15.01.2024``, or ``ja`` for the day of publication; else problem UPD010."""
    if value.strip().casefold() == "ja":
        return PeriodDocument(None, place), []
    date, problems = read_date(value, place)
    if date is None:
        remedy = "Schreibweise: Zeitdokument: 15.01.2024, oder Zeitdokument: ja für den Tag der "
        remedy += "Veröffentlichung."
        return None, [_as_ours(problem, "UPD010", remedy) for problem in problems]
    return PeriodDocument(date, place), []


def addendum_headings(headings: Iterable[Heading], place: Place) -> tuple[AddendumHeading, ...]:
    """Return the headings that begin with the word ``Nachtrag``, in reading order."""
    found = []
    for heading in headings:
        text = " ".join(heading.text.split())
        if _ADDENDUM.match(text):
            day = find_date(text)
            date = day[0] if day else None
            found.append(AddendumHeading(text, date, heading.anchor, place.at(heading.line)))
    return tuple(found)


def _as_ours(problem: Problem, code: str, remedy: str) -> Problem:
    """Keep what the reader of dates found; where it saw no date at all, show the whole line."""
    return replace(
        problem, code=code, remedy=remedy if problem.code == "DAT001" else problem.remedy
    )


def _no_reason(value: str, addendum: bool, place: Place) -> Problem:
    reason = "Nachtrag: Zahlen für das erste Quartal" if addendum else "Absatz zu Fristen ergänzt"
    return Problem(
        "UPD002",
        place,
        f"Bei „{value.strip()}“ fehlt, was sich geändert hat.",
        f"Den Grund hinter das Datum schreiben, zum Beispiel „{reason}“.",
    )
