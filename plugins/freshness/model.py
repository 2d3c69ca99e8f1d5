"""When a figure marked with „Stand: August 2020“ has aged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.blog.document import Document
from plugins.core.problems import Place, Problem, Severity
from plugins.text.nodes import AsOf, plain_text

PEOPLE_ELSE = frozenset({"comment"})
"""Kinds of documents that others wrote: what they said stays as old as it is."""

_KEEP = " Soll der Text bewusst so stehen bleiben, im Kopf der Datei ergänzen: Zeitdokument: ja"


def marks_of(document: Document) -> tuple[AsOf, ...]:
    """Return the dates that rules look at; none of a text that is kept as it was.

    A period document says so above its text (``Zeitdokument``).
    """
    values = document.values
    kept = may_be_kept(document) and any(values.all("zeitdokument"))
    if kept or document.kind in PEOPLE_ELSE:
        return ()
    return tuple(document.outline.all(AsOf))


def may_be_kept(document: Document) -> bool:
    """Tell whether the header of such a text can say that it stays as it was."""
    return "zeitdokument" in document.values.known


def check_age(
    mark: AsOf, place: Place, today: dt.date, months: int, *, keepable: bool = True
) -> Iterator[Problem]:
    """Yield a warning for a figure that is older than ``months`` (FRE001), or from the future.

    With 0 months nothing is too old. The month of a figure counts as a whole. ``keepable`` texts
    have a line of the header for what is meant to stay as it was.
    """
    words = plain_text(mark.parts)
    age = months_between(mark.until, today)
    if begin(mark) > today:
        yield Problem(
            "FRE002",
            place,
            f"„Stand: {words}“ liegt in der Zukunft.",
            "Das Datum prüfen: Es sagt, wann die Angabe gestimmt hat.",
            Severity.WARNING,
        )
    elif months and age >= months:
        yield Problem(
            "FRE001",
            place,
            f"„Stand: {words}“ ist {spelt(age)} alt.",
            "Die Angabe prüfen, erneuern und das Datum anpassen." + (_KEEP if keepable else ""),
            Severity.WARNING,
        )


def begin(mark: AsOf) -> dt.date:
    """Return the first day that is meant."""
    year, month, day = (*mark.iso.split("-"), "1", "1")[:3]
    return dt.date(int(year), int(month), int(day))


def months_between(earlier: dt.date, later: dt.date) -> int:
    """Return the whole months from one day to another; negative where it lies ahead."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    ends = (later + dt.timedelta(days=1)).day == 1  # nothing of the month is to come
    return months - (later.day < earlier.day and not ends)


def spelt(months: int) -> str:
    """Return a number of months as people say it: ``6 Jahre und 2 Monate``."""
    years, rest = divmod(months, 12)
    parts = [f"{years} Jahr{'e' if years > 1 else ''}"] if years else []
    parts += [f"{rest} Monat{'e' if rest > 1 else ''}"] if rest else []
    return " und ".join(parts)
