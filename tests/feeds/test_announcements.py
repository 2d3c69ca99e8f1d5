"""What is announced besides articles stands in the blog's own feeds, as articles do."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
from lxml import etree

from plugins.blog.announcements import Announcement
from plugins.blog.model import Change
from plugins.blog.tables import Known
from plugins.core.texts import Texts
from tests.feeds.conftest import BERLIN, GERMAN, a_document, make_blog, write_all

ATOM = "{http://www.w3.org/2005/Atom}"
PATH = "events/stammtisch/index.md"
TEXT = a_document("event", PATH, "<p>Wir reden.</p>")
TOLD = Announcement(
    PATH,
    "tag:amtsblog.example,2024:termine/stammtisch",
    "termine/stammtisch/",
    "told.title",
    "Stammtisch",
    dt.datetime(2026, 1, 3, tzinfo=BERLIN),
    "Stadt Musterhausen",
    "Kurz gesagt.",
    (("Wann", "Morgen"),),
)
TITLE = '\n[told]\ntitle = "Termin: {title}"\n'
MAIN = ("feeds/beitraege.atom.xml", "feeds/beitraege.rss.xml", "feeds/beitraege.json")


@pytest.fixture
def feeds(article, site):
    """Write the feeds of a blog with articles of some days and one announcement."""

    def write(days, *changes: Change, words: str = "<p>Wir reden.</p>"):
        texts = Texts.parse(GERMAN.read_text("utf-8") + TITLE)
        blog = make_blog((article(day) for day in days), site)
        text = a_document("event", PATH, words)
        blog = replace(blog, documents=(*blog.documents, text))
        known = Known({}, {PATH: changes}, {}, {}, announcements={PATH: TOLD})
        return write_all(blog, site, known, texts)

    return write


def entries(data: bytes) -> list[str]:
    root = etree.fromstring(data)
    return [found.text for found in root.findall(f"{ATOM}entry/{ATOM}id")]


def test_the_entry_has_title_address_facts_and_text(feeds) -> None:
    """In every format of the blog's feed."""
    made = feeds([0, 5])
    (item,) = [one for one in json.loads(made[MAIN[2]][0])["items"] if one["id"] == TOLD.ident]

    assert item["title"] == "Termin: Stammtisch"
    assert item["url"] == "https://amtsblog.example/termine/stammtisch/"
    assert item["content_html"].startswith("<p>Wann: Morgen</p><p>Wir reden.</p>")
    assert item["authors"] == [{"name": "Stadt Musterhausen"}]
    assert TOLD.ident in entries(made[MAIN[0]][0])
    guids = [guid.text for guid in etree.fromstring(made[MAIN[1]][0]).iter("guid")]
    assert TOLD.ident in guids


def test_it_stands_in_no_other_feed(feeds) -> None:
    """It belongs to no series and no author."""
    made = feeds([0, 5])

    assert [url for url, (data, _) in made.items() if TOLD.ident.encode() in data] == list(MAIN)


def test_a_change_brings_it_to_the_top(feeds) -> None:
    """As with articles."""
    before = entries(feeds([0, 5])[MAIN[0]][0])
    after = entries(feeds([0, 5], Change(dt.date(2026, 2, 1), "Abgesagt"))[MAIN[0]][0])

    assert before.index(TOLD.ident) == 1
    assert after.index(TOLD.ident) == 0


def test_archives_hold_it_in_its_place(feeds) -> None:
    """The archive and the feed together are all there is (RFC 5005)."""
    made = feeds(range(35))
    held = [entries(data) for url, (data, _) in made.items() if url.startswith("feeds/archiv/")]

    assert sum(TOLD.ident in archive for archive in held) == 1
    assert {one for archive in held for one in archive} >= {TOLD.ident}


def test_only_the_blogs_feeds_read_it(feeds) -> None:
    """A change of its words makes no other feed anew."""
    cells = {("texts", PATH), ("announcements", PATH)}
    made = feeds([0, 5])

    assert [url for url, (_, read) in made.items() if cells & read] == list(MAIN)
