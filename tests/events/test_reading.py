"""An event from its header: times in its zone, and everything that contradicts itself."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.events.model import EventKind, EventStatus, Online, Price, Registration, Skipped
from plugins.events.schedule import horizon_of
from tests.events.conftest import ReadEvent, short

WHERE = "\nLocation: Rathaus, Marktplatz 1"
ONCE = f"Start: 12. März 2026, 10 bis 11:30 Uhr{WHERE}"
MONTHLY = f"Start: 11. März 2026, 18 bis 20 Uhr{WHERE}\nRepeats: FREQ=MONTHLY;BYDAY=2WE;COUNT=4"


def spelt(moments: list[dt.datetime | None]) -> list[str]:
    """Return moments in ISO form, to the minute."""
    return [moment.isoformat(timespec="minutes") if moment else "" for moment in moments]


def test_an_event_says_everything(read: ReadEvent) -> None:
    """Every line of a header has its place."""
    event, problems = read(
        "Date: 12.02.2026\n"
        "Start: Donnerstag, 12. März 2026, 10 bis 11:30 Uhr\n"
        'Location: Rathaus "Altbau", Marktplatz 1\n'
        "Online: per Video\n"
        "Art: Online-Seminar\n"
        "Dachzeile: E-Akademie\n"
        "Preis: 79 Euro\n"
        "Anmeldung: https://www.example.org/anmeldung\n"
        "Anmeldeschluss: 05.03.2026\n"
        "Veranstalter: Stadt Musterhausen\n"
        "Zielgruppe: Pressestellen\n"
        "Barrierefreiheit: stufenlos\n"
        "Terminstatus: bestätigt\n"
        "Update: 20.02.2026 Ort geändert"
    )

    assert problems == []
    assert event.title == "Stammtisch"
    assert (event.slug, event.url) == ("stammtisch", "veranstaltungen/stammtisch/")
    assert event.first is not None
    assert event.occurrences == (event.first,)
    assert spelt([event.first.start, event.first.end]) == [
        "2026-03-12T10:00+01:00",
        "2026-03-12T11:30+01:00",
    ]
    assert event.location == "Rathaus „Altbau“, Marktplatz 1"
    assert event.online == Online(words="per Video")
    assert event.kind == EventKind("online-seminar", "Online-Seminar")
    assert event.price == Price("79 Euro", "79.00")
    assert event.registration == Registration(
        url="https://www.example.org/anmeldung", until=dt.date(2026, 3, 5)
    )
    assert event.status is EventStatus.CONFIRMED
    assert event.published == dt.date(2026, 2, 12)
    assert [change.reason for change in event.changes] == ["Ort geändert"]
    assert (event.kicker, event.organiser) == ("E-Akademie", "Stadt Musterhausen")
    assert (event.audience, event.accessibility) == ("Pressestellen", "stufenlos")
    assert (event.revision, event.zone, event.repeats) == (1, "Europe/Berlin", False)


@pytest.mark.parametrize(
    ("header", "first", "last", "over"),
    [
        ("Start: 12.03.2026", "2026-03-12", "2026-03-12", "2026-03-13"),
        ("Start: 12.03.2026\nEnd: 14.03.2026", "2026-03-12", "2026-03-14", "2026-03-15"),
        ("Start: 12.03.2026 10 Uhr", "2026-03-12", "2026-03-12", "2026-03-13"),
        ("Start: 12.03.2026 10 Uhr\nEnd: 11:30", "2026-03-12", "2026-03-12", "2026-03-13"),
        ("Start: 12.03.2026 20 bis 24 Uhr", "2026-03-12", "2026-03-12", "2026-03-13"),
        ("Start: 12.03.2026 22 Uhr\nEnd: 2 Uhr", "2026-03-12", "2026-03-13", "2026-03-14"),
        (
            "Start: 12.03.2026 18 bis 20 Uhr\nTime_zone: America/New_York",
            "2026-03-12",
            "2026-03-12",
            "2026-03-14",  # 1 o'clock in Berlin
        ),
        (
            "Start: 13.03.2026 6 bis 8 Uhr\nTime_zone: Asia/Tokyo",
            "2026-03-13",
            "2026-03-13",
            "2026-03-13",  # midnight in Berlin
        ),
    ],
)
def test_days_are_those_of_the_event_and_it_is_over_where_the_site_is(
    read: ReadEvent, header: str, first: str, last: str, over: str
) -> None:
    """Until midnight is until the day before."""
    event, problems = read(header + WHERE)

    assert problems == []
    assert event.first is not None
    found = (event.first.first, event.first.last, event.first.over)
    assert tuple(day.isoformat() for day in found) == (first, last, over)


@pytest.mark.parametrize(
    ("header", "start", "end", "codes"),
    [
        # The clocks go forward at 2, back at 3.
        (
            "Start: 28.03.2026, 22 bis 4 Uhr",
            "2026-03-28T22:00+01:00",
            "2026-03-29T04:00+02:00",
            [],
        ),
        (
            "Start: 24.10.2026, 22 bis 4 Uhr",
            "2026-10-24T22:00+02:00",
            "2026-10-25T04:00+01:00",
            [],
        ),
        (
            "Start: 2026-10-25T02:30+01:00",
            "2026-10-25T02:30+01:00",
            "",
            [],
        ),
        (
            "Start: 2026-10-25T02:30+02:00\nEnd: 2026-10-25T02:30+01:00",
            "2026-10-25T02:30+02:00",
            "2026-10-25T02:30+01:00",
            [],
        ),
        ("Start: 25.10.2026 2:30 Uhr", "2026-10-25T02:30+02:00", "", ["DAT006"]),
        ("Start: 29.03.2026 2:30 Uhr", "", "", ["DAT005"]),
    ],
)
def test_the_night_in_which_the_clocks_change(
    read: ReadEvent, header: str, start: str, end: str, codes: list[str]
) -> None:
    """An hour that does not exist is an error, one that comes twice a warning."""
    event, problems = read(header + WHERE)
    first = event.first

    assert [problem.code for problem in problems] == codes
    assert spelt([first.start if first else None, first.end if first else None]) == [start, end]


@pytest.mark.parametrize(
    ("header", "code", "line"),
    [
        ("Start: bald", "EVT001", 2),
        ("Start: 12.03.2026\nEnd: 11.03.2026", "EVT003", 3),
        ("Start: 12.03.2026 10 Uhr\nEnd: 9 Uhr", "EVT003", 3),
        ("Start: 12.03.2026 10 Uhr\nEnd: 12.03.2026 10 Uhr", "EVT003", 3),
        ("Start: 2026-10-25T02:30+01:00\nEnd: 2026-10-25T02:45+02:00", "EVT003", 3),
        ("Start: 12.03.2026 10 Uhr\nEnd: 14.03.2026", "EVT006", 3),
        ("Start: 12.03.2026\nEnd: 14.03.2026 10 Uhr", "EVT006", 3),
        ("Start: 12.03.2026\nEnd: 10 Uhr", "EVT006", 3),
        ("Start: 12.03.2026 10 bis 12 Uhr\nEnd: 13 Uhr", "EVT007", 3),
        ("Start: Termin folgt\nEnd: 13.03.2026", "EVT008", 3),
        ("Start: Termin folgt\nRepeats: FREQ=DAILY;COUNT=2", "EVT008", 3),
        ("Start: Termin folgt\nAlso: 13.03.2026", "EVT008", 3),
        ("Location: hier", "EVT008", 1),
        ("Start: 12.03.2026\nTime_zone: Europa/Berlin", "EVT009", 3),
        ("Start: 12.03.2026\nEvent_status: vielleicht", "EVT010", 3),
        ("Start: 12.03.2026\nPrice: 79", "EVT011", 3),
        ("Start: 12.03.2026\nRegistration: www.example.org", "EVT012", 3),
        ("Start: 12.03.2026\nOnline: nein", "EVT013", 3),
        ("Start: 12.03.2026\nUpdate: 01.02.2026", "EVT014", 3),
        ("Start: 12.03.2026\nKind: ???", "EVT015", 3),
        ("Start: 12.03.2026\nKind: Kalender", "EVT015", 3),
        ("Start: 31.12.9999", "EVT016", 2),
        ("Start: 01.01.0001 0:30 Uhr", "EVT016", 2),
        ("Start: 12.03.2026\nAlso: 12.03.20266", "EVT001", 3),
        ("Start: 12.03.2026\nExcept: 01.01.0001", "EVT016", 3),
        ("Start: 12.03.2026\nDate: 01.01.0001", "EVT016", 3),
        ("Start: 12.03.2026\nUpdate: 01.01.0001 Ort", "EVT016", 3),
        ("Start: 12.03.2026\nRegistration_until: 01.01.9999", "EVT016", 3),
        ("Start: 12.03.2026\nRepeats: =", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: ja", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: Nein", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;BYDAY=;COUNT=2", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=MONTHLY;BYDAY=6TH;COUNT=2", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=WEEKLY;BYDAY=2TH;COUNT=2", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;UNTIL=99991231T235959Z", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=MONATLICH", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=HOURLY;COUNT=2", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: COUNT=2", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;COUNT=0", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;COUNT=2;COUNT=3", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;COUNT=2;UNTIL=20260401", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;UNTIL=20260231", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;UNTIL=morgen", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;IMMER=1;COUNT=2", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=WEEKLY;BYDAY=DO;COUNT=2", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;UNTIL=20260301", "EVT021", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=WEEKLY", "EVT022", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=WEEKLY;BYDAY=WE;COUNT=2", "EVT023", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", "EVT023", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", "EVT023", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;BYEASTER=0;COUNT=2", "EVT020", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;INTERVAL=0;COUNT=2", "EVT020", 3),
        ("Start: 12.03.2026\nExcept: 13.03.2026", "EVT024", 3),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;COUNT=2\nExcept: 14.03.2026", "EVT024", 4),
        ("Start: 12.03.2026\nRepeats: FREQ=DAILY;COUNT=2\nAlso: 13.03.2026", "EVT025", 4),
        ("Start: 12.03.2026\nExcept: 12.03.2026", "EVT026", 3),
        ("Start: 12.03.2026\nRepeats: wöchentlich", "EVT027", 3),
        ("Start: 12.03.2026\nEvent_status: verschoben\nUpdate: 01.02.2026 x", "EVT030", 3),
        (
            "Start: 12.03.2026\nUpdate: 1.2.2026 x\nTerminstatus: verlegt\nUrsprünglich: 12.3.2026",
            "EVT031",
            5,
        ),
        ("Start: 12.03.2026\nEvent_status: abgesagt", "EVT032", 3),
        ("Start: 12.03.2026\nStatus_reason: krank", "EVT033", 3),
        ("Start: 12.03.2026\nRegistration_until: 13.03.2026", "EVT034", 3),
        ("Start: 31.02.2026", "DAT002", 2),
        ("Start: 12.03.2026\nExcept: 31.02.2026", "DAT002", 3),
        ("Start: 12.03.2026\nDate: heute", "DAT001", 3),
    ],
)
def test_contradictions_are_named_where_they_stand(
    read: ReadEvent, header: str, code: str, line: int
) -> None:
    """Each is one problem with a remedy."""
    header += "" if "Location" in header else WHERE
    _, problems = read(header)

    assert short(problems) == [(code, line)]
    assert problems[0].remedy


def test_without_a_place_nobody_comes(read: ReadEvent) -> None:
    """A warning; what has no date needs no place yet."""
    assert short(read("Start: 12.03.2026")[1]) == [("EVT035", 1)]
    assert short(read("Start: 12.03.2026\nLocation: Online")[1]) == [("EVT035", 3)]
    assert short(read("Start: 12.03.2026\nOnline: www.example.org")[1]) == [("EVT012", 3)]
    assert read("Start: 12.03.2026\nOnline: ja")[1] == []
    assert read("Start: Termin folgt")[1] == []


@pytest.mark.parametrize(
    "repeats", ["Repeats: monatlich, Termin folgt", "Repeats: zweimal\nAlso: 19.03.2026"]
)
def test_a_rhythm_in_words_may_say_what_follows(read: ReadEvent, repeats: str) -> None:
    """By itself no further time follows from words."""
    assert read(f"Start: 12.03.2026\nOnline: ja\n{repeats}")[1] == []


@pytest.mark.parametrize("name", ["MEZ", "mesz", "Berlin"])
def test_german_names_of_the_zone_mean_berlin(read: ReadEvent, name: str) -> None:
    """No other zone that sounds alike is suggested."""
    [problem] = read(f"Start: 12.03.2026\nOnline: ja\nTime_zone: {name}")[1]

    assert problem.remedy.startswith("Meinten Sie „Europe/Berlin“?")


@pytest.mark.parametrize(
    ("given", "ident", "uid"),
    [
        ("https://a.example/?p=1", "https://a.example/?p=1", "https://a.example/?p=1"),
        ("treffen@a.example", "tag:blog.example.org,2024:veranstaltungen/stammtisch", None),
        ("Treffen 1", "tag:blog.example.org,2024:veranstaltungen/stammtisch", None),
    ],
)
def test_an_id_of_calendars_is_one_of_feeds_where_it_is_an_address(
    read: ReadEvent, given: str, ident: str, uid: str | None
) -> None:
    """Atom wants an IRI (RFC 4287, 4.2.6), iCalendar any text (RFC 5545, 3.8.4.7)."""
    event, _ = read(f"{ONCE}{WHERE}\nId: {given}")

    assert (event.ident, event.uid) == (ident, uid or given)


def test_a_folder_proposes_the_day(read: ReadEvent) -> None:
    """The header rules; a folder may be called anything."""
    event, problems = read(WHERE.strip(), name="2026-03-12-treffen")
    other, _ = read(ONCE, name="2026-01-01-treffen")
    strange = read(ONCE, name="2026-02-31-treffen")[1]

    assert problems == []
    assert event.first is not None
    assert event.first.first == dt.date(2026, 3, 12)
    assert other.first is not None
    assert other.first.first == dt.date(2026, 3, 12)
    assert strange == []


@pytest.mark.parametrize(
    ("header", "to_follow", "rhythm"),
    [
        ("Start: Termin folgt", "Termin folgt", ""),
        ("Repeats: alle zwei Monate, Termin folgt", *["alle zwei Monate, Termin folgt"] * 2),
        (
            "Start: Termin folgt\nRepeats: alle zwei Monate",
            "Termin folgt",
            "alle zwei Monate",
        ),
    ],
)
def test_a_date_may_follow(read: ReadEvent, header: str, to_follow: str, rhythm: str) -> None:
    """Then there are the editors' words instead."""
    event, problems = read(header)

    assert problems == []
    assert (event.first, event.occurrences, event.rule) == (None, (), "")
    assert (event.to_follow, event.rhythm) == (to_follow, rhythm)


