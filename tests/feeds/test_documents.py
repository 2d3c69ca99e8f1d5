"""Which feed documents there are and how they hang together, whatever their format."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from lxml import etree

from plugins.blog.model import Change, Status

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
ROOT = "https://amtsblog.example/"


def ids(data: bytes) -> list[str]:
    """The entry ids of a document in any format, in its order."""
    if data.startswith(b"{"):
        return [item["id"] for item in json.loads(data)["items"]]
    root = etree.fromstring(data)
    if root.tag == "rss":
        return [guid.text for guid in root.findall("channel/item/guid")]
    return [found.text for found in root.findall(f"{ATOM}entry/{ATOM}id")]


def links(data: bytes) -> dict[str, str]:
    """The links of an Atom feed by relation."""
    return {link.get("rel"): link.get("href") for link in etree.fromstring(data).iter(f"{ATOM}link")
            if link.getparent().tag == f"{ATOM}feed"}  # fmt: skip


def test_every_feed_has_its_address(article, write_feeds) -> None:
    """Blog, series and authors each have their feeds, even before the first article."""
    assert sorted(write_feeds([])) == [
        "feeds/autoren/erika-mustermann.atom.xml",
        "feeds/autoren/erika-mustermann.rss.xml",
        "feeds/autoren/leo-beispiel.atom.xml",
        "feeds/autoren/leo-beispiel.rss.xml",
        "feeds/beitraege.atom.xml",
        "feeds/beitraege.json",
        "feeds/beitraege.rss.xml",
        "feeds/reihen/5-fragen-an.atom.xml",
        "feeds/reihen/5-fragen-an.rss.xml",
        "feeds/rubriken/basics.atom.xml",
        "feeds/rubriken/basics.rss.xml",
    ]


def test_entries_and_their_ids_are_the_same_in_every_format(article, write_feeds) -> None:
    """Twenty entries, the latest first, with the same ids in Atom, RSS and JSON."""
    feeds = write_feeds(article(day) for day in range(30))
    expected = [f"tag:amtsblog.example,2024:beitraege/beitrag-{n}" for n in range(29, 9, -1)]

    for suffix in ("atom.xml", "rss.xml", "json"):
        assert ids(feeds[f"feeds/beitraege.{suffix}"]) == expected
    assert ids(feeds["feeds/rubriken/basics.atom.xml"]) == expected
    assert ids(feeds["feeds/autoren/leo-beispiel.rss.xml"]) == expected
    assert ids(feeds["feeds/reihen/5-fragen-an.atom.xml"]) == []


def test_changed_article_comes_back(article, write_feeds) -> None:
    """An old article that was changed is the first entry again, under its old title."""
    change = Change(dt.date(2026, 5, 10), "Zahlen ergänzt")
    older = Change(dt.date(2026, 4, 2), "Termine ergänzt")
    feeds = write_feeds(
        [article(day) for day in range(30)], changed={"beitrag-00": (change, older)}
    )

    first = etree.fromstring(feeds["feeds/beitraege.atom.xml"]).find(f"{ATOM}entry")

    assert first.findtext(f"{ATOM}id").endswith("beitrag-00")
    assert first.findtext(f"{ATOM}title") == "Beitrag 0"
    assert first.findtext(f"{ATOM}published") == "2026-01-01T09:00:00+01:00"
    assert first.findtext(f"{ATOM}updated") == "2026-05-10T00:00:00+02:00"
    text = etree.HTML(first.findtext(f"{ATOM}content"))
    assert text.findtext(".//p") == "2026-05-10 Zahlen ergänzt"


@pytest.mark.parametrize("status", [Status.DRAFT, Status.SCHEDULED])
def test_only_published_articles(article, write_feeds, status: Status) -> None:
    """What preview shows before its time stands in no feed."""
    feeds = write_feeds([article(0), article(1, status=status)])

    found = {ident for data in feeds.values() for ident in ids(data)}

    assert found == {"tag:amtsblog.example,2024:beitraege/beitrag-00"}


def test_archives_are_a_chain(article, write_feeds) -> None:
    """From the feed the archives lead back to the first article and forth again (RFC 5005)."""
    feeds = write_feeds(article(day) for day in range(35))
    names = [f"feeds/archiv/beitraege-{n}.atom.xml" for n in (1, 2, 3)]

    assert links(feeds["feeds/beitraege.atom.xml"])["prev-archive"] == ROOT + names[2]
    chain = [links(feeds[name]) for name in names]
    assert [found.get("prev-archive", "").removeprefix(ROOT) for found in chain] == ["", *names[:2]]
    assert [found.get("next-archive", "").removeprefix(ROOT) for found in chain] == [*names[1:], ""]
    for name, found in zip(names, chain, strict=True):
        root = etree.fromstring(feeds[name])
        assert found["self"] == ROOT + name
        assert found["current"] == f"{ROOT}feeds/beitraege.atom.xml"
        assert root.find(f"{HISTORY}archive") is not None
        assert root.findtext(f"{ATOM}id") == f"{ROOT}feeds/beitraege.atom.xml"
    assert etree.fromstring(feeds["feeds/beitraege.atom.xml"]).find(f"{HISTORY}archive") is None


def test_archives_hold_the_whole_blog_and_keep_it(article, write_feeds) -> None:
    """Nothing is missing between feed and archives; a new article changes no old archive."""
    articles = [article(day) for day in range(35)]
    before, after = write_feeds(articles), write_feeds([*articles, article(35)])

    held = {i for url, data in before.items() if "archiv" in url for i in ids(data)}
    assert held | set(ids(before["feeds/beitraege.atom.xml"])) == {a.ident for a in articles}
    for number in (1, 2, 3):
        name = f"feeds/archiv/beitraege-{number}.atom.xml"
        assert before[name] == after[name]


def test_small_blog_has_no_archive(article, write_feeds) -> None:
    """As long as the feed holds everything there is nothing to continue in."""
    feeds = write_feeds(article(day) for day in range(20))

    assert [url for url in feeds if "archiv" in url] == []
    assert "prev-archive" not in links(feeds["feeds/beitraege.atom.xml"])


def test_same_bytes_whatever_the_order(article, write_feeds) -> None:
    """Two builds give the same bytes, also from articles in another order."""
    articles = [article(day, slug=f"{day}", date=article(0).date) for day in range(25)]

    assert write_feeds(articles) == write_feeds(reversed(articles))


def test_empty_feed_has_a_time_that_stays(article, write_feeds) -> None:
    """A series without articles has the time of the blog's latest change, not of the build."""
    feeds = write_feeds([article(3)])

    root = etree.fromstring(feeds["feeds/reihen/5-fragen-an.atom.xml"])

    assert root.findtext(f"{ATOM}updated") == "2026-01-04T09:00:00+01:00"
