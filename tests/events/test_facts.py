"""How all events stand on a day, and which article reports of which."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from plugins.blog.model import Document, File
from plugins.core.problems import Place
from plugins.core.settings import Site
from plugins.events.agenda import following, is_past
from plugins.events.facts import draw
from plugins.events.model import ALL, Dated, Facts
from plugins.text.met_days import MetDay
from plugins.text.nodes import Body
from tests.events.conftest import ReadEvent, make_article, make_blog, make_event, short

WEEKLY = "Repeats: FREQ=WEEKLY;COUNT=3"


def text(name: str, header: str) -> Document:
    """Return an event with a place."""
    return make_event(f"{header}\nOnline: ja", name=name)[0]


def names(listed: tuple[Dated, ...]) -> list[tuple[str, str]]:
    """Return slugs with days."""
    days = [one.occurrence.first.isoformat() if one.occurrence else "" for one in listed]
    return [(one.event.slug, day) for one, day in zip(listed, days, strict=True)]


@pytest.fixture
def facts(site: Site) -> Facts:
    """Five events on 1 March 2026."""
    drawn, problems = draw(
        make_blog(
            text("alt", "Start: 12.03.2024\nKind: Konferenz"),
            text("bald", "Start: 5. März 2026, 10 Uhr\nKind: Stammtisch"),
            text("gestern", "Start: 28.02.2026\nKind: Stammtisch"),
            text("offen", "Start: Termin folgt\nKind: Konferenz"),
            text("laufend", f"Start: 26.02.2026\n{WEEKLY}"),
            text("mehrere-tage", "Start: 27. Februar bis 1. März 2026"),
        ),
        site,
    )
    assert problems == []
    return drawn


def test_what_comes_is_listed_by_date(facts: Facts) -> None:
    """What goes on first, what has no date at the end; each once."""
    assert names(facts.coming[ALL]) == [
        ("mehrere-tage", "2026-02-27"),
        ("laufend", "2026-03-05"),  # the whole day
        ("bald", "2026-03-05"),
        ("offen", ""),
    ]


def test_what_is_past_is_listed_by_year(facts: Facts) -> None:
    """Newest first."""
    assert {int(year): names(found) for year, found in facts.past.items()} == {
        2026: [("gestern", "2026-02-28")],
        2024: [("alt", "2024-03-12")],
    }
    assert facts.years[ALL] == (2026, 2024)


def test_kinds_have_their_events(facts: Facts) -> None:
    """Sorted by name; one without events to come has an empty list."""
    assert [kind.slug for kind in facts.kinds[ALL]] == ["konferenz", "stammtisch"]
    assert names(facts.coming["konferenz"]) == [("offen", "")]
    assert [one.slug for one in facts.of_kind["stammtisch"]] == ["bald", "gestern"]
    assert len(facts.of_kind[ALL]) == 6


def test_a_page_shows_the_next_time(facts: Facts) -> None:
    """Of what is over, the last; of what has no date, none."""
    days = {path.split("/")[1]: one.first.isoformat() for path, one in facts.following.items()}

    assert days == {
        "alt": "2024-03-12",
        "bald": "2026-03-05",
        "gestern": "2026-02-28",
        "laufend": "2026-03-05",
        "mehrere-tage": "2026-02-27",
    }


@pytest.mark.parametrize(
    ("today", "past", "day"),
    [
        ("2026-02-01", False, "2026-03-12"),
        ("2026-03-12", False, "2026-03-12"),
        ("2026-03-13", False, "2026-03-19"),
        ("2026-03-26", False, "2026-03-26"),
        ("2026-03-27", True, "2026-03-26"),
    ],
)
def test_an_event_is_past_on_the_day_after_its_last(
    read: ReadEvent, today: str, past: bool, day: str
) -> None:
    """By the build date alone."""
    event, _ = read(f"Start: 12.03.2026, 10 bis 12 Uhr\nOnline: ja\n{WEEKLY}")
    found = following(event, dt.date.fromisoformat(today))

    assert is_past(event, dt.date.fromisoformat(today)) is past
    assert found is not None
    assert found.first.isoformat() == day


def test_article_and_event_know_each_other(site: Site) -> None:
    """Whichever of both names the other, or both do."""
    events = (
        text("treffen", "Start: 12.03.2026\nReport: rueckblick"),
        text("messe", "Start: 12.03.2026"),
        text("tagung", "Start: 12.03.2026\nReport: bericht"),
    )
    newer = make_article("Event: messe; Tagung", name="bericht", day=14)
    older = make_article(name="rueckblick")
    facts, problems = draw(make_blog(*events, articles=(newer, older)), site)

    assert [one for one in short(problems) if one[0] != "KEY003"] == []
    assert {path: [one.slug for one in found] for path, found in facts.reported.items()} == {
        newer.path: ["messe", "tagung"],
        older.path: ["treffen"],
    }
    assert facts.reports[events[0].path] == (older,)
    assert facts.reports[events[1].path] == (newer,)


def test_what_is_not_there_cannot_be_named(site: Site) -> None:
    """What waits is a warning only."""
    later = make_article(name="spaeter")
    blog = make_blog(
        text("treffen", "Start: 12.03.2026\nReport: rueckblik; spaeter"),
        text("entwurf", "Start: 12.03.2026\nStatus: draft"),
        articles=(make_article("Event: trefen\n"), make_article("Event: entwurf", name="b")),
        waiting=(later,),
    )
    facts, problems = draw(blog, site)

    assert short(problems) == [("BLG003", 1), ("BLG003", 3), ("EVT038", 1), ("EVT038", 3)]
    assert facts.reported == {}


@pytest.mark.parametrize("header", ["Status: draft", "Date: 02.03.2026"])
def test_drafts_and_announcements_wait(site: Site, header: str) -> None:
    """In preview they are shown."""
    blog = make_blog(text("treffen", f"Start: bald\n{header}"))

    assert draw(blog, site) == (
        replace(Facts(), years={ALL: ()}, kinds={ALL: ()}, **_empty()),
        [],
    )
    assert len(draw(replace(blog, preview=True), site)[0].events) == 1


def _empty() -> dict[str, dict[str, tuple[()]]]:
    return {"coming": {ALL: ()}, "of_kind": {ALL: ()}}


def test_an_address_belongs_to_one_event(site: Site) -> None:
    """The second is told."""
    one = text("treffen", "Start: 12.03.2026")
    other, _ = make_event("Start: 12.03.2026\nOnline: ja", name="2026/treffen")
    blog = replace(make_blog(one, other), urls={one.path: "v/treffen/", other.path: "v/treffen/"})

    assert short(draw(blog, site)[1]) == [("EVT036", 1)]


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("Slug: b", []),
        ("Id: a@blog.example.org", ["EVT046"]),
        ("Formerly: /veranstaltungen/a/", ["EVT046"]),
    ],
)
def test_an_id_belongs_to_one_event(site: Site, header: str, codes: list[str]) -> None:
    """Else calendars would show one of them only."""
    start = "Start: 12.03.2026"
    blog = make_blog(text("a", start), text("b", f"{start}\n{header}"))

    assert [problem.code for problem in draw(blog, site)[1]] == codes


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        ("Online-Seminar", "Online-Seminar", []),
        ("Online-Seminar", "Onlineseminar", ["EVT037"]),
        ("Online-Seminar", "online-seminar", ["EVT037"]),
        ("Online-Seminar", "Stammtisch", []),
    ],
)
def test_a_kind_has_one_spelling(site: Site, first: str, second: str, codes: list[str]) -> None:
    """Else it would have two calendars."""
    blog = make_blog(
        text("a", f"Start: 12.03.2026\nKind: {first}"),
        text("b", f"Start: 12.03.2026\nKind: {second}"),
    )

    assert [problem.code for problem in draw(blog, site)[1]] == codes


def test_a_picture_must_be_there(site: Site) -> None:
    """It lies beside the text."""
    blog = make_blog(text("treffen", "Start: 12.03.2026\nImage: saal.jpg"))
    path = "events/treffen/saal.jpg"
    there = replace(blog, files={path: File(path, Place(f"content/{path}"), 1)})

    assert short(draw(blog, site)[1]) == [("LNK002", 3)]
    facts, problems = draw(there, site)
    assert problems == []
    assert [event.image for event in facts.events.values()] == [path]


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("Start: 12.03.2026\nDate: 13.03.2026", ["EVT049"]),
        ("Start: 12.03.2026\nDate: 12.03.2026", []),
        ("Start: 12.03.2026\nDate: 13.03.2026\nStatus: draft", []),
        ("Start: 12.02.2026\nDate: 13.02.2026", []),
        ("Start: Termin folgt\nDate: 13.03.2026", []),
    ],
)
@pytest.mark.parametrize("preview", [False, True])
def test_what_waits_is_announced_before_it_is_over(
    site: Site, header: str, codes: list[str], preview: bool
) -> None:
    """Today is 1 March 2026; who takes ``Date`` for the day of the event is told so."""
    blog = replace(make_blog(text("treffen", header)), preview=preview)

    assert [one.code for one in draw(blog, site)[1]] == codes


@pytest.mark.parametrize(
    ("header", "day", "codes"),
    [
        ("Start: 22.01.2026", MetDay(22, 1, 0, "22. Januar", 9), []),
        ("Start: 22.01.2026", MetDay(23, 1, 0, "23. Januar", 9), ["EVT047"]),
        ("Start: 22.01.2026", MetDay(22, 1, 2025, "22. Januar 2025", 9), ["EVT047"]),
        ("Start: 22.01.2026", MetDay(31, 2, 0, "31. Februar", 9), ["EVT047"]),
        ("Start: 20. bis 24. Januar 2026", MetDay(23, 1, 2026, "23. Januar 2026", 9), []),
        ("Start: 30. Dezember 2025 bis 2. Januar 2026", MetDay(1, 1, 0, "1. Januar", 9), []),
        (
            "Start: 22.01.2026\nFormer_start: 15.01.2026",
            MetDay(15, 1, 0, "15. Januar", 9),
            [],
        ),
        ("Start: 22.01.2026\nAlso: 29.01.2026", MetDay(1, 2, 0, "1. Februar", 9), []),
        (
            "Start: 22.01.2026\nRepeats: monatlich, Termin folgt",
            MetDay(1, 2, 0, "1. Februar", 9),
            [],
        ),
        ("Start: Termin folgt", MetDay(1, 2, 0, "1. Februar", 9), []),
    ],
)
def test_a_report_tells_the_day_of_its_event(
    site: Site, header: str, day: MetDay, codes: list[str]
) -> None:
    """The warning stands at the line of the report; of what repeats, any time may be meant."""
    article = make_article("Event: treffen")
    article = replace(article, document=replace(article.document, body=Body(met=(day,))))

    _, problems = draw(make_blog(text("treffen", header), articles=(article,)), site)

    assert [(one.code, one.place) for one in problems if one.code != "KEY003"] == [
        (code, article.document.place.at(9)) for code in codes
    ]


def test_a_report_of_two_events_tells_the_day_of_one(site: Site) -> None:
    """Nobody knows of which it speaks."""
    article = make_article("Event: treffen; messe")
    met = MetDay(23, 1, 0, "23. Januar", 9)
    article = replace(article, document=replace(article.document, body=Body(met=(met,))))
    events = text("treffen", "Start: 22.01.2026"), text("messe", "Start: 23.01.2026")

    assert draw(make_blog(*events, articles=(article,)), site)[1] == []