def test_words_about_the_rhythm_stand_beside_a_date(read: ReadEvent) -> None:
    """They are no rule; that the next date follows is kept."""
    event, problems = read(ONCE + "\nRepeats: alle zwei Monate, Termin folgt")

    assert problems == []
    assert (event.rhythm, event.rule, len(event.occurrences)) == (
        "alle zwei Monate, Termin folgt",
        "",
        1,
    )
    assert event.to_follow == event.rhythm
    assert read(ONCE + "\nRepeats: alle zwei Monate")[0].to_follow == ""


def test_a_rule_keeps_the_time_on_the_clock(read: ReadEvent) -> None:
    """Also after the clocks have changed."""
    event, problems = read(MONTHLY)

    assert problems == []
    assert spelt([one.start for one in event.occurrences]) == [
        "2026-03-11T18:00+01:00",
        "2026-04-08T18:00+02:00",
        "2026-05-13T18:00+02:00",
        "2026-06-10T18:00+02:00",
    ]
    assert spelt([one.end for one in event.occurrences])[1] == "2026-04-08T20:00+02:00"


def test_days_are_taken_away_and_added(read: ReadEvent) -> None:
    """An added day without a time has the usual one; each raises the revision."""
    event, problems = read(
        MONTHLY + "\nExcept: 13.05.2026 Feiertag\nAlso: 20.05.2026\nAlso: 01.07.2026, 9 bis 10 Uhr"
    )

    assert problems == []
    assert spelt([one.start for one in event.occurrences]) == [
        "2026-03-11T18:00+01:00",
        "2026-04-08T18:00+02:00",
        "2026-05-20T18:00+02:00",
        "2026-06-10T18:00+02:00",
        "2026-07-01T09:00+02:00",
    ]
    assert event.skipped == (Skipped(dt.date(2026, 5, 13), "Feiertag"),)
    assert spelt([one.end for one in event.extra]) == [
        "2026-05-20T20:00+02:00",
        "2026-07-01T10:00+02:00",
    ]
    assert event.revision == 3
    assert event.repeats


