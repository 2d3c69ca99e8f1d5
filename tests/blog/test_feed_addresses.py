"""Feeds are found from the pages they belong to."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.blog.feed_addresses import (
    JSON,
    archive_url,
    author_feed,
    feed_links,
    main_feed,
    nav_links,
    series_feed,
)
from plugins.blog.model import Author, Document, Series
from plugins.blog.views import FeedLink, NavLink
from plugins.core.keys import Values
from plugins.core.problems import Place
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.text.nodes import Body

TEXTS = Texts.parse((Path(__file__).parents[2] / "theme/texts/de.toml").read_text("utf-8"))
SITE = Site(
    name="Amtsblog",
    tagline="",
    description="",
    address="https://amtsblog.example",
    publisher="Stadt Musterhausen",
    barrier_email="barriere@amtsblog.example",
)
DOCUMENT = Document("series", "series/x.md", Place("content/series/x.md"), Values(), Body())


def test_links_in_the_head() -> None:
    """Each format with a title that tells it from the others, and its media type."""
    assert feed_links(main_feed(SITE, TEXTS), TEXTS, lambda url: f"/{url}") == (
        FeedLink("Amtsblog (Atom)", "/feeds/beitraege.atom.xml",
                 "application/atom+xml"),
        FeedLink("Amtsblog (RSS)", "/feeds/beitraege.rss.xml",
                 "application/rss+xml"),
        FeedLink("Amtsblog (JSON Feed)", "/feeds/beitraege.json",
                 "application/feed+json"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "url", "title", "stem"),
    [
        ("topic", "rubriken/basics/", "Amtsblog: Rubrik X", "feeds/rubriken/basics"),
        ("interview", "reihen/x/", "Amtsblog: Reihe X", "feeds/reihen/x"),
    ],
)
def test_series(kind: str, url: str, title: str, stem: str) -> None:
    """A series is called what readers call it; its feed's address follows its page's."""
    feed = series_feed(Series("x", "X", kind, url, DOCUMENT), SITE, TEXTS)

    assert (feed.title, feed.stem, feed.home) == (title, stem, url)


def test_author() -> None:
    """The links people follow name the format; there is no JSON Feed for one author."""
    author = Author("leo-beispiel", "Leo Beispiel", "autoren/leo-beispiel/", DOCUMENT)

    feed = author_feed(author, SITE, TEXTS)

    assert feed.title == "Amtsblog: Beiträge von Leo Beispiel"
    assert nav_links(feed, TEXTS, lambda url: f"/{url}") == (
        NavLink("Atom-Feed", "/feeds/autoren/leo-beispiel.atom.xml"),
        NavLink("RSS-Feed", "/feeds/autoren/leo-beispiel.rss.xml"),
    )
    with pytest.raises(ValueError, match="not offered as json"):
        feed.url(JSON)


def test_archive() -> None:
    """Archive documents are numbered from the oldest."""
    assert archive_url(1) == "feeds/archiv/beitraege-1.atom.xml"
