"""Calendars as other programs read them (RFC 5545)."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest

from plugins.events.agenda import has_calendar
from plugins.events.calendars import calendar_of, event_calendar
from plugins.events.model import Event
from tests.events.conftest import SITE, TEXTS, ReadEvent

WriteEvent = Callable[..., list[icalendar.Event]]
ROOT = Path(__file__).parents[2]
HERE = "\nLocation: Rathaus, Marktplatz 1"
ONCE = f"Start: 12. März 2026, 10 bis 11:30 Uhr{HERE}"
MONTHLY = f"Start: 11. Februar 2026, 18 bis 20 Uhr{HERE}\nRepeats: FREQ=MONTHLY;BYDAY=2WE"
CALLED_OFF = "\nEvent_status: abgesagt\nUpdate: 20.02.2026 Abgesagt"
MOVED = (
    "\nEvent_status: verschoben\nFormer_start: 5. März 2026, 9 bis 10 Uhr\n"
    "Update: 20.02.2026 Verschoben"
)


@pytest.fixture
def write(read: ReadEvent) -> WriteEvent:
    """Return a function that writes the calendar of a header and reads it again."""

    def write(header: str, *, name: str = "stammtisch") -> list[icalendar.Event]:
        event, _ = read(header, name=name)
        return parsed(event_calendar(event, SITE, TEXTS)).walk("VEVENT")

    return write


def parsed(data: bytes) -> icalendar.Calendar:
    """Read a calendar; what its reader complains of fails the test."""
    calendar = icalendar.Calendar.from_ical(data)
    assert isinstance(calendar, icalendar.Calendar)
    assert [error for part in calendar.walk() for error in part.errors] == []
    return calendar


def text(entry: icalendar.Event, name: str) -> str:
    """Return a property as it stands in the file."""
    found = entry.get(name)
    return "" if found is None else found.to_ical().decode()


def moments(entry: icalendar.Event, *names: str) -> list[str]:
    """Return days or moments in ISO form."""
    return [entry.decoded(name).isoformat() for name in names]


def test_an_event_has_one_entry(write: WriteEvent) -> None:
    """With start, end, place, kind and the address of its page."""
    (entry,) = write(f"{ONCE}\nDate: 12.02.2026\nKind: Online-Seminar\nPrice: 79 Euro")

    assert text(entry, "UID") == "stammtisch@blog.example.org"
    assert moments(entry, "DTSTART", "DTEND") == [
        "2026-03-12T10:00:00+01:00",
        "2026-03-12T11:30:00+01:00",
    ]
    assert entry["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert moments(entry, "DTSTAMP", "LAST-MODIFIED") == ["2026-02-11T23:00:00+00:00"] * 2
    assert str(entry["SUMMARY"]) == "Stammtisch"
    assert str(entry["LOCATION"]) == "Rathaus, Marktplatz 1"
    assert text(entry, "CATEGORIES") == "Online-Seminar"
    assert str(entry["URL"]) == "https://blog.example.org/veranstaltungen/stammtisch/"
    assert str(entry["DESCRIPTION"]).splitlines() == [
        "Preis: 79 Euro",
        "https://blog.example.org/veranstaltungen/stammtisch/",
    ]
    assert (text(entry, "SEQUENCE"), text(entry, "STATUS")) == ("0", "")


@pytest.mark.parametrize(
    ("header", "start", "end"),
    [
        (f"Start: 12.03.2026{HERE}", "2026-03-12", "2026-03-13"),
        (f"Start: 12. bis 14. März 2026{HERE}", "2026-03-12", "2026-03-15"),
        (f"Start: 31.12.2026{HERE}", "2026-12-31", "2027-01-01"),
    ],
)
def test_days_end_before_the_next(write: WriteEvent, header: str, start: str, end: str) -> None:
    """The end of whole days is exclusive (RFC 5545, 3.6.1)."""
    (entry,) = write(header)

    assert moments(entry, "DTSTART", "DTEND") == [start, end]
    assert entry["DTSTART"].params["VALUE"] == "DATE"


def test_nobody_invents_an_end(write: WriteEvent) -> None:
    """An event of which only the start is known has none."""
    (entry,) = write(f"Start: 12.03.2026 10 Uhr{HERE}")

    assert "DTEND" not in entry


@pytest.mark.parametrize(
    ("header", "sequence", "status", "summary"),
    [
        (ONCE, "0", "", "Stammtisch"),
        (f"{ONCE}\nEvent_status: geplant", "0", "TENTATIVE", "Stammtisch"),
        (f"{ONCE}\nEvent_status: bestätigt", "0", "CONFIRMED", "Stammtisch"),
        (f"{ONCE}\nUpdate: 01.02.2026 Ort", "1", "", "Stammtisch"),
        (f"{ONCE}\nUpdate: 1.2.2026 A\nUpdate: 2.2.2026 B", "2", "", "Stammtisch"),
        (ONCE + CALLED_OFF, "2", "CANCELLED", "Abgesagt: Stammtisch"),
        (ONCE + MOVED, "3", "", "Stammtisch"),
        (f"Start: Termin folgt{MOVED}", "3", "CANCELLED", "Verschoben: Stammtisch"),
    ],
)
def test_a_change_raises_the_sequence(
    write: WriteEvent, header: str, sequence: str, status: str, summary: str
) -> None:
    """And tells whether it takes place."""
    (entry,) = write(header)

    assert (text(entry, "SEQUENCE"), text(entry, "STATUS")) == (sequence, status)
    assert str(entry["SUMMARY"]) == summary
    assert text(entry, "UID") == "stammtisch@blog.example.org"


def test_what_was_put_off_is_called_off_at_its_former_date(write: WriteEvent) -> None:
    """So that nobody comes then."""
    (entry,) = write(f"Start: Termin folgt{MOVED}")

    assert moments(entry, "DTSTART") == ["2026-03-05T09:00:00+01:00"]


def test_the_time_stamp_is_the_last_change(write: WriteEvent) -> None:
    """A second change of one day comes a second later; without any date it stays the same."""
    (once,) = write(f"{ONCE}\nDate: 01.02.2026\nUpdate: 20.02.2026 A\nUpdate: 20.02.2026 B")
    (never,) = write(ONCE)

    assert moments(once, "DTSTAMP") == ["2026-02-19T23:00:01+00:00"]
    assert moments(never, "DTSTAMP") == ["2024-01-01T00:00:00+00:00"]
    assert "LAST-MODIFIED" not in never


@pytest.mark.parametrize(
    ("rule", "start", "written"),
    [
        ("FREQ=DAILY;COUNT=3", "12.03.2026 10 Uhr", "FREQ=DAILY;COUNT=3"),
        ("FREQ=DAILY;UNTIL=20260401", "12.03.2026", "FREQ=DAILY;UNTIL=20260401"),
        ("FREQ=DAILY;UNTIL=20260401", "12.03.2026 10 Uhr", "FREQ=DAILY;UNTIL=20260401T215959Z"),
        ("FREQ=DAILY;UNTIL=20261201", "12.03.2026 10 Uhr", "FREQ=DAILY;UNTIL=20261201T225959Z"),
        (
            "FREQ=DAILY;UNTIL=20260401T080000Z",
            "12.03.2026 10 Uhr",
            "FREQ=DAILY;UNTIL=20260401T080000Z",
        ),
        ("rrule: freq=weekly; count=2; byday=th", "12.03.2026", "FREQ=WEEKLY;COUNT=2;BYDAY=TH"),
    ],
)
def test_rules_are_written(write: WriteEvent, rule: str, start: str, written: str) -> None:
    """The end of a rule has the form of its start, universal where that has a time (3.3.10)."""
    (entry,) = write(f"Start: {start}{HERE}\nRepeats: {rule}")

    assert text(entry, "RRULE") == written


def test_days_taken_away_and_added(write: WriteEvent) -> None:
    """A day is taken away by its moment, in summer too; an added one is an entry of its own."""
    first, added, other = write(
        f"{MONTHLY}\nExcept: 11.02.2026\nExcept: 13.05.2026\nAlso: 20.05.2026\nAlso: 21.10.2026"
    )
    taken = [day for line in first["EXDATE"] for day in line.dts]

    assert [day.dt.isoformat() for day in taken] == [
        "2026-02-11T18:00:00+01:00",
        "2026-05-13T18:00:00+02:00",
    ]
    assert moments(first, "DTSTART") == ["2026-02-11T18:00:00+01:00"]
    assert moments(added, "DTSTART", "DTEND") == [
        "2026-05-20T18:00:00+02:00",
        "2026-05-20T20:00:00+02:00",
    ]
    assert [text(one, "UID") for one in (first, added, other)] == [
        "stammtisch@blog.example.org",
        "stammtisch-20260520@blog.example.org",
        "stammtisch-20261021@blog.example.org",
    ]


@pytest.mark.parametrize(
    ("header", "uid"),
    [
        ("Start: 13.03.2026", "stammtisch@blog.example.org"),
        (
            "Start: 12.03.2026\nSlug: treffen\nFormerly: veranstaltungen/stammtisch/",
            "stammtisch@blog.example.org",
        ),
        ("Start: 12.03.2026\nId: 17@alt.example.org", "17@alt.example.org"),
    ],
)
def test_ids_stay(write: WriteEvent, header: str, uid: str) -> None:
    """They survive a new date and a new address."""
    (entry,) = write(header + HERE)

    assert text(entry, "UID") == uid


LONG = "Größe, Maß; \\ Straße „für“ 👩🏽‍💻 alle " * 12


@pytest.fixture
def many(read: ReadEvent) -> list[Event]:
    """Events of every form."""
    headers = {
        "einmal": f"{ONCE}\nDate: 12.02.2026\nSummary: {LONG}",
        "monatlich": f"{MONTHLY}\nExcept: 13.05.2026\nAlso: 20.05.2026",
        "abgesagt": ONCE + CALLED_OFF,
        "verschoben": f"Start: Termin folgt{MOVED}",
        "tage": f"Start: 12. bis 14. März 2026{HERE}",
        "offen": "Start: Termin folgt",
        "fern": f"{ONCE}\nTime_zone: America/New_York",
    }
    return [read(header, name=name)[0] for name, header in headers.items()]


def test_the_bytes_are_those_of_the_standard(many: list[Event]) -> None:
    """CRLF, no line above 75 octets, UTF-8, nothing lost (RFC 5545, 3.1)."""
    data = calendar_of(many, "Veranstaltungen", SITE, TEXTS)
    lines = data.split(b"\r\n")
    entries = {str(one["UID"]): one for one in parsed(data).walk("VEVENT")}

    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    data.decode("utf-8")
    said = str(entries["einmal@blog.example.org"]["DESCRIPTION"])
    assert said.splitlines()[0] == many[0].summary.replace("\u00a0", " ").strip()


def test_a_calendar_has_all_events_with_a_date(many: list[Event]) -> None:
    """Each id once, each zone once, and a name."""
    calendar = parsed(calendar_of(many, "Veranstaltungen", SITE, TEXTS))
    uids = [str(entry["UID"]).partition("@")[0] for entry in calendar.walk("VEVENT")]

    assert sorted(uids) == [
        "abgesagt",
        "einmal",
        "fern",
        "monatlich",
        "monatlich-20260520",
        "tage",
        "verschoben",
    ]
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == [
        "America/New_York",
        "Europe/Berlin",
    ]
    assert (str(calendar["NAME"]), str(calendar["X-WR-CALNAME"])) == ("Veranstaltungen",) * 2
    assert [has_calendar(event) for event in many] == [True] * 5 + [False, True]


def test_a_calendar_rests_on_the_events_only(many: list[Event]) -> None:
    """Neither their order nor the day counts."""
    first = calendar_of(many, "Veranstaltungen", SITE, TEXTS)

    assert calendar_of(many[::-1], "Veranstaltungen", SITE, TEXTS) == first


def test_the_day_does_not_count(read: ReadEvent) -> None:
    """A rule is written as a rule, whatever the horizon."""
    days = dt.date(2026, 3, 1), dt.date(2031, 3, 1)
    events = [read(MONTHLY, today=day)[0] for day in days]

    assert len({event_calendar(event, SITE, TEXTS) for event in events}) == 1
    assert len({event.occurrences for event in events}) == 2


def test_a_calendar_without_events_can_be_subscribed_to() -> None:
    """It must not be empty (RFC 5545, 3.6)."""
    calendar = parsed(calendar_of([], "Stammtische", SITE, TEXTS))

    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]


def test_without_a_date_there_is_no_calendar(read: ReadEvent) -> None:
    """Pages ask before."""
    event, _ = read("Start: Termin folgt")

    assert not has_calendar(event)
    with pytest.raises(ValueError, match="no date"):
        event_calendar(event, SITE, TEXTS)


def test_libraries_are_imported_where_they_are_needed_only() -> None:
    """A build without a calendar does not wait for them."""
    code = (
        "import sys; from plugins.events import hooks, calendars, entries\n"
        "print(sorted({'icalendar', 'dateutil', 'dateutil.rrule'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