@pytest.mark.parametrize(
    ("until", "count"),
    [
        ("20260314", 3),
        ("20260314T095959", 2),
        ("20260314T100000", 3),
        ("20260314T090000Z", 3),
        ("20260314T085959Z", 2),
    ],
)
def test_a_rule_ends_on_the_clock_of_the_event(read: ReadEvent, until: str, count: int) -> None:
    """A day alone is included as a whole; ``Z`` is universal time."""
    event, problems = read(f"{ONCE}\nRepeats: FREQ=DAILY;UNTIL={until}")

    assert problems == []
    assert len(event.occurrences) == count


def test_times_in_the_skipped_and_the_double_hour(read: ReadEvent) -> None:
    """An hour later, and the first of both (RFC 5545, 3.3.5)."""
    start = f"Start: 28.03.2026 2:30 Uhr{WHERE}"
    event, _ = read(f"{start}\nRepeats: FREQ=DAILY;COUNT=2")
    double, _ = read(f"Start: 24.10.2026 2:30 Uhr{WHERE}\nRepeats: FREQ=DAILY;COUNT=3")

    assert spelt([one.start for one in event.occurrences])[1] == "2026-03-29T03:30+02:00"
    assert spelt([one.start for one in double.occurrences])[1:] == [
        "2026-10-25T02:30+02:00",
        "2026-10-26T02:30+01:00",
    ]


