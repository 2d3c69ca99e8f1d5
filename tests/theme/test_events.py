"""Events as HTML: what is told of one, and how called-off ones look."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import Environment
from lxml.etree import _Element

from tests.theme.markup import parse, render_example, render_page, words
from tests.theme.pages import CASES
from theme.examples.events import BARE, CANCELLED, CLOSED, INVITED, OVER, POSTPONED, SEMINAR
from theme.examples.example import Example


def facts(env: Environment, event: object) -> dict[str, str]:
    body = render_example(env, Example("event_facts", "", {"event": event}))
    return {words(row.find("dt")): words(row.find("dd")) for row in body.iter("div")}


def page(env: Environment, name: str) -> _Element:
    (case,) = [case for case in CASES if case.name == name]
    return parse(render_page(env, case))


def test_the_box_has_all_facts(env: Environment) -> None:
    """In the order in which one asks."""
    assert list(facts(env, SEMINAR).items()) == [
        ("Wann", "12. Januar 2027, von 10 bis 11:30 Uhr"),
        ("Rhythmus", "jeden zweiten Dienstag im Monat"),
        (
            "Weitere Termine",
            "9. Februar 2027, von 10 bis 11:30 Uhr 9. März 2027, von 10 bis 11:30 Uhr",
        ),
        ("Fällt aus am", "13. April 2027 (Osterferien)"),
        ("Wo", "Rathaus, Marktplatz 1, 12345 Musterhausen"),
        ("Online", "per Videokonferenz Zur Online-Teilnahme"),
        ("Kosten", "79 Euro"),
        (
            "Anmeldung",
            (
                "je Verwaltung zwei Plätze Zur Anmeldung akademie@musterland.example "
                "bis zum 8. Januar 2027"
            ),
        ),
        ("Für wen", "Alle, die Bilder veröffentlichen"),
        ("Barrierefreiheit", "Mit Schriftdolmetschung"),
        ("Einladung von", "Stadt Musterhausen"),
        ("Art", "Online-Seminar"),
    ]


def test_what_is_not_known_has_no_line(env: Environment) -> None:
    """Only when, and who invites."""
    assert facts(env, BARE) == {
        "Wann": "Der neue Termin folgt",
        "Einladung von": "Stadt Musterhausen",
    }


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (INVITED, "Nicht nötig Nur auf Einladung"),
        (CLOSED, "Der Anmeldeschluss war am 8. Januar 2027."),
        (OVER, None),
    ],
)
def test_registration(env: Environment, event: object, said: str | None) -> None:
    """No way to register where there is none."""
    assert facts(env, event).get("Anmeldung") == said


@pytest.mark.parametrize(
    ("event", "offered"), [(SEMINAR, True), (POSTPONED, True), (CANCELLED, False), (OVER, False)]
)
def test_the_calendar_file_is_a_link_that_says_what_it_is(
    env: Environment, event: object, offered: bool
) -> None:
    """Nobody enters what does not take place."""
    body = render_example(env, Example("event_facts", "", {"event": event}))
    links = [a for a in body.iter("a") if a.get("type") == "text/calendar"]

    assert [words(a) for a in links] == ["In den Kalender eintragen (ICS-Datei)"] * offered


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("event_cancelled", "Diese Veranstaltung ist abgesagt. Die Trainerin ist erkrankt."),
        (
            "event_postponed",
            (
                "Diese Veranstaltung ist verschoben. Im Schulungsraum steht das Wasser. "
                "Früherer Termin: 24. November 2026, von 9 bis 16 Uhr "
                "Neuer Termin: 12. Januar 2027, von 10 bis 11:30 Uhr"
            ),
        ),
        (
            "event_adrift",
            (
                "Diese Veranstaltung ist verschoben. Im Schulungsraum steht das Wasser. "
                "Früherer Termin: 24. November 2026, von 9 bis 16 Uhr Der neue Termin folgt."
            ),
        ),
        ("event_over", "Diese Veranstaltung ist vorbei."),
        ("event", None),
    ],
)
def test_the_banner_stands_below_the_title(env: Environment, name: str, said: str | None) -> None:
    """With reason, former date and new one."""
    found = page(env, name).xpath("//div[@class='event-banner' or @class='notice']")

    assert [words(banner) for banner in found] == ([said] if said else [])


def test_a_draft_says_so_above_its_title(env: Environment) -> None:
    """In preview; as on an article."""
    assert [words(p) for p in page(env, "event_draft").xpath("//p[@class='status']")] == ["Entwurf"]
    assert page(env, "event").xpath("//p[@class='status']") == []


def test_only_an_event_that_is_called_off_is_struck_out(env: Environment) -> None:
    """And its title says so, which everybody can read."""
    lines = page(env, "events").xpath("//li[contains(@class, 'event-line')]")
    struck = [line for line in lines if "event-line--cancelled" in line.get("class", "")]

    assert len(lines) == 3
    assert [words(line.find(".//h3")) for line in struck] == ["Abgesagt: Ton ohne Studio"]


def test_a_calendar_is_a_link_with_the_address_to_subscribe_to(env: Environment) -> None:
    """``webcal:`` is text: without a calendar program the link would lead nowhere."""
    links = page(env, "events").xpath("//section[@class='event-calendars']//a")

    assert [(a.get("href"), a.get("type")) for a in links] == [
        ("/termine/kalender.ics", "text/calendar"),
        ("/termine/online-seminar.ics", "text/calendar"),
    ]
    assert [words(a.getparent()) for a in links] == [
        "Alle Termine webcal://amtsblog.example/termine/kalender.ics",
        "Online-Seminar webcal://amtsblog.example/termine/online-seminar.ics",
    ]


def test_the_start_page_has_no_box_without_events(env: Environment) -> None:
    """Settings may say so."""
    assert page(env, "start").xpath("//section[@class='next-events']//h3")
    assert page(env, "start_empty").xpath("//section[@class='next-events']") == []


def test_the_banner_tells_that_another_day_follows(env: Environment) -> None:
    """Nobody reads that an event is over which goes on."""
    event = replace(OVER, more_to_follow=True)
    body = render_example(env, Example("event_banner", "", {"event": event}))

    assert words(body) == "Dieser Termin ist vorbei, der nächste folgt."


def test_an_article_links_to_the_event_it_reports_of(env: Environment) -> None:
    """And the page of the event to the article."""
    (reported, belonging) = page(env, "article").xpath("//p[@class='event-reported']")
    reports = page(env, "event").xpath("//h2[.='Beiträge zu dieser Veranstaltung']")

    assert words(reported) == (
        "Dieser Beitrag berichtet von: Alternativtexte, die jemandem nützen "
        "(12. Januar 2027, von 10 bis 11:30 Uhr)"
    )
    assert words(belonging) == ("Dieser Beitrag gehört zu: Konferenz der Kommunen (Termin folgt)")
    assert [a.get("href") for a in reports[0].getnext().iter("a")] == ["/beitraege/warum/"]


def test_addresses_elsewhere_are_marked_and_have_words(env: Environment) -> None:
    """An address is no link text."""
    event = replace(SEMINAR, online="")
    body = render_example(env, Example("event_facts", "", {"event": event}))
    links = [a for a in body.iter("a") if a.get("href", "").startswith("https://")]

    assert [(words(a), a.get("rel")) for a in links] == [
        ("Zur Online-Teilnahme", "external"),
        ("Zur Anmeldung", "external"),
    ]
