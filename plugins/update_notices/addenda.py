"""Addenda stand in two places, header and body, and both must say the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from plugins.core.dates import short_date
from plugins.core.late import late
from plugins.core.problems import Problem, Severity
from plugins.update_notices.matching import unmatched
from plugins.update_notices.model import AddendumHeading, Entry

_OPENING = late(r"^\S+\s*(?:\([^)]*\)|vom\s+\S+)?[\s:–-]*")


def compare(entries: Sequence[Entry], headings: Sequence[AddendumHeading]) -> list[Problem]:
    """Compare the announced addenda with the headings of the body.

    Problems: UPD005 a dated heading without an entry, UPD006 heading and entry with different
    days, UPD007 (a warning) an entry without a heading, UPD008 a heading without a date.
    A heading and an entry that are both left over belong together: one problem, not two.
    """
    lonely, open_headings = unmatched(entries, headings)
    problems = []
    for heading in open_headings:
        entry = lonely.pop(0) if lonely else None
        if heading.date is None:
            problems.append(_undated(heading, entry))
        elif entry:
            problems.append(_different(heading, short_date(heading.date), entry))
        else:
            problems.append(_unannounced(heading, heading.date, entries))
    return problems + [_without_heading(entry) for entry in lonely]


def _undated(heading: AddendumHeading, entry: Entry | None) -> Problem:
    day = short_date(entry.date) if entry else "12.03.2026"
    return Problem(
        "UPD008",
        heading.place,
        f"Die Überschrift „{heading.text}“ nennt kein Datum.",
        f"Das Datum in Klammern ergänzen: ## Nachtrag ({day})",
    )


def _different(heading: AddendumHeading, day: str, entry: Entry) -> Problem:
    other = short_date(entry.date)
    return Problem(
        "UPD006",
        heading.place,
        f"Die Überschrift nennt den {day}, die Angabe „Update“ in Zeile {entry.place.line} den "
        f"{other}.",
        "An beiden Stellen dasselbe Datum eintragen.",
    )


def _unannounced(heading: AddendumHeading, date: dt.date, entries: Sequence[Entry]) -> Problem:
    day = short_date(date)
    plain = next((entry for entry in entries if entry.date == date), None)
    if plain:
        remedy = f"Zeile {plain.place.line} als Nachtrag kennzeichnen: "
        remedy += f"Update: {day} Nachtrag: {plain.reason}"
    else:
        title = _OPENING.sub("", heading.text) or "was neu ist"
        remedy = f"Im Kopf der Datei ergänzen: Update: {day} Nachtrag: {title}"
    what = f"Der Nachtrag vom {day} steht im Text, ist im Kopf der Datei aber nicht eingetragen."
    return Problem("UPD005", heading.place, what, remedy)


def _without_heading(entry: Entry) -> Problem:
    day = short_date(entry.date)
    return Problem(
        "UPD007",
        entry.place,
        f"Zum Nachtrag vom {day} gibt es im Text keine Überschrift; der Hinweis kann nicht zu "
        "ihm führen.",
        f"Über den Nachtrag schreiben: ## Nachtrag ({day})",
        Severity.WARNING,
    )
