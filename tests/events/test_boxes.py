"""What readers see of an event: on its page, in lists, on the start page, in articles."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from plugins.events import boxes
from plugins.events.views import EventView
from tests.events.conftest import SITE, make_article
from tests.events.shown import blog_of, facts_of, path_of, show, shows

TIME = "Start: 12. März 2026, 10 bis 11:30 Uhr"
MONTHLY = "Start: 4. Februar 2026, 18 Uhr\nRepeats: FREQ=MONTHLY;BYDAY=1WE;COUNT=12"


def page(header: str, day: dt.date | None = None) -> EventView:
    blog = blog_of(eins=header)
    event: EventView = shows(replace(blog, today=day or blog.today), "event", path_of("eins"))[
        "event"
    ]
    return event


def lines(blog: Any) -> list[tuple[str, str]]:
    groups = shows(blog, "overview")["groups"]
    return [(one.title, one.when) for group in groups for one in group.events]


def test_time_is_told_with_the_day_of_the_week() -> None:
    """And for machines."""
    event = page(TIME)

    assert (event.when, event.day) == (
        "Donnerstag, 12.\u00a0März 2026, von\u00a010\u00a0bis\u00a011:30\u00a0Uhr",
        "2026-03-12T10:00+01:00",
    )
    assert (event.to_follow, event.over) == ("", False)
    assert event.calendar == "/veranstaltungen/eins/eins.ics"


def test_another_time_zone_is_named() -> None:
    """Of whole days it says nothing to anybody."""
    zone = "\nTime_zone: Europe/London"

    assert page(TIME + zone).when.endswith("11:30\u00a0Uhr (Zeitzone Europe/London)")
    assert page(f"Start: 12.03.2026{zone}").when == "Donnerstag, 12.\u00a0März 2026"


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("Start: Termin folgt", "Termin folgt"),
        ("Start: Termin folgt, wohl im Herbst", "Termin folgt, wohl im Herbst"),
        ("Repeats: alle zwei Monate, Termin folgt", "alle zwei Monate, Termin folgt"),
    ],
)
def test_a_date_that_follows_is_told_in_the_words_of_the_editors(header: str, words: str) -> None:
    """There is nothing to enter into a calendar."""
    event = page(header)

    assert (event.when, event.to_follow, event.calendar) == ("", words, "")


def test_an_event_that_is_over_offers_neither_registration_nor_calendar() -> None:
    """On its last day it still does."""
    header = f"{TIME}\nRegistration: https://anmeldung.example/"
    now, then = page(header, dt.date(2026, 3, 12)), page(header, dt.date(2026, 3, 13))

    assert (now.over, bool(now.registration), bool(now.calendar)) == (False, True, True)
    assert (then.over, then.registration, then.calendar) == (True, None, "")


def test_an_event_whose_next_date_follows_is_not_past() -> None:
    """Its page tells of the last day, lists of the next; registration may go on."""
    rhythm = "alle zwei Monate, Termin folgt"
    header = f"Start: 12. Februar 2026\nRepeats: {rhythm}\nRegistration: nur auf Einladung"
    event = page(header)

    assert (event.when, event.over, event.more_to_follow) == (
        "Donnerstag, 12.\u00a0Februar 2026",
        True,
        True,
    )
    assert (bool(event.registration), event.calendar) == (True, "")
    assert lines(blog_of(eins=header)) == [("Stammtisch", rhythm)]
    assert facts_of(blog_of(eins=header)).past == {}


@pytest.mark.parametrize(
    ("header", "why"),
    [("Status: draft", "draft"), ("Date: 02.03.2026", "scheduled"), ("Date: 01.03.2026", "")],
)
def test_in_preview_the_page_says_what_readers_do_not_see_yet(header: str, why: str) -> None:
    """For readers there is no page."""
    blog = replace(blog_of(eins=f"{TIME}\n{header}"), preview=True)

    assert shows(blog, "event", path_of("eins"))["event"].waits == why
    assert (path_of("eins") in facts_of(replace(blog, preview=False)).events) is not bool(why)


def test_nobody_registers_for_what_is_called_off() -> None:
    """Nor enters it anew; calendars that have it hear of it."""
    event = page(f"{TIME}\nRegistration: a@b.example\nEvent_status: abgesagt")

    assert (event.registration, event.calendar) == (None, "")


def test_registration_closes_after_its_last_day() -> None:
    """The page says so from the next day on."""
    header = f"{TIME}\nRegistration: anmeldung@stadt.example\nRegistration_until: 05.03.2026"
    last, after = page(header, dt.date(2026, 3, 5)), page(header, dt.date(2026, 3, 6))

    assert last.registration is not None
    assert after.registration is not None
    assert (last.registration.open, after.registration.open) == (True, False)


def test_an_event_that_repeats_names_the_next_dates() -> None:
    """Four after the one it shows, and the days on which it does not take place."""
    event = page(f"{MONTHLY}\nExcept: 03.06.2026 Fronleichnam")

    assert event.when == "Mittwoch, 4.\u00a0März 2026, 18\u00a0Uhr"
    assert event.next_dates == (
        "1.\u00a0April 2026, 18\u00a0Uhr",
        "6.\u00a0Mai 2026, 18\u00a0Uhr",
        "1.\u00a0Juli 2026, 18\u00a0Uhr",
        "5.\u00a0August 2026, 18\u00a0Uhr",
    )
    assert event.skipped == ("3. Juni 2026 (Fronleichnam)",)


def test_the_publisher_invites_where_nobody_else_does() -> None:
    """``Organiser`` names somebody else."""
    assert page(TIME).organiser == "Stadt Musterhausen"
    assert page(f"{TIME}\nOrganiser: Landkreis Beispiel").organiser == "Landkreis Beispiel"


@pytest.mark.parametrize(
    ("header", "where"),
    [
        ("Location: Rathaus, Marktplatz 1", "Rathaus"),
        ("Online: ja", "Online"),
        ("Location: Rathaus, Marktplatz 1\nOnline: ja", "Rathaus und online"),
        ("Summary: Nirgends", ""),
    ],
)
def test_lists_say_where_in_a_word(header: str, where: str) -> None:
    """The whole address stands on the page."""
    ((one,),) = [
        group.events for group in shows(blog_of(a=f"{TIME}\n{header}"), "overview")["groups"]
    ]

    assert one.where == where


def test_what_is_called_off_says_so_in_front_of_its_title() -> None:
    """In the overview, on the start page, in articles, in the title of its page."""
    header = f"{TIME}\nEvent_status: abgesagt\nStatus_reason: Krank.\nUpdate: 01.02.2026 Abgesagt"
    blog = blog_of(make_article("Event: eins"), eins=header)
    facts, desk = show(blog)
    upcoming = boxes.upcoming(facts, desk)
    (reported,) = boxes.reported(facts, make_article("Event: eins"), desk)

    assert [title for title, _ in lines(blog)] == ["Abgesagt: Stammtisch"]
    assert upcoming is not None
    assert [one.title for one in upcoming.events] == ["Abgesagt: Stammtisch"]
    assert reported.title == "Abgesagt: Stammtisch"
    assert (page(header).status, page(header).reason) == ("cancelled", "Krank.")


def test_what_is_moved_names_its_former_dates() -> None:
    """And stands where its new date is."""
    header = (
        "Start: 16. März 2026\nFormer_start: 2. März 2026\nEvent_status: verschoben\n"
        "Update: 01.02.2026 Verschoben"
    )

    assert page(header).former == ("2.\u00a0März 2026",)
    assert lines(blog_of(a=header)) == [("Verschoben: Stammtisch", "16.\u00a0März 2026")]


def test_the_overview_groups_by_month_and_ends_with_what_has_no_date() -> None:
    """Each event once, by its next date."""
    blog = blog_of(a="Start: 12.04.2026", b=MONTHLY, c="Start: Termin folgt", d="Start: 01.04.2026")
    groups = shows(blog, "overview")["groups"]

    assert [(group.year, group.month, len(group.events)) for group in groups] == [
        (2026, 3, 1),
        (2026, 4, 2),
        (0, 0, 1),
    ]


def test_calendars_are_links_with_an_address_to_subscribe_to() -> None:
    """All events first, then each kind."""
    blog = blog_of(a=f"{TIME}\nKind: Stammtisch", b=f"{TIME}\nKind: Konferenz")

    assert [(one.kind, one.url, one.subscribe) for one in shows(blog, "overview")["calendars"]] == [
        ("", "/termine/kalender.ics", "webcal://blog.example.org/termine/kalender.ics"),
        ("Konferenz", "/termine/konferenz.ics", "webcal://blog.example.org/termine/konferenz.ics"),
        (
            "Stammtisch",
            "/termine/stammtisch.ics",
            "webcal://blog.example.org/termine/stammtisch.ics",
        ),
    ]


def test_the_archive_counts_and_a_year_lists_with_reports() -> None:
    """The latest first."""
    article = make_article("Event: zwei")
    blog = blog_of(
        article, eins="Start: 02.02.2025", zwei="Start: 03.03.2025", drei="Start: 01.01.2024"
    )
    archive = shows(blog, "archive")["years"]
    year = shows(blog, "year", 2025)

    assert [(one.year, one.url, one.count) for one in archive] == [
        (2025, "/termine/archiv/2025/", 2),
        (2024, "/termine/archiv/2024/", 1),
    ]
    assert [(one.when, [link.url for link in one.reports]) for one in year["events"]] == [
        ("3.\u00a0März 2025", ["/beitraege/rueckblick/"]),
        ("2.\u00a0Februar 2025", []),
    ]


@pytest.mark.parametrize(("wanted", "shown"), [(0, None), (1, 1), (3, 2)])
def test_the_start_page_shows_the_next_events(wanted: int, shown: int | None) -> None:
    """As many as the settings say, without those that have no date or are past."""
    blog = blog_of(a=TIME, b=MONTHLY, c="Start: Termin folgt", d="Start: 01.02.2026")
    facts, desk = show(blog, replace(SITE, events_on_start_page=wanted))
    upcoming = boxes.upcoming(facts, desk)

    assert (upcoming and len(upcoming.events)) == shown
    if upcoming:
        assert upcoming.events[0].when == "4.\u00a0März 2026, 18\u00a0Uhr"
        assert upcoming.overview == "/termine/"


def test_event_and_report_link_to_each_other() -> None:
    """Whichever of both names the other."""
    for article, more in (
        (make_article("Event: eins"), ""),
        (make_article(), "\nReport: rueckblick"),
    ):
        blog = blog_of(article, eins=TIME + more)
        facts, desk = show(blog)
        event = shows(blog, "event", path_of("eins"))["event"]

        assert [one.url for one in event.reports] == ["/beitraege/rueckblick/"]
        assert [one.url for one in boxes.reported(facts, article, desk)] == [
            "/veranstaltungen/eins/"
        ]
