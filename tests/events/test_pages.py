"""Which pages and calendars there are, and which of them a change makes anew."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from plugins.blog.views import Page
from plugins.events.hooks import PLUGIN
from plugins.host.contribution import Output
from tests.events.conftest import SITE
from tests.events.shown import blog_of, facts_of, path_of, show

COMING = "Start: 12. März 2026, 10 bis 11 Uhr\nOnline: ja\nKind: Online-Seminar"
PAST = "Start: 12.02.2025 bis 13.02.2025\nLocation: Rathaus\nKind: Konferenz"
OPEN = "Start: Termin folgt"


def addresses(*kinds: type, **headers: str) -> list[str]:
    blog = blog_of(**headers)
    assert PLUGIN.pages is not None
    pieces = PLUGIN.pages(facts_of(blog), blog, SITE)
    return [piece.url for piece in pieces if isinstance(piece, kinds)]


def test_the_site_gets_overview_archive_and_a_page_each() -> None:
    """The archive has the years in which something took place."""
    assert addresses(Page, kommt=COMING, war=PAST) == [
        "termine/",
        "termine/archiv/",
        "termine/archiv/2025/",
        "veranstaltungen/kommt/",
        "veranstaltungen/war/",
    ]


def test_without_events_there_is_nothing_and_without_past_ones_no_archive() -> None:
    """The menu shows the overview only where it is."""
    assert addresses(Page, Output) == []
    assert "termine/archiv/" not in addresses(Page, kommt=COMING)


def test_calendars_are_for_all_for_each_kind_and_for_each_event_with_a_date() -> None:
    """What has no date yet cannot be entered anywhere."""
    assert addresses(Output, kommt=COMING, offen=OPEN) == [
        "termine/kalender.ics",
        "termine/online-seminar.ics",
        "veranstaltungen/kommt/kommt.ics",
    ]


def test_every_page_names_its_own_address() -> None:
    """As canonical link."""
    blog = blog_of(kommt=COMING, war=PAST)
    facts, desk = show(blog)
    assert PLUGIN.pages is not None
    pages = [one for one in PLUGIN.pages(facts_of(blog), blog, SITE) if isinstance(one, Page)]
    heads = [PLUGIN.views[page.view](facts, desk, *page.key).head for page in pages]

    assert [head.canonical for head in heads] == [f"{SITE.address}/{page.url}" for page in pages]


def test_the_last_change_of_a_page_is_the_latest_update_else_the_announcement() -> None:
    """The sitemap names it."""
    blog = blog_of(
        still=f"{COMING}\nDate: 01.02.2026",
        neu=f"{COMING}\nDate: 01.02.2026\nUpdate: 10.02.2026 Raum\nUpdate: 20.02.2026 Zeit",
        nichts=COMING,
    )
    assert PLUGIN.pages is not None
    pieces = PLUGIN.pages(facts_of(blog), blog, SITE)
    pages = {one.source: one for one in pieces if isinstance(one, Page)}

    assert {name: pages[path_of(name)].modified for name in ("still", "neu", "nichts")} == {
        "still": dt.date(2026, 2, 1),
        "neu": dt.date(2026, 2, 20),
        "nichts": None,
    }


def test_a_page_reads_its_own_event_only() -> None:
    """Another event that changes is another page's business."""
    facts, desk = show(blog_of(kommt=COMING, war=PAST))
    path = path_of("kommt")
    noted = desk.ledger.open()
    PLUGIN.views["event"](facts, desk, path)

    assert {key for table, key in noted.read if table.startswith("events.")} == {path}


def test_a_day_that_passes_moves_an_event_to_the_archive() -> None:
    """Nothing but the day is another one; overview, archive and page read other entries."""
    before = blog_of(kommt=COMING)
    after = replace(before, today=dt.date(2026, 3, 13))
    was, now = facts_of(before), facts_of(after)

    assert [len(was.coming[""]), len(now.coming[""])] == [1, 0]
    assert [was.years[""], now.years[""]] == [(), (2026,)]
    assert was.to_come != now.to_come
    assert facts_of(replace(before, today=dt.date(2026, 3, 12))).coming == was.coming
