"""Articles by year and month."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins.archive.model import month_url, year_url, years
from plugins.blog.model import Blog
from plugins.core.problems import Problem

Read = Callable[..., tuple[Blog, list[Problem]]]


def article(title: str, date: str) -> str:
    return f"Title: {title}\nDate: {date}\nAuthors: Leo Beispiel\nSeries: Basics\n"


def test_years_and_months_newest_first(blog: Read, desk: Callable[..., Any]) -> None:
    """Only those in which something appeared, in the site's time zone."""
    read, _ = blog(
        {
            "articles/a.md": article("A", "31.12.2024 23:30"),
            "articles/b.md": article("B", "01.01.2026"),
            "articles/c.md": article("C", "2026-03-31T23:30+00:00"),
            "articles/d.md": article("D", "30.03.2026"),
        }
    )
    found = [
        (year.year, year.url, [(m.month, [a.title for a in m.articles]) for m in year.months])
        for year in years(desk(read))
    ]

    assert found == [
        (2026, "/archiv/2026/", [(4, ["C"]), (3, ["D"]), (1, ["B"])]),
        (2024, "/archiv/2024/", [(12, ["A"])]),
    ]


def test_addresses_sort_like_time() -> None:
    """Months have two digits."""
    assert (year_url(2026), month_url(2026, 3)) == ("archiv/2026/", "archiv/2026/03/")
