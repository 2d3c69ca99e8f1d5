"""Older and newer articles of the same series."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins.blog.model import Blog
from plugins.blog.neighbours import neighbours
from plugins.core.problems import Problem

Read = Callable[..., tuple[Blog, list[Problem]]]


def article(title: str, day: int, series: str) -> str:
    return f"Title: {title}\nDate: {day:02}.03.2026\nAuthors: Leo Beispiel\nSeries: {series}\n"


def test_each_series_has_its_own_neighbours(blog: Read, desk: Callable[..., Any]) -> None:
    """Counted within the series; a series of this one article is left out."""
    read, _ = blog(
        {
            "articles/a.md": article("A", 1, "Basics"),
            "articles/b.md": article("B", 2, "Basics, 5 Fragen an"),
            "articles/c.md": article("C", 3, "Basics"),
        }
    )
    at = desk(read)
    found = {
        one.title: [
            (near.series.title, near.older and near.older.title, near.newer and near.newer.title)
            for near in neighbours(one.path, at)
        ]
        for one in read.articles
    }

    assert found == {
        "A": [("Basics", None, "B")],
        "B": [("Basics", "A", "C")],
        "C": [("Basics", "B", None)],
    }
