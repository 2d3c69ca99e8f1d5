"""The site as tables: a small change changes few entries."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest

from plugins.blog.model import Blog
from plugins.blog.tables import Row, begins, slice_key
from plugins.core.ledger import Cell, changed_cells, tables_in
from plugins.core.problems import Problem
from tests.blog.small_blog import make_site, make_tables, read_again

Read = Callable[..., tuple[Blog, list[Problem]]]
HEAD = "Title: {title}\nDate: {day:02}.03.2026\nAuthors: Leo Beispiel\nSeries: {series}\n{more}"
SITE = make_site(teasers_per_page=2, headlines_per_page=2)


def article(day: int, series: str = "Basics", more: str = "", title: str = "A") -> str:
    return HEAD.format(title=title, day=day, series=series, more=more)


def path(day: int) -> str:
    return f"articles/{day:02}.md"


MANY = {path(day): article(day) for day in range(1, 23)}


@pytest.fixture
def many(blog: Read) -> Blog:
    """A blog of 22 articles in Basics, two on a page."""
    read, problems = blog(MANY, site=SITE)
    assert problems == []
    return read


def changed(before: Blog, now: Blog) -> set[Cell]:
    tables = (dict(tables_in("", make_tables(blog, SITE))) for blog in (before, now))
    return changed_cells(*tables)


def test_every_field_is_a_table(many: Blog) -> None:
    """So that each read can be noted."""
    tables = make_tables(many, SITE)

    assert {name for name, _ in tables_in("", tables)} == {one.name for one in fields(tables)}


def test_what_stands_where(blog: Read) -> None:
    """Texts and files by content path, groups by their address."""
    read, _ = blog(
        {
            "articles/a/index.md": article(1, more="Tags: Amt\n"),
            "articles/b.md": article(2, more="Status: draft\n"),
            "pages/impressum.md": "Title: Impressum\n",
        },
        ("articles/a/bild.jpg",),
    )
    tables = make_tables(read, SITE)

    assert {"authors/leo.md", "authors/erika.md"} == tables.authors.keys()
    assert {"series/basics.md", "series/5-fragen-an.md"} == tables.series.keys()
    assert tables.articles.keys() == tables.beginnings.keys() == {"articles/a/index.md"}
    assert tables.texts.keys() == {document.path for document in read.documents}
    assert tables.pages["pages/impressum.md"].title == "Impressum"
    assert tables.tags["schlagwoerter/amt/"].name == "Amt"
    assert tables.urls["articles/b.md"] == "beitraege/b/"
    assert tables.paths["beitraege/a/bild.jpg"] == "articles/a/bild.jpg"
    assert "beitraege/b/" not in tables.paths
    assert dict(tables.waiting_paths) == {"articles/b.md": True}
    assert dict(tables.waiting_urls) == {"beitraege/b/": "articles/b.md"}
    assert {url: count for url, count in tables.counts.items() if count} == {
        "": 1,
        "autoren/leo/": 1,
        "rubriken/basics/": 1,
        "schlagwoerter/amt/": 1,
        "archiv/2026/03/": 1,
    }
    assert tables.whole["periods"] == ((2026, ((3, 1),)),)
    assert tables.whole["icon"] == "theme/icon.png"


def test_every_listing_has_its_pages(many: Blog) -> None:
    """Authors and series have a first page even without an article."""
    slices = make_tables(many, SITE).slices

    assert slices[slice_key("autoren/erika/", None)].articles == ()
    assert slices[slice_key("reihen/5-fragen-an/", None)].count == 0
    assert slices[slice_key("", None)].articles == (path(22), path(21))
    assert slices[slice_key("archiv/2026/03/", 1)].articles == (path(2), path(1))
    assert slice_key("rubriken/basics/", 11) not in slices


def test_neighbours_are_rows_by_article(blog: Read) -> None:
    """In each series that has another article, by name of the series."""
    read, _ = blog(
        {
            path(1): article(1),
            path(2): article(2, "Basics, 5 Fragen an"),
            path(3): article(3, "Basics, 5 Fragen an"),
            path(4): article(4, "5 Fragen an", "Status: draft\n"),
        }
    )
    five, basics = read.series

    assert make_tables(read).neighbours == {
        path(1): (Row(basics, "", path(2)),),
        path(2): (Row(five, "", path(3)), Row(basics, path(1), path(3))),
        path(3): (Row(five, path(2), ""), Row(basics, path(2), "")),
    }


def test_without_a_change_no_entry_changes(many: Blog) -> None:
    """Whether answers were remembered or not."""
    assert changed(many, read_again(many, {}, SITE)) == set()


def test_other_words_change_one_text(many: Blog) -> None:
    """Below what listings show; a new first paragraph changes the listings too."""
    first = read_again(many, {path(3): f"{MANY[path(3)]}\nEins.\n\nZwei.\n"}, SITE)
    below = read_again(first, {path(3): f"{MANY[path(3)]}\nEins.\n\nDrei.\n"}, SITE)

    assert changed(many, first) == {("texts", path(3)), ("beginnings", path(3))}
    assert changed(first, below) == {("texts", path(3))}


def test_another_title_changes_the_article(many: Blog) -> None:
    """Pages that list it read its entry; their own entries stay."""
    now = read_again(many, {path(3): article(3, title="Neu")}, SITE)

    assert changed(many, now) == {("texts", path(3)), ("articles", path(3))}


def test_a_new_article_changes_the_newest_pages(many: Blog) -> None:
    """And its neighbours and addresses: pages far from the newest end stay as they are."""
    now = read_again(many, {path(23): article(23)}, SITE)

    new = {(table, path(23)) for table in ("articles", "texts", "beginnings", "urls")}
    rows = {("neighbours", path(23)), ("neighbours", path(22))}
    bases = ("", "autoren/leo/", "rubriken/basics/", "archiv/2026/03/")
    counts = {("counts", base) for base in bases}
    slices = {
        ("slices", slice_key(base, number))
        for base in bases
        # 22 articles have ten numbered pages; from page 7 on there is a way to the tenth.
        for number in (None, 7, 8, 9, 10, 11)
    }
    found = changed(many, now)

    assert found == {
        *new, *rows, *counts, *slices, ("paths", "beitraege/23/"), ("whole", "periods"),
    }  # fmt: skip


def test_a_new_name_of_an_author_changes_all_that_name_it(many: Blog) -> None:
    """An article holds its authors."""
    profile = "Name: Leo Beispiel\nGuest: nein\n"
    found = changed(many, read_again(many, {"authors/leo.md": profile}, SITE))

    assert {key for name, key in found if name == "articles"} == set(MANY)
    assert {name for name, _ in found} == {"articles", "authors", "texts", "whole"}


def test_equal_beginnings_are_equal_whatever_follows(many: Blog) -> None:
    """Also after a journey to another process."""
    document, other = many.articles[0].document, many.articles[1].document
    beginning = begins(document)
    again: Any = pickle.loads(pickle.dumps(beginning))  # noqa: S301 (written here)

    assert again == beginning == begins(other)
    assert len({again, beginning}) == 1
    assert again.intro == document.intro
    assert beginning != document.intro
