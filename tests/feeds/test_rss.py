"""An RSS document holds the full texts and what feedgen would leave out."""

from __future__ import annotations

import email.utils

import pytest
from lxml import etree

from plugins.blog.model import Enclosure

CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
SELF = "{http://www.w3.org/2005/Atom}link"
ROOT = "https://amtsblog.example/"


@pytest.fixture(scope="module")
def channel(article, write_feeds):
    """The feed of a series with a plain article and an English one with two whitepapers."""
    files = {
        "b": (
            Enclosure("whitepaper/a.pdf", "application/pdf", 1234, "Leitfaden"),
            Enclosure("whitepaper/b.pdf", "application/pdf", 99, "Anhang"),
        )
    }
    articles = [article(1, slug="a", summary=""), article(2, slug="b", language="en")]
    root = etree.fromstring(write_feeds(articles, files=files)["feeds/rubriken/basics.rss.xml"])
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    return root.find("channel")


def test_channel_says_what_it_is(channel) -> None:
    """The link leads to the page, the Atom link to the feed; the time is no clock's."""
    names = ("title", "link", "description", "language", "generator", "lastBuildDate")
    values = {name: channel.findtext(name) for name in names}

    assert values == {
        "title": "Amtsblog: Rubrik Basics",
        "link": f"{ROOT}rubriken/basics/",
        "description": "Amtsblog: Rubrik Basics",
        "language": "de",
        "generator": "Amtsblog",
        "lastBuildDate": "Sat, 03 Jan 2026 09:00:00 +0100",
    }
    assert dict(channel.find(SELF).attrib) == {
        "href": f"{ROOT}feeds/rubriken/basics.rss.xml",
        "rel": "self",
        "type": "application/rss+xml",
    }


def test_image_repeats_title_and_link_of_the_channel(channel) -> None:
    """The icon is the channel's picture; validators want its words to be the channel's."""
    image = {child.tag: child.text for child in channel.find("image")}

    assert image == {
        "url": f"{ROOT}bilder/icon.png",
        "title": channel.findtext("title"),
        "link": channel.findtext("link"),
    }


def test_every_author_is_a_creator(channel) -> None:
    """All authors are named, none as an e-mail address."""
    for item in channel.findall("item"):
        assert [found.text for found in item.findall(CREATOR)] == [
            "Erika Mustermann",
            "Leo Beispiel",
        ]
        assert item.find("author") is None


def test_one_enclosure(channel) -> None:
    """RSS knows one enclosure an item: the first whitepaper, with type and length."""
    english, german = channel.findall("item")

    assert [dict(found.attrib) for found in english.findall("enclosure")] == [
        {"url": f"{ROOT}whitepaper/a.pdf", "length": "1234", "type": "application/pdf"}
    ]
    assert german.find("enclosure") is None


def test_item(channel) -> None:
    """Id, address, day and categories of an item; its id is no address."""
    item = channel.find("item")

    assert item.find("guid").get("isPermaLink") == "false"
    assert item.findtext("link") == f"{ROOT}beitraege/b/"
    assert email.utils.parsedate_to_datetime(item.findtext("pubDate")).isoformat() == (
        "2026-01-03T09:00:00+01:00"
    )
    assert [(found.get("domain"), found.text) for found in item.findall("category")] == [
        (f"{ROOT}rubriken/", "Basics"),
        (f"{ROOT}schlagwoerter/", "Instagram"),
    ]
    assert [found.findtext(LANGUAGE) for found in channel.findall("item")] == ["en", None]


def test_description_and_full_text(channel) -> None:
    """The summary comes first, as HTML; the full text follows, also without a summary."""
    english, german = channel.findall("item")

    description = etree.HTML(english.findtext("description"))
    assert "".join(description.itertext()) == "Worum es in Beitrag 2 geht & was nicht."
    assert german.findtext("description") == "Beitrag 1"
    for item, slug in ((english, "b"), (german, "a")):
        tags = [child.tag for child in item]
        assert tags.index("description") < tags.index(ENCODED)
        assert etree.HTML(item.findtext(ENCODED)).findtext(".//p") == f"Text von {slug}"
