"""Rubriken and Reihen in the overview."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins.blog.model import Blog
from plugins.core.problems import Problem
from plugins.series.model import overview
from plugins.series.views import SeriesCard

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
