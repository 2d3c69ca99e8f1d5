"""Structured data of an event: what schema.org and search engines ask for."""

from __future__ import annotations

import json
from typing import Any

import pytest

from plugins.events.hooks import PLUGIN
from tests.events.conftest import make_article
from tests.events.shown import blog_of, path_of, show

TIME = "Start: 12. März 2026, 10 bis 11:30 Uhr"


def data(header: str, *articles: Any) -> dict[str, Any]:
    facts, desk = show(blog_of(*articles, eins=header))
    head = PLUGIN.views["event"](facts, desk, path_of("eins")).head
    found: dict[str, Any] = json.loads(head.json_ld) if head.json_ld else {}
    return found


def test_an_event_says_what_when_where_and_who() -> None:
    """Times with their offset from UTC."""
    found = data(f"{TIME}\nLocation: Rathaus, Marktplatz 1, 12345 Musterhausen\nSummary: Kurz.")

    assert found == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Stammtisch",
        "url": "https://blog.example.org/veranstaltungen/eins/",
        "description": "Kurz.",
        "inLanguage": "de",
        "startDate": "2026-03-12T10:00+01:00",
        "endDate": "2026-03-12T11:30+01:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": "Rathaus",
            "address": "Marktplatz 1, 12345 Musterhausen",
        },
        "organizer": {"@type": "Organization", "name": "Stadt Musterhausen"},
    }


@pytest.mark.parametrize(
    ("header", "mode", "places"),
    [
        ("Location: Rathaus", "Offline", ["Place"]),
        ("Online: https://konferenz.example/", "Online", ["VirtualLocation"]),
        ("Location: Rathaus\nOnline: ja", "Mixed", ["Place", "VirtualLocation"]),
    ],
)
def test_attendance(header: str, mode: str, places: list[str]) -> None:
    """At a place, on the net, or both."""
    found = data(f"{TIME}\n{header}")
    location = found["location"] if isinstance(found["location"], list) else [found["location"]]

    assert found["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    assert [place["@type"] for place in location] == places


def test_the_address_of_a_virtual_place_is_its_own_or_that_of_the_page() -> None:
    """Google wants one."""
    own = data(f"{TIME}\nOnline: https://konferenz.example/")
    page = data(f"{TIME}\nOnline: ja")

    assert own["location"]["url"] == "https://konferenz.example/"
    assert page["location"]["url"] == "https://blog.example.org/veranstaltungen/eins/"


@pytest.mark.parametrize(
    ("header", "status", "start", "previous"),
    [
        (TIME, "EventScheduled", "2026-03-12T10:00+01:00", None),
        (f"{TIME}\nEvent_status: bestätigt", "EventScheduled", "2026-03-12T10:00+01:00", None),
        (f"{TIME}\nEvent_status: abgesagt", "EventCancelled", "2026-03-12T10:00+01:00", None),
        (
            f"{TIME}\nEvent_status: verschoben\nFormer_start: 2. März 2026, 10 Uhr",
            "EventRescheduled",
            "2026-03-12T10:00+01:00",
            "2026-03-02T10:00+01:00",
        ),
        (
            "Start: Termin folgt\nEvent_status: verschoben\nFormer_start: 02.03.2026",
            "EventPostponed",
            "2026-03-02",
            None,
        ),
    ],
)
def test_status(header: str, status: str, start: str, previous: str | None) -> None:
    """What is put off without a new date keeps the one it had (Google, „EventPostponed“)."""
    found = data(header)

    assert found["eventStatus"] == f"https://schema.org/{status}"
    assert found["startDate"] == start
    assert found.get("previousStartDate") == previous


def test_without_any_day_there_is_none() -> None:
    """An ``Event`` needs a start."""
    assert data("Start: Termin folgt") == {}


def test_an_offer_has_price_currency_and_address() -> None:
    """Free words are no price."""
    link = "Registration: https://anmeldung.example/\nRegistration_until: 08.03.2026"
    paid = data(f"{TIME}\nPrice: 79 Euro\n{link}")
    free = data(f"{TIME}\nPrice: kostenlos")
    words = data(f"{TIME}\nPrice: auf Anfrage")

    assert paid["offers"] == {
        "@type": "Offer",
        "price": "79.00",
        "priceCurrency": "EUR",
        "url": "https://anmeldung.example/",
        "validThrough": "2026-03-08",
    }
    assert (paid["isAccessibleForFree"], free["isAccessibleForFree"]) == (False, True)
    assert free["offers"]["price"] == "0.00"
    assert "offers" not in words


def test_reports_are_articles_about_it() -> None:
    """By title and address."""
    found = data(TIME, make_article("Event: eins"))

    assert found["subjectOf"] == [
        {
            "@type": "BlogPosting",
            "headline": "Rückblick",
            "url": "https://blog.example.org/beitraege/rueckblick/",
        }
    ]


def test_nothing_in_it_ends_the_script() -> None:
    """Titles and places are the words of editors."""
    facts, desk = show(blog_of(eins=f"{TIME}\nLocation: </script><script>alert(1)</script>"))
    head = PLUGIN.views["event"](facts, desk, path_of("eins")).head

    assert "<" not in head.json_ld
