"""Prices, registrations, places on the net, states: as editors write them."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.events.details import read_online, read_price, read_registration, read_status
from plugins.events.model import EventStatus, Online, Registration

PLACE = Place("content/events/a/index.md", 3)


@pytest.mark.parametrize(
    ("value", "amount", "free"),
    [
        ("79 Euro", "79.00", False),
        ("79,50 €", "79.50", False),
        ("79.50 EUR", "79.50", False),
        ("79,- Euro", "79.00", False),
        ("1.200 Euro", "1200.00", False),
        ("79 Euro, ermäßigt 49 Euro", "79.00", False),
        ("79,5 Euro", "79.50", False),
        ("€ 79", "79.00", False),
        ("EUR 79,90", "79.90", False),
        ("79,555 Euro", "", False),
        ("0 Euro", "0.00", True),
        ("kostenlos", "0.00", True),
        ("Die Teilnahme ist kostenfrei", "0.00", True),
        ("kostenlos für Mitglieder", "", False),
        ("Spende erbeten", "", False),
    ],
)
def test_prices(value: str, amount: str, free: bool) -> None:
    """Machines get the amount, readers the words."""
    price, problems = read_price(value, PLACE)

    assert problems == []
    assert price is not None
    assert (price.words, price.amount, price.free) == (value, amount, free)


@pytest.mark.parametrize(
    ("value", "registration"),
    [
        ("https://www.example.org/a?b=1", Registration(url="https://www.example.org/a?b=1")),
        ("kurse@example.org", Registration(email="kurse@example.org")),
        ("mailto:kurse@example.org", Registration(email="kurse@example.org")),
        ("nur auf Einladung", Registration(invited=True)),
        (
            "nur auf Einladung; kurse@example.org",
            Registration(email="kurse@example.org", invited=True),
        ),
        (
            "nur auf Einladung; Anfragen an kurse@example.org",
            Registration(email="kurse@example.org", invited=True),
        ),
        ("Anmeldung unter https://www.example.org/", Registration("https://www.example.org/")),
        ("nicht nötig", Registration(needed=False)),
        ("ohne Anmeldung", Registration(needed=False)),
        ("keine", Registration(needed=False)),
        ("per Telefon: 01234 567", Registration(words="per Telefon: 01234 567")),
        (
            "https://www.example.org/a; per Telefon",
            Registration(url="https://www.example.org/a", words="per Telefon"),
        ),
    ],
)
def test_registrations(value: str, registration: Registration) -> None:
    """A link, an address, whether it is needed, and words beside."""
    assert read_registration(value, PLACE) == (registration, [])


@pytest.mark.parametrize(
    ("value", "example"),
    [("79", "Price: 79 Euro"), ("79,50", "Price: 79,50 Euro"), ("79,-", "Price: 79 Euro")],
)
def test_a_number_is_no_price(value: str, example: str) -> None:
    """The remedy is the line as it should be."""
    price, [problem] = read_price(value, PLACE)

    assert (price, problem.code) == (None, "EVT011")
    assert problem.remedy.endswith(f": {example}")


@pytest.mark.parametrize(
    "value",
    ["www.example.org", "kurse@example", "ftp://example.org", "kurse(at)example.org", "ja"],
)
def test_half_an_address_is_none(value: str) -> None:
    """Readers could not follow it."""
    _, problems = read_registration(value, PLACE)

    assert [problem.code for problem in problems] == ["EVT012"]


@pytest.mark.parametrize(
    ("value", "online"),
    [
        ("ja", Online()),
        ("https://video.example.org/raum", Online(url="https://video.example.org/raum")),
        ("per Videokonferenz", Online(words="per Videokonferenz")),
        (
            "Videokonferenz, https://video.example.org/raum",
            Online("https://video.example.org/raum", "Videokonferenz"),
        ),
    ],
)
def test_places_on_the_net(value: str, online: Online) -> None:
    """An address, words, or that it is one."""
    assert read_online(value, PLACE) == (online, [])


@pytest.mark.parametrize("value", ["www.example.org/raum", "zoom.example/j/1", "raum[at]a.de"])
def test_half_an_address_leads_nowhere(value: str) -> None:
    """What the editor wrote is kept: nothing else is missing."""
    online, problems = read_online(value, PLACE)

    assert online == Online(words=value)
    assert [problem.code for problem in problems] == ["EVT012"]


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("geplant", EventStatus.PLANNED),
        ("Bestätigt", EventStatus.CONFIRMED),
        ("abgesagt", EventStatus.CANCELLED),
        ("fällt aus", EventStatus.CANCELLED),
        ("verschoben", EventStatus.POSTPONED),
        ("cancelled", EventStatus.CANCELLED),
    ],
)
def test_states(value: str, status: EventStatus) -> None:
    """German and English words."""
    assert read_status(value, PLACE) == (status, [])
