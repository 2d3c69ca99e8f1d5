"""What an event must keep so that readers come on the right day, to the right place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.core.dates import long_date, short_date
from plugins.core.problems import Problem, Severity
from plugins.events.model import Event, EventStatus

_NOWHERE = frozenset({"online", "digital", "virtuell", "im netz", "im internet"})
_CALLED_OFF = {EventStatus.CANCELLED: "abgesagt", EventStatus.POSTPONED: "verschoben"}


def check_event(event: Event) -> Iterator[Problem]:
    """Check what the lines of a header say together."""
    yield from _check_status(event)
    yield from _check_registration(event)
    yield from _check_place(event)


def check_days(event: Event, folder: dt.date | None, today: dt.date) -> Iterator[Problem]:
    """Check the days of changes against announcement and today, ``Start`` against the folder.

    Problems: EVT043 (a change before the announcement), EVT044 (a change to come), EVT045 (warning:
    the name of the folder has another day, perhaps the former one).
    """
    values = event.document.values
    for change in event.changes:
        if event.published and change.date < event.published:
            yield Problem(
                "EVT043",
                values.place_of("update"),
                f"Die Änderung vom {short_date(change.date)} liegt vor der Ankündigung am "
                f"{short_date(event.published)}.",
                "Prüfen Sie „Update:“ und „Date:“.",
            )
        if change.date > today:
            yield Problem(
                "EVT044",
                values.place_of("update"),
                f"Die Änderung vom {short_date(change.date)} liegt in der Zukunft.",
                "Prüfen Sie das Datum, oder tragen Sie die Zeile erst an diesem Tag ein.",
            )
    known = {event.published, *(time.first for time in (*event.former, *event.occurrences))}
    if event.first and folder and folder not in known:
        yield Problem(
            "EVT045",
            values.place_of("start"),
            f"Der Ordner nennt den {short_date(folder)}, „Start:“ den "
            f"{short_date(event.first.first)}.",
            f"Wurde verschoben? Dann ergänzen Sie Former_start: {short_date(folder)}. Sonst "
            "benennen Sie den Ordner um; die Adresse bleibt.",
            Severity.WARNING,
        )


def check_announcement(event: Event, today: dt.date) -> Iterator[Problem]:
    """Check that what waits for its ``Date`` is announced before it is over (EVT049, warning)."""
    last = event.occurrences[-1].last if event.occurrences else None
    if event.published and event.published > today and last and event.published > last:
        yield Problem(
            "EVT049",
            event.document.values.place_of("date"),
            f"Angekündigt wird die Veranstaltung am {short_date(event.published)}, wenn sie vorbei "
            f"ist ({short_date(last)}).",
            "„Date:“ ist der Tag der Ankündigung, „Start:“ der Termin. Berichtigen Sie das Datum, "
            "oder löschen Sie die Zeile „Date:“.",
            Severity.WARNING,
        )


def _check_status(event: Event) -> Iterator[Problem]:
    """``verschoben`` has a former date (EVT030) that is another one (EVT031).

    What is called off needs a dated update (EVT032) for feeds and calendars; a reason without
    anything it explains is a slip (EVT033).
    """
    values = event.document.values
    word = _CALLED_OFF.get(event.status, "")
    if event.status is EventStatus.POSTPONED and not values.all("former_start"):
        yield Problem(
            "EVT030",
            values.place_of("event_status"),
            "Verschoben: Von welchem Termin?",
            "Nennen Sie den bisherigen Termin, zum Beispiel Former_start: 5. März 2026, 10 Uhr; in "
            "„Start:“ steht der neue oder „Termin folgt“.",
        )
    for former in event.former:
        if former == event.first:
            yield Problem(
                "EVT031",
                values.place_of("former_start"),
                f"Der frühere Termin ist derselbe wie der jetzige: {long_date(former.first)}.",
                "In „Start:“ gehört der neue Termin oder „Termin folgt“.",
            )
    if word and not event.changes:
        day = f"{event.published:%d.%m.%Y}" if event.published else "05.03.2026"
        yield Problem(
            "EVT032",
            values.place_of("event_status"),
            f"Es fehlt, seit wann die Veranstaltung {word} ist; Feeds melden es darum nicht.",
            f"Ergänzen Sie im Kopf Tag und Nachricht: Update: {day} Veranstaltung {word}",
            Severity.WARNING,
        )
    if event.status_reason and not word:
        yield Problem(
            "EVT033",
            values.place_of("status_reason"),
            "Ein Grund steht da, aber die Veranstaltung ist weder abgesagt noch verschoben.",
            "Ergänzen Sie Event_status: abgesagt (oder verschoben), oder löschen Sie die Zeile.",
            Severity.WARNING,
        )


def _check_registration(event: Event) -> Iterator[Problem]:
    """One registers until the last occurrence begins (EVT034)."""
    until = event.registration.until if event.registration else None
    if until and event.occurrences and until > event.occurrences[-1].first:
        yield Problem(
            "EVT034",
            event.document.values.place_of("registration_until"),
            f"Die Anmeldung endet am {long_date(until)}, nach der Veranstaltung.",
            "Prüfen Sie das Datum und das Jahr.",
        )


def _check_place(event: Event) -> Iterator[Problem]:
    """What has a date has a place (EVT035); „Location: online“ names none."""
    if event.location.casefold() in _NOWHERE:
        yield Problem(
            "EVT035",
            event.document.values.place_of("location"),
            f"„{event.location}“ ist kein Ort, den man finden kann.",
            "Schreiben Sie stattdessen Online: ja, oder wie man teilnimmt: Online: per "
            "Videokonferenz",
            Severity.WARNING,
        )
    if event.first and not event.location and event.online is None:
        yield Problem(
            "EVT035",
            event.document.values.place.at(1),
            "Es fehlt, wo die Veranstaltung stattfindet.",
            "Ergänzen Sie im Kopf Location: Rathaus, Marktplatz 1, 12345 Musterhausen, oder "
            "Online: ja; steht er noch nicht fest: Location: Ort folgt",
            Severity.WARNING,
        )
