"""Documents become a blog in which every name is resolved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from plugins.blog.alphabet import alphabetical
from plugins.blog.model import Blog
from plugins.core.problems import Problem

Read = Callable[..., tuple[Blog, list[Problem]]]
HEAD = "Authors: Erika Mustermann\nSeries: Basics\n"


def article(title: str, date: str = "12.03.2026", more: str = "") -> str:
    return f"Title: {title}\nDate: {date}\n{HEAD}{more}"


def codes(problems: list[Problem]) -> list[tuple[str, str, int]]:
    return [(one.code, one.place.path, one.place.line) for one in problems]


def test_a_whole_blog(blog: Read) -> None:
    """Newest first, with authors and series looked up, and no problem."""
    found, problems = blog(
        {
            "articles/a/index.md": article("Alt", "01.02.2026"),
            "articles/b.md": article("Neu", "01.03.2026 10:30"),
            "pages/impressum.md": "Title: Impressum\n",
        }
    )

    assert problems == []
    assert [(one.title, one.url) for one in found.articles] == [
        ("Neu", "beitraege/b/"),
        ("Alt", "beitraege/a/"),
    ]
    assert [author.name for author in found.articles[0].authors] == ["Erika Mustermann"]
    assert [one.url for one in found.series] == ["reihen/5-fragen-an/", "rubriken/basics/"]
    assert [page.url for page in found.pages] == ["impressum/"]
    assert found.shown == "content"


@pytest.mark.parametrize(("preview", "titles"), [(False, ["A"]), (True, ["C", "B", "A"])])
def test_drafts_and_the_future_wait(blog: Read, preview: bool, titles: list[str]) -> None:
    """Readers see neither; editors see both in preview. An article appears on its day."""
    found, _ = blog(
        {
            "articles/a.md": article("A", "01.06.2026"),
            "articles/b.md": article("B", "02.06.2026"),
            "articles/c.md": article("C", "03.06.2026", "Status: Entwurf\n"),
        },
        preview=preview,
        today=dt.date(2026, 6, 1),
    )

    assert [one.title for one in found.articles] == titles
    assert len(found.articles) + len(found.waiting) == 3
    assert found.waiting_paths == {one.path for one in found.waiting}


def test_an_address_belongs_to_one_text(blog: Read) -> None:
    """The second one in the order of paths is told, at its ``Slug`` if it has one."""
    _, problems = blog(
        {
            "articles/a.md": article("A", more="Slug: gleich\n"),
            "articles/b.md": article("B", more="Slug: gleich\n"),
        }
    )

    assert codes(problems) == [("BLG006", "content/articles/b.md", 5)]


def test_a_draft_takes_no_address_away(blog: Read) -> None:
    """It is the draft that has to change, wherever it lies: drafts never block publishing."""
    _, problems = blog(
        {
            "articles/a.md": article("A", more="Slug: gleich\nStatus: draft\n"),
            "articles/b.md": article("B", more="Slug: gleich\n"),
        }
    )

    assert codes(problems) == [("BLG006", "content/articles/a.md", 5)]


def test_a_name_belongs_to_one_profile_and_one_series(blog: Read) -> None:
    """None of two with the same name vanishes silently."""
    found, problems = blog(
        {
            "authors/erika-2.md": "Role: Leitung\nName: Erika Mustermann\n",
            "series/zzz.md": "Title: Basics\nKind: Rubrik\n",
        }
    )

    assert codes(problems) == [
        ("BLG007", "content/authors/erika.md", 1),
        ("BLG007", "content/series/zzz.md", 1),
    ]
    assert len(found.authors) == 3


def test_files_live_beside_their_text(blog: Read) -> None:
    """Other files have folders with German names."""
    found, _ = blog(
        {"articles/2026/a/index.md": article("A")},
        (
            "articles/2026/a/titel.jpg",
            "articles/2026/a/mehr/b.jpg",
            "images/logo.png",
            "authors/erika.jpg",
            "anderes/x.pdf",
            "robots.json",
            "images/Größe #1 100%.png",
        ),
    )

    assert {path: found.urls[path] for path in found.files} == {
        "articles/2026/a/titel.jpg": "beitraege/a/titel.jpg",
        "articles/2026/a/mehr/b.jpg": "beitraege/a/mehr/b.jpg",
        "images/logo.png": "bilder/logo.png",
        "authors/erika.jpg": "autoren/erika.jpg",
        "anderes/x.pdf": "anderes/x.pdf",
        "robots.json": "robots.json",
        # After a # would follow a place within a page.
        "images/Größe #1 100%.png": "bilder/Größe -1 100%.png",
    }


def test_spellings_of_a_tag_are_one(blog: Read) -> None:
    """Readers find everything under one of them."""
    found, _ = blog(
        {
            "articles/a.md": article("A", more="Tags: Soziale Medien\n"),
            "articles/b.md": article("B", more="Tags: soziale medien, Ämter\n"),
        }
    )

    assert [(tag.slug, tag.name) for tag in found.tags] == [
        ("aemter", "Ämter"),
        ("soziale-medien", "Soziale Medien"),
    ]
    assert len(found.tagged(found.tags[1])) == 2


def test_names_are_sorted_as_in_a_dictionary() -> None:
    """Umlauts, case and quotation marks do not move a name."""
    names = ["zebra", "Ärger", "„Aha“", "Arbeit", "ärger", "Straße", "Strasse", "Élan"]

    assert sorted(names, key=alphabetical) == [
        "„Aha“", "Arbeit", "Ärger", "ärger", "Élan", "Strasse", "Straße", "zebra",
    ]  # fmt: skip
