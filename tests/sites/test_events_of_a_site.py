"""Events in a whole site: they are linked, listed, announced and archived like everything else."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import html5lib
import pytest
from lxml import etree

from plugins.host.build import build
from plugins.host.modes import Mode
from tests.host.small_site import ARTICLE, sound_base, write
from tests.sites.specimen import ROOT, TODAY, order

EVENT = "events/treffen/index.md"
HEAD = (
    "Title: Treffen\nDate: 01.11.2026\nStart: 24. November 2026, 18 bis 20 Uhr\nLocation: Rathaus\n"
)
ATOM = "{http://www.w3.org/2005/Atom}"
CHANGED = "Event_status: abgesagt\nUpdate: 20.11.2026 Abgesagt\n"


class Place:
    """A site that is built again and again, each time on a day of its own."""

    def __init__(self, folder: Path) -> None:
        self.content, self.output = sound_base(folder), folder / "output"

    def build(self, today: dt.date = TODAY, mode: Mode = Mode.BUILD, **settings: object) -> str:
        """Build and return what was said."""
        said = io.StringIO()
        wanted = order(self.content, mode)
        site = dataclasses.replace(wanted.site, **settings)  # type: ignore[arg-type]
        wanted = dataclasses.replace(wanted, today=today, site=site)
        with redirect_stderr(said), redirect_stdout(io.StringIO()):
            build(wanted, ROOT / "theme", self.output)
        return said.getvalue()

    def hrefs(self, url: str) -> list[str]:
        """Return where the links of a page lead."""
        text = (self.output / url / "index.html").read_text(encoding="utf-8")
        root = html5lib.parse(text, treebuilder="lxml", namespaceHTMLElements=False).getroot()
        return [a.get("href") for a in root.iter("a")]

    def there(self, url: str) -> bool:
        return (self.output / url).exists()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """The sound base with one event."""
    place = Place(tmp_path)
    write(place.content, EVENT, f"{HEAD}\nEin Tisch.\n")
    return place


def test_an_article_can_link_to_an_event_by_file_and_by_address(place: Place) -> None:
    """Both lead to its page, which the menu leads to as well."""
    body = (
        "[Das Treffen](../../events/treffen/index.md) und "
        "[noch einmal das Treffen](https://amtsblog.example/termine/treffen/), "
        "dazu [alle Termine](https://amtsblog.example/termine/) und "
        "[ein Kalender](https://amtsblog.example/termine/kalender.ics)."
    )
    write(place.content, "articles/neu/index.md", ARTICLE.format("Neu", "12.03.2026", body))

    assert place.build() == ""
    hrefs = place.hrefs("beitraege/neu")
    assert hrefs.count("/termine/treffen/") == 2
    assert hrefs.count("/termine/") == 2
    assert "/termine/kalender.ics" in hrefs


@pytest.mark.parametrize("waits", ["Status: draft\n", "Date: 24.11.2026\n"])
def test_a_link_to_an_event_that_waits_is_an_error(place: Place, waits: str) -> None:
    """As with articles; in preview it is shown."""
    head = HEAD.replace("Date: 01.11.2026\n", "") if waits.startswith("Date") else HEAD
    write(place.content, EVENT, f"{head}{waits}\nEin Tisch.\n")
    body = "[Das Treffen](../../events/treffen/index.md)"
    write(place.content, "articles/neu/index.md", ARTICLE.format("Neu", "12.03.2026", body))

    assert "LNK006" in place.build()
    assert "LNK006" not in place.build(mode=Mode.PREVIEW)
    assert place.there("termine/treffen/index.html")


def test_the_sitemap_lists_pages_and_no_calendars(place: Place) -> None:
    """With the day of the announcement."""
    place.build()
    root = etree.fromstring((place.output / "sitemap.xml").read_bytes())
    found = {one[0].text: [more.text for more in one[1:]] for one in root}
    events = {url: days for url, days in found.items() if "/termine/" in str(url)}

    assert events == {
        "https://amtsblog.example/termine/": [],
        "https://amtsblog.example/termine/treffen/": ["2026-11-01"],
    }


def test_an_event_becomes_past_by_itself(place: Place) -> None:
    """Only the day is another one, and what shows it otherwise is made again."""
    place.build(dt.date(2026, 11, 24))
    assert "/termine/treffen/" in place.hrefs("")
    assert not place.there("termine/archiv/2026/index.html")

    place.build(dt.date(2026, 11, 25))
    assert "/termine/treffen/" not in place.hrefs("")
    assert "/termine/treffen/" not in place.hrefs("termine")
    assert "/termine/treffen/" in place.hrefs("termine/archiv/2026")
    assert "/termine/treffen/treffen.ics" not in place.hrefs("termine/treffen")
    assert place.there("termine/treffen/treffen.ics")


def test_a_former_address_leads_to_the_event(place: Place) -> None:
    """An event may move, too."""
    write(place.content, EVENT, f"{HEAD}Formerly: /termine/alt/\n\nEin Tisch.\n")

    assert place.build() == ""
    assert "https://amtsblog.example/termine/treffen/" in place.hrefs("termine/alt")


def test_an_address_that_vanishes_is_an_error(place: Place) -> None:
    """Whoever deletes an event that was announced breaks links."""
    listed = "/beitraege/gut/\n/termine/treffen/\n"
    write(place.content, "published.txt", listed)
    assert "ADR001" not in place.build()
    (place.content / EVENT).unlink()

    assert "ADR001" in place.build()


def test_the_feed_announces_and_tells_of_changes(place: Place) -> None:
    """Only where the settings want it."""

    def entries() -> list[tuple[str, str]]:
        root = etree.fromstring((place.output / "feeds/beitraege.atom.xml").read_bytes())
        return [
            (str(one.findtext(f"{ATOM}title")), str(one.findtext(f"{ATOM}updated")))
            for one in root.iter(f"{ATOM}entry")
        ]

    place.build()
    assert [title for title, _ in entries() if "Treffen" in title] == []
    place.build(events_in_feed=True)
    assert ("Termin: Treffen", "2026-11-01T00:00:00+01:00") in entries()

    write(place.content, EVENT, f"{HEAD}{CHANGED}\nEin Tisch.\n")
    place.build(events_in_feed=True)
    assert entries()[0] == ("Abgesagt: Treffen", "2026-11-20T00:00:00+01:00")


def test_without_events_there_is_no_menu_entry(place: Place) -> None:
    """And no empty overview."""
    (place.content / EVENT).unlink()
    place.build()

    assert "/termine/" not in place.hrefs("")
    assert not place.there("termine")
