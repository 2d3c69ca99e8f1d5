"""Examples of events: in lists, the box of facts, banners, calendars."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from plugins.events.views import (
    CalendarLink,
    EventLine,
    EventView,
    RegistrationView,
    UpcomingEvents,
)
from theme.examples.example import Example
from theme.examples.pieces import NEWER, TOWN

SEMINAR_LINE = EventLine(
    title="Alternativtexte, die jemandem nützen",
    url="/termine/alternativtexte/",
    status="confirmed",
    when="12. Januar 2027, von 10 bis 11:30 Uhr",
    day="2027-01-12",
    label="E-Akademie",
    where="Online",
    summary="Neunzig Minuten, zwölf Bilder, ein Bleistift.",
)
CANCELLED_LINE = replace(
    SEMINAR_LINE,
    title="Abgesagt: Ton ohne Studio",
    url="/termine/ton/",
    status="cancelled",
    label="Workshop",
    where="Stadtbibliothek Musterhausen",
)
OPEN_LINE = EventLine(
    "Konferenz der Kommunen", "/termine/konferenz/", "planned", "Termin folgt", "", "", ""
)
PAST_LINE = replace(SEMINAR_LINE, reports=(NEWER,), over=True)
REGISTRATION = RegistrationView(
    needed=True,
    invited=False,
    url="https://www.musterland.example/anmeldung",
    email="akademie@musterland.example",
    words="je Verwaltung zwei Plätze",
    until=dt.date(2027, 1, 8),
    open=True,
)
SEMINAR = EventView(
    title="Alternativtexte, die jemandem nützen",
    url="/termine/alternativtexte/",
    waits="",
    announced=dt.date(2026, 11, 3),
    status="confirmed",
    reason="",
    kicker="E-Akademie",
    kind="Online-Seminar",
    summary="Neunzig Minuten, zwölf Bilder, ein Bleistift.",
    when="12. Januar 2027, von 10 bis 11:30 Uhr",
    day="2027-01-12",
    to_follow="",
    over=False,
    former=(),
    next_dates=("9. Februar 2027, von 10 bis 11:30 Uhr", "9. März 2027, von 10 bis 11:30 Uhr"),
    rhythm="jeden zweiten Dienstag im Monat",
    skipped=("13. April 2027 (Osterferien)",),
    where="Rathaus, Marktplatz 1, 12345 Musterhausen",
    is_online=True,
    online="per Videokonferenz",
    online_url="https://konferenz.musterland.example/bilder",
    price="79 Euro",
    registration=REGISTRATION,
    organiser="Stadt Musterhausen",
    audience="Alle, die Bilder veröffentlichen",
    accessibility="Mit Schriftdolmetschung",
    picture=TOWN,
    parts=("<p>„Bild mit Menschen“ steht unter jedem dritten Foto.</p>",),
    changes=((dt.date(2026, 12, 1), "Anmeldung verlängert"),),
    reports=(NEWER,),
    calendar="/termine/alternativtexte/alternativtexte.ics",
)
CANCELLED = replace(
    SEMINAR,
    status="cancelled",
    reason="Die Trainerin ist erkrankt.",
    registration=None,
    picture=None,
    reports=(),
    calendar="",
)
POSTPONED = replace(
    SEMINAR,
    status="postponed",
    reason="Im Schulungsraum steht das Wasser.",
    former=("24. November 2026, von 9 bis 16 Uhr",),
)
ADRIFT = replace(
    POSTPONED, when="", day="", to_follow="Der neue Termin folgt", next_dates=(), calendar=""
)
OVER = replace(
    SEMINAR,
    over=True,
    registration=None,
    calendar="",
    rhythm="",
    next_dates=(),
    skipped=(),
    is_online=False,
    online="",
    online_url="",
)
BARE = replace(
    ADRIFT,
    status="planned",
    reason="",
    former=(),
    rhythm="",
    skipped=(),
    where="",
    is_online=False,
    online="",
    online_url="",
    price="",
    registration=None,
    audience="",
    accessibility="",
    kind="",
    kicker="",
    picture=None,
    parts=(),
    changes=(),
    reports=(),
)
INVITED = replace(
    SEMINAR,
    online="",
    online_url="",
    registration=RegistrationView(False, True, "", "", "", None, open=True),
)
CLOSED = replace(SEMINAR, online="", registration=replace(REGISTRATION, open=False))
CALENDARS = (
    CalendarLink("", "/termine/kalender.ics", "webcal://amtsblog.example/termine/kalender.ics"),
    CalendarLink(
        "Online-Seminar",
        "/termine/online-seminar.ics",
        "webcal://amtsblog.example/termine/online-seminar.ics",
    ),
)
UPCOMING = UpcomingEvents(
    (replace(SEMINAR_LINE, summary=""), replace(CANCELLED_LINE, summary="")), "/termine/"
)

EXAMPLES = (
    Example(
        "event_line",
        "Kommende Termine",
        {"events": (SEMINAR_LINE, CANCELLED_LINE, OPEN_LINE)},
        "event_lines",
    ),
    Example(
        "event_line", "Vergangen, mit Bericht", {"events": (PAST_LINE,), "level": 2}, "event_lines"
    ),
    Example("event_banner", "Abgesagt", {"event": CANCELLED}),
    Example("event_banner", "Verschoben", {"event": POSTPONED}),
    Example("event_banner", "Verschoben, neuer Termin folgt", {"event": ADRIFT}),
    Example("event_banner", "Vorbei", {"event": OVER}),
    Example("event_banner", "Der nächste folgt", {"event": replace(OVER, more_to_follow=True)}),
    Example("event_facts", "Alle Angaben", {"event": SEMINAR}),
    Example("event_facts", "Nur auf Einladung", {"event": INVITED}),
    Example("event_facts", "Anmeldeschluss vorbei", {"event": CLOSED}),
    Example("event_facts", "Termin folgt", {"event": BARE}),
    Example("event_calendars", "Kalender zum Abonnieren", {"calendars": CALENDARS}),
    Example("next_events", "Auf der Startseite", {"upcoming": UPCOMING}),
    Example("event_reported", "Im Bericht", {"events": (PAST_LINE, OPEN_LINE)}),
)
