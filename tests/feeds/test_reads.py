"""A feed is made again where an entry of its own has changed, and for no other change."""

from __future__ import annotations

import pytest

from tests.feeds.conftest import AUTHORS, SERIES, path_of


@pytest.fixture(scope="module")
def read(article, read_by_feeds):
    """What was read for each feed of a blog with 35 articles, each in the first series."""
    return read_by_feeds(article(day) for day in range(35))


def paths(cells, table: str) -> list[str]:
    return sorted(key for name, key in cells if name == table)


def slugs(first: int, after: int) -> list[str]:
    return [path_of(f"beitrag-{n:02}") for n in range(first, after)]


@pytest.mark.parametrize(
    ("url", "articles"),
    [
        ("feeds/beitraege.atom.xml", slugs(15, 35)),
        ("feeds/beitraege.json", slugs(15, 35)),
        ("feeds/rubriken/basics.rss.xml", slugs(15, 35)),
        ("feeds/archiv/beitraege-1.atom.xml", slugs(0, 10)),
        ("feeds/reihen/5-fragen-an.atom.xml", []),
    ],
)
def test_a_feed_reads_its_own_articles(read, url: str, articles: list[str]) -> None:
    """Also where another feed has had the same entry made before; times and texts go with it."""
    for table in ("articles", "texts", "changes", "enclosures", "notes", "feeds.times"):
        assert paths(read[url], table) == articles, table
    assert paths(read[url], "feeds.plans") == [url]


def test_only_its_own_feeds_read_an_author_or_a_series(read) -> None:
    """A new summary of one changes the feeds that bear it."""
    author, series = AUTHORS[0].document.path, SERIES[0].document.path

    assert [url for url, cells in read.items() if ("authors", author) in cells] == [
        "feeds/autoren/erika-mustermann.atom.xml",
        "feeds/autoren/erika-mustermann.rss.xml",
    ]
    assert [url for url, cells in read.items() if ("series", series) in cells] == [
        "feeds/rubriken/basics.atom.xml",
        "feeds/rubriken/basics.rss.xml",
    ]


def test_every_feed_reads_the_icon(read) -> None:
    """All documents name it."""
    assert {url for url, cells in read.items() if ("whole", "icon") in cells} == read.keys()