def test_days_without_times_repeat(read: ReadEvent) -> None:
    """Each has as many days as the first."""
    event, problems = read(f"Start: 12. bis 14. März 2026{WHERE}\nRepeats: FREQ=YEARLY;COUNT=2;")

    assert problems == []
    assert [(one.first, one.last) for one in event.occurrences] == [
        (dt.date(2026, 3, 12), dt.date(2026, 3, 14)),
        (dt.date(2027, 3, 12), dt.date(2027, 3, 14)),
    ]


def test_an_endless_rule_has_a_horizon(read: ReadEvent) -> None:
    """Pages know its times until the end of next year, or for a year from a later start."""
    event, _ = read(f"{ONCE}\nRepeats: FREQ=WEEKLY")
    late, _ = read(f"Start: 12.03.2030{WHERE}\nRepeats: FREQ=MONTHLY")

    assert horizon_of(dt.date(2026, 3, 1)) == dt.date(2027, 12, 31)
    assert event.occurrences[-1].first == dt.date(2027, 12, 30)
    assert late.occurrences[-1].first == dt.date(2031, 3, 12)


def test_what_was_moved_knows_its_former_dates(read: ReadEvent) -> None:
    """They and the status raise the revision."""
    event, problems = read(
        ONCE + "\nEvent_status: verschoben\nStatus_reason: Die Referentin ist erkrankt.\n"
        "Former_start: 5. März 2026, 10 bis 11:30 Uhr\nUpdate: 01.03.2026 Auf den 12. verschoben"
    )

    assert problems == []
    assert event.status is EventStatus.POSTPONED
    assert event.status_reason == "Die Referentin ist erkrankt."
    assert [one.first for one in event.former] == [dt.date(2026, 3, 5)]
    assert event.revision == 3


def test_a_rule_that_is_wrong_is_none(read: ReadEvent) -> None:
    """So that a preview can show the event all the same, once."""
    event, _ = read(f"{ONCE}\nRepeats: FREQ=DAILY;BYDAY=;COUNT=2")

    assert (event.rule, len(event.occurrences)) == ("", 1)
