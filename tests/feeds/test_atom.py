"""An Atom document says everything about the blog and its articles that RFC 4287 has words for."""

from __future__ import annotations

import pytest
from lxml import etree

from plugins.blog.model import Enclosure

NS = {"a": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ROOT = "https://amtsblog.example/"


@pytest.fixture(scope="module")
def feed(article, write_feeds):
    """The main feed of a blog with a plain article and an English one with two whitepapers."""
    title = "„Warum ‚wir‘?“ – R&D <3 & z.\u00a0B."
    files = {
        "b": (
            Enclosure("whitepaper/a.pdf", "application/pdf", 1234, "Leitfaden"),
            Enclosure("whitepaper/b.pdf", "application/pdf", 99, ""),
        )
    }
    articles = [article(1, slug="a", summary=""), article(2, slug="b", title=title, language="en")]
    return etree.fromstring(write_feeds(articles, files=files)["feeds/beitraege.atom.xml"])


def texts(element, path: str) -> list[str]:
    return [found.text for found in element.findall(path, NS)]


def test_feed_says_what_it_is(feed) -> None:
    """Every element the feed has, once, with its value."""
    assert feed.get(LANG) == "de"
    assert [(child.tag.rpartition("}")[2], child.text) for child in feed if not len(child)
            and child.text] == [
        ("id", f"{ROOT}feeds/beitraege.atom.xml"),
        ("title", "Amtsblog"),
        ("updated", "2026-01-03T09:00:00+01:00"),
        ("generator", "Amtsblog"),
        ("icon", f"{ROOT}bilder/icon.png"),
        ("subtitle", "Was Verwaltungen voneinander lernen"),
    ]  # fmt: skip
    assert texts(feed, "a:author/a:name") == ["Stadt Musterhausen"]
    assert [dict(link.attrib) for link in feed.findall("a:link", NS)] == [
        {
            "href": f"{ROOT}feeds/beitraege.atom.xml",
            "rel": "self",
            "type": "application/atom+xml",
        },
        {"href": ROOT, "rel": "alternate", "type": "text/html"},
    ]


def test_entry_names_all_authors(feed) -> None:
    """Every author of the byline with name and profile, in its order."""
    entry = feed.find("a:entry", NS)

    assert texts(entry, "a:author/a:name") == ["Erika Mustermann", "Leo Beispiel"]
    assert texts(entry, "a:author/a:uri") == [
        f"{ROOT}autoren/erika-mustermann/",
        f"{ROOT}autoren/leo-beispiel/",
    ]


def test_enclosures_keep_their_attributes(feed) -> None:
    """Every whitepaper is an enclosure with type, length and, if it has one, title."""
    links = feed.find("a:entry", NS).findall("a:link", NS)

    assert [dict(link.attrib) for link in links] == [
        {"rel": "alternate", "type": "text/html", "href": f"{ROOT}beitraege/b/"},
        {
            "rel": "enclosure",
            "type": "application/pdf",
            "length": "1234",
            "href": f"{ROOT}whitepaper/a.pdf",
            "title": "Leitfaden",
        },
        {
            "rel": "enclosure",
            "type": "application/pdf",
            "length": "99",
            "href": f"{ROOT}whitepaper/b.pdf",
        },
    ]


def test_series_and_tags_are_categories(feed) -> None:
    """Term, label and the overview they belong to."""
    categories = feed.find("a:entry", NS).findall("a:category", NS)

    assert [dict(category.attrib) for category in categories] == [
        {"term": "basics", "label": "Basics", "scheme": f"{ROOT}rubriken/"},
        {"term": "instagram", "label": "Instagram", "scheme": f"{ROOT}schlagwoerter/"},
    ]


def test_texts(feed) -> None:
    """Titles stay plain text, the full text is HTML, an empty summary is left out."""
    english, german = feed.findall("a:entry", NS)

    assert english.findtext("a:title", namespaces=NS) == "„Warum ‚wir‘?“ – R&D <3 & z.\u00a0B."
    assert english.find("a:title", NS).get("type") is None
    assert english.get(LANG) == "en"
    assert german.get(LANG) is None
    assert english.findtext("a:summary", namespaces=NS).endswith("geht & was nicht.")
    assert german.find("a:summary", NS) is None
    content = german.find("a:content", NS)
    assert content.get("type") == "html"
    html = etree.HTML(content.text)
    assert html.findtext(".//p") == "Text von a"
    assert html.find(".//a").get("href") == f"{ROOT}beitraege/a/#fn-1"


def test_required_elements_stand_once(feed) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: id, title and updated exactly once, times distinct."""
    for element in (feed, *feed.findall("a:entry", NS)):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"a:{name}", NS)) == 1
    times = texts(feed, "a:entry/a:updated")
    assert len(set(times)) == len(times)
