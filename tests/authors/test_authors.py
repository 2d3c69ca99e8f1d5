"""Profiles, long and short."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins.authors.hooks import PLUGIN
from plugins.authors.model import author_card, author_view
from plugins.blog.model import Blog
from plugins.core.problems import Problem
from tests.blog.plugin_pages import pages_of, same_addresses, view_of

Read = Callable[..., tuple[Blog, list[Problem]]]
PROFILE = (
    'Name: Max Mustermann\nRole: Leitung "Presse"\nOrganisation: Stadt Musterhausen\n'
    "Guest: ja\nImage: max.jpg\nEmail: max@amt.example\nSummary: Schreibt z.B. hier.\n\nLebt.\n"
)


def test_profile(blog: Read, desk: Callable[..., Any]) -> None:
    """Role and summary are typeset, the portrait has its credit, the articles are counted."""
    read, problems = blog(
        {
            "authors/max.md": PROFILE,
            "articles/a.md": "Title: A\nDate: 12.03.2026\nAuthors: Max Mustermann\nSeries: Basics",
        },
        ("authors/max.jpg",),
    )
    [author] = [one for one in read.authors if one.slug == "max"]
    view, card = author_view(author, desk(read)), author_card(author, desk(read))

    assert problems == []
    assert (view.name, view.role, view.guest) == ("Max Mustermann", "Leitung „Presse“", True)
    assert view.parts == ("<p>Lebt.</p>",)
    assert view.portrait is not None
    assert view.portrait.credit is not None
    assert (card.url, card.count) == ("/autoren/max/", 1)
    assert card.summary == "Schreibt z.\u00a0B. hier."


def test_a_profile_needs_a_name_only(blog: Read, desk: Callable[..., Any]) -> None:
    """What is not there is empty, and there is no portrait."""
    read, _ = blog({"authors/max.md": "Name: Max Mustermann\n"})
    [author] = [one for one in read.authors if one.slug == "max"]
    view = author_view(author, desk(read))

    assert (view.role, view.email, view.portrait, view.parts) == ("", "", None, ())


def test_pages(blog: Read, desk: Callable[..., Any]) -> None:
    """An overview by name, and a profile for each, with or without articles."""
    header = "Title: A\nDate: 12.03.2026\nAuthors: Leo Beispiel\nSeries: Basics\n"
    read, _ = blog({"articles/a.md": header})
    at = desk(read)
    overview, erika, leo = (view_of(PLUGIN, page, at) for page in pages_of(PLUGIN, read))

    assert same_addresses(PLUGIN, read, at) == ["autoren/", "autoren/erika/", "autoren/leo/"]
    assert [page.source for page in pages_of(PLUGIN, read)] == [
        "", "authors/erika.md", "authors/leo.md",
    ]  # fmt: skip
    assert [(card.name, card.count) for card in overview.shows["authors"]] == [
        ("Erika Mustermann", 0),
        ("Leo Beispiel", 1),
    ]
    assert [len(view.shows["listing"].teasers) for view in (erika, leo)] == [0, 1]
    assert leo.shows["feeds"][0].url == "/feeds/autoren/leo.atom.xml"
