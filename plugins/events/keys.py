"""The header keys of events, and the one by which an article reports of them."""

from __future__ import annotations

from dataclasses import replace

from plugins.blog.keys import KEYS as SHARED
from plugins.core import values
from plugins.core.keys import Key
from plugins.events import header_lines

_EVENT = ("event",)
_SHARED = ("Title", "Summary", "Image", "Image_alt", "Image_caption", "Status", "Slug")

KEYS = (
    *(
        replace(key, kinds=_EVENT, required=_EVENT if key.name == "Title" else ())
        for key in SHARED
        if key.name in _SHARED
    ),
    Key(
        "Start",
        header_lines.start,
        _EVENT,
        "wann die Veranstaltung stattfindet, oder „Termin folgt“",
        "12. März 2026, 10 bis 11:30 Uhr",
        ("Termin", "Beginn", "Wann", "Anfang"),
    ),
    Key(
        "End",
        header_lines.end,
        _EVENT,
        "das Ende, falls es nicht schon in „Start“ steht",
        "12.03.2026 11:30",
        ("Ende",),
    ),
    Key(
        "Time_zone",
        values.text,
        _EVENT,
        "die Zeitzone, wenn es nicht die der Website ist",
        "Europe/London",
        ("Zeitzone",),
    ),
    Key(
        "Location",
        values.text,
        _EVENT,
        "der Ort mit Anschrift",
        "Rathaus, Marktplatz 1, 12345 Musterhausen",
        ("Ort", "Veranstaltungsort"),
    ),
    Key(
        "Online",
        header_lines.online,
        _EVENT,
        "dass man im Netz teilnimmt: „ja“, eine Adresse oder ein paar Wörter",
        "per Videokonferenz, der Link kommt am Tag davor",
    ),
    Key(
        "Kind",
        values.text,
        _EVENT,
        "die Art der Veranstaltung; jede hat einen Kalender",
        "Online-Seminar",
        ("Art", "Format", "Veranstaltungsart"),
    ),
    Key(
        "Kicker",
        values.text,
        _EVENT,
        "die Zeile über dem Titel",
        "E-Akademie",
        ("Dachzeile",),
    ),
    Key(
        "Price",
        header_lines.price,
        _EVENT,
        "was die Teilnahme kostet",
        "79 Euro",
        ("Preis", "Kosten", "Eintritt"),
    ),
    Key(
        "Registration",
        header_lines.registration,
        _EVENT,
        "wie man sich anmeldet: Web- oder E-Mail-Adresse, „nur auf Einladung“ oder „nicht nötig“",
        "https://www.example.org/anmeldung",
        ("Anmeldung",),
    ),
    Key(
        "Registration_until",
        header_lines.day,
        _EVENT,
        "der letzte Tag der Anmeldung",
        "05.03.2026",
        ("Anmeldeschluss", "Anmeldung_bis"),
    ),
    Key(
        "Organiser",
        values.text,
        _EVENT,
        "wer einlädt, wenn es nicht der Herausgeber des Blogs ist",
        "Stadt Musterhausen",
        ("Organizer", "Veranstalter", "Veranstalterin"),
    ),
    Key(
        "Audience",
        values.text,
        _EVENT,
        "für wen die Veranstaltung ist",
        "Pressestellen von Kommunen",
        ("Zielgruppe", "Zielgruppen"),
    ),
    Key(
        "Accessibility",
        values.text,
        _EVENT,
        "was für Menschen mit Behinderungen gesorgt ist",
        "Stufenloser Zugang, Gebärdensprache auf Anfrage",
        ("Barrierefreiheit",),
    ),
    Key(
        "Repeats",
        values.text,
        _EVENT,
        "wie sich die Veranstaltung wiederholt: eine Regel nach RFC 5545 oder freie Worte",
        "FREQ=MONTHLY;BYDAY=2WE;COUNT=6",
        ("Wiederholung", "Wiederholt", "Rhythmus"),
    ),
    Key(
        "Except",
        header_lines.skipped,
        _EVENT,
        "ein Tag, an dem die Wiederholung ausfällt, auf Wunsch mit Grund",
        "13.05.2026 Feiertag",
        ("Außer", "Fällt_aus"),
        repeated=True,
    ),
    Key(
        "Also",
        header_lines.start,
        _EVENT,
        "ein weiterer Termin außerhalb der Regel",
        "20.05.2026, 18 bis 20 Uhr",
        ("Auch", "Zusätzlich", "Zusatztermin"),
        repeated=True,
    ),
    Key(
        "Event_status",
        header_lines.status,
        _EVENT,
        "ob die Veranstaltung stattfindet: geplant, bestätigt, abgesagt oder verschoben",
        "verschoben",
        ("Veranstaltungsstatus", "Terminstatus"),
    ),
    Key(
        "Status_reason",
        values.text,
        _EVENT,
        "warum sie abgesagt oder verschoben ist",
        "Die Referentin ist erkrankt.",
        ("Grund", "Statusgrund"),
    ),
    Key(
        "Former_start",
        header_lines.start,
        _EVENT,
        "der frühere Termin einer verschobenen Veranstaltung",
        "5. März 2026, 10 bis 11:30 Uhr",
        ("Früherer_Termin", "Ursprünglich"),
        repeated=True,
    ),
    Key(
        "Update",
        header_lines.change,
        _EVENT,
        "eine Änderung nach der Ankündigung: Tag und Grund; hebt die Fassung in den Kalendern",
        "02.03.2026 Ort geändert",
        ("Aktualisierung", "Aktualisiert", "Änderung", "Updates"),
        repeated=True,
    ),
    Key(
        "Zeitdokument",
        values.flag,
        _EVENT,
        "„ja“, wenn der Text mit Absicht so alt bleibt, wie er ist (alte „Stand:“-Angaben)",
        "ja",
        ("Period_document",),
    ),
    Key(
        "Report",
        values.words,
        _EVENT,
        "der Beitrag, der von der Veranstaltung berichtet; so heißt sein Ordner ohne Datum",
        "was-vom-stammtisch-bleibt",
        ("Bericht", "Nachbericht", "Reports"),
    ),
    replace(
        next(key for key in SHARED if key.name == "Date"),
        kinds=_EVENT,
        required=(),
        meaning="Tag der Ankündigung; bis dahin wartet die Veranstaltung",
        example="12.02.2026",
    ),
    *(replace(key, kinds=_EVENT, required=()) for key in SHARED if key.name in ("Formerly", "Id")),
    Key(
        "Event",
        values.words,
        ("article",),
        "die Veranstaltung, von der der Beitrag berichtet; so heißt ihr Ordner ohne Datum",
        "stammtisch-pressearbeit",
        ("Veranstaltung", "Events", "Veranstaltungen"),
    ),
)
