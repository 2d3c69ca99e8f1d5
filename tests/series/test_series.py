"""Rubriken and Reihen in the overview."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins.blog.model import Blog
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.series.hooks import PLUGIN
from plugins.series.model import overview
from plugins.series.views import SeriesCard
from tests.blog.plugin_pages import pages_of, same_addresses, view_of

Read = Callable[..., tuple[Blog, list[Problem]]]
HEAD = "Date: 12.03.2026\nAuthors: Leo Beispiel\n"


def test_overview_counts_what_readers_see(blog: Read, desk: Callable[..., Any]) -> None:
    """By kind and name; a series without an article is left out, drafts do not count."""
    read, _ = blog(
        {
            "series/strategie.md": "Title: Strategie\nKind: Rubrik\nSummary: Kurz.\n",
            "series/leer.md": "Title: Leer\nKind: Rubrik\n",
            "articles/a.md": f"Title: A\n{HEAD}Series: Strategie, Basics\n",
            "articles/b.md": f"Title: B\n{HEAD}Series: Basics\n",
            "articles/c.md": f"Title: C\n{HEAD}Series: 5 Fragen an\nStatus: draft\n",
        }
    )

    assert overview(desk(read)) == (
        (
            "topic",
            (
                SeriesCard("Basics", "/rubriken/basics/", "", 2),
                SeriesCard("Strategie", "/rubriken/strategie/", "Kurz.", 1),
            ),
        ),
        ("interview", ()),
    )


def test_pages(blog: Read, desk: Callable[..., Any], site: Callable[..., Site]) -> None:
    """Only the first page of a series is about it: introduction and additions stand there."""
    settings = site(teasers_per_page=1)
    read, _ = blog(
        {
            "series/basics.md": "Title: Basics\nKind: Rubrik\n\nEinführung.\n",
            "articles/a.md": f"Title: A\n{HEAD}Series: Basics\n",
            "articles/b.md": f"Title: B\n{HEAD}Series: Basics\n",
        }
    )
    at = desk(read, settings)
    pages = {page.url: page for page in pages_of(PLUGIN, read, settings)}
    first, second = (
        view_of(PLUGIN, pages[url], at)
        for url in ("rubriken/basics/", "rubriken/basics/seite-1.html")
    )

    assert same_addresses(PLUGIN, read, at) == [
        "rubriken/", "reihen/5-fragen-an/", "rubriken/basics/", "rubriken/basics/seite-1.html",
    ]  # fmt: skip
    assert [page.about for page in pages.values()] == ["", "series", "series", ""]
    assert [page.source for page in pages.values()][2:] == ["series/basics.md"] * 2
    assert (first.shows["parts"], second.shows["parts"]) == (("<p>Einführung.</p>",), ())
    assert first.shows["title"] == second.shows["title"] == "Basics"
    assert first.head.title != second.head.title
