"""What the main feed tells of events."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from plugins.events.announcing import announced
from plugins.events.hooks import PLUGIN
from tests.events.conftest import BERLIN, SITE
from tests.events.shown import TEXTS, blog_of, facts_of, path_of

TOLD = replace(SITE, events_in_feed=True)
HEADER = "Date: 01.02.2026\nStart: 12. März 2026, 10 Uhr\nLocation: Rathaus, Marktplatz 1"
OFF = f"{HEADER}\nEvent_status: abgesagt\nStatus_reason: Krank.\nUpdate: 20.02.2026 Abgesagt"


def test_only_where_the_settings_want_it() -> None:
    """Subscribers of a blog get articles."""
    facts = facts_of(blog_of(a=HEADER))

    assert announced(facts, SITE) == {}
    assert list(announced(facts, TOLD)) == [path_of("a")]


def test_an_event_without_a_day_of_announcement_is_not_told() -> None:
    """Nobody could say when it was."""
    assert announced(facts_of(blog_of(a="Start: 12.03.2026")), TOLD) == {}


def test_an_announcement_has_what_an_entry_needs() -> None:
    """Its id is made of its first address."""
    (one,) = announced(facts_of(blog_of(a=HEADER)), TOLD).values()

    assert one.ident == "tag:blog.example.org,2024:veranstaltungen/a"
    assert one.published == dt.datetime(2026, 2, 1, tzinfo=BERLIN)
    assert TEXTS(one.title_key, title=one.title) == "Termin: Stammtisch"
    assert [TEXTS(f"feeds.fact.{name}", words=words) for name, words in one.facts] == [
        "Wann: 12. März 2026, 10 Uhr",
        "Wo: Rathaus, Marktplatz 1",
    ]


def test_an_event_that_moves_keeps_its_id() -> None:
    """``Formerly`` names the first address."""
    (one,) = announced(facts_of(blog_of(a=f"{HEADER}\nFormerly: /termine/alt/")), TOLD).values()

    assert one.ident == "tag:blog.example.org,2024:termine/alt"


def test_what_is_called_off_says_so_first_and_is_a_change() -> None:
    """The change brings the entry to the top again."""
    blog = blog_of(a=OFF)
    facts = facts_of(blog)
    (one,) = announced(facts, TOLD).values()
    assert PLUGIN.changes is not None

    assert TEXTS(one.title_key, title=one.title) == "Abgesagt: Stammtisch"
    assert one.facts[0] == ("cancelled", "Krank.")
    assert [change.date for change in PLUGIN.changes(facts, blog)[path_of("a")]] == [
        dt.date(2026, 2, 20)
    ]


def test_the_entry_does_not_change_with_the_days() -> None:
    """An event that repeats tells of its first date: its next one would be news every month."""
    header = f"{HEADER}\nRepeats: FREQ=MONTHLY;COUNT=12"
    blog = blog_of(a=header)
    later = replace(blog, today=dt.date(2026, 9, 1))

    assert announced(facts_of(blog), TOLD) == announced(facts_of(later), TOLD)
