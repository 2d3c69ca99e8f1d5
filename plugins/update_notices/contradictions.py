"""What cannot be true at once: entries, dates and the body of an article compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from plugins.core.dates import short_date
from plugins.core.problems import Problem
from plugins.update_notices.model import Entry, PeriodDocument


def before_publication(entries: Iterable[Entry], published: dt.date) -> Iterator[Problem]:
    """An article cannot change before it is published (UPD003)."""
    for entry in entries:
        if entry.date < published:
            yield Problem(
                "UPD003",
                entry.place,
                f"Die Änderung vom {short_date(entry.date)} liegt vor der Veröffentlichung am "
                f"{short_date(published)}.",
                "Das Datum der Änderung oder die Angabe „Date“ berichtigen.",
            )


def in_the_future(entries: Iterable[Entry], today: dt.date) -> Iterator[Problem]:
    """A change is announced on its day, not before (UPD004)."""
    for entry in entries:
        if entry.date > today:
            yield Problem(
                "UPD004",
                entry.place,
                f"Die Änderung vom {short_date(entry.date)} liegt in der Zukunft (heute ist der "
                f"{short_date(today)}).",
                "Das Datum berichtigen oder die Zeile erst an diesem Tag eintragen.",
            )


def period_and_updates(
    entries: Iterable[Entry], period: PeriodDocument | None
) -> Iterator[Problem]:
    """What is left as it was is not updated, though it may have an addendum (UPD009)."""
    for entry in entries:
        if period and not entry.addendum:
            yield Problem(
                "UPD009",
                entry.place,
                "Ein Zeitdokument wird nicht aktualisiert, hier steht aber eine Änderung vom "
                f"{short_date(entry.date)}.",
                f"Die Zeile „Zeitdokument“ (Zeile {period.place.line}) löschen, oder die Änderung "
                f"als Nachtrag führen: Update: {short_date(entry.date)} Nachtrag: …",
            )


def period_in_the_future(period: PeriodDocument | None, today: dt.date) -> Iterator[Problem]:
    """Nobody knows the state of a day to come (UPD011)."""
    if period and period.date and period.date > today:
        yield Problem(
            "UPD011",
            period.place,
            f"Das Zeitdokument soll den Stand vom {short_date(period.date)} wiedergeben; der Tag "
            f"liegt in der Zukunft (heute ist der {short_date(today)}).",
            "Das Datum berichtigen, oder „ja“ für den Tag der Veröffentlichung eintragen.",
        )
