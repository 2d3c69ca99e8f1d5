"""Interviews and series from header lines and headings, without any file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from plugins.blog.keys import KEYS as BLOG_KEYS
from plugins.blog.model import Article, Document, Series, Status
from plugins.core.header import split
from plugins.core.keys import Registry, Values
from plugins.core.problems import Place
from plugins.interviews.keys import KEYS
from plugins.text.nodes import Body, Heading

BERLIN = ZoneInfo("Europe/Berlin")


def read(kind: str, header: str, place: Place) -> Values:
    """Read header lines with the real keys; what the key registry itself finds is a mistake."""
    text, problems = split(header, place)
    required = {"KEY003"}
    values, found = Registry((*BLOG_KEYS, *KEYS)).read(kind, text.fields, place)
    assert [p for p in (*problems, *found) if p.code not in required] == []
    return values


def make_article(
    header: str = "",
    headings: tuple[str | Heading, ...] = (),
    *,
    name: str = "beitrag",
    day: int = 12,
    series: tuple[Series, ...] = (),
) -> Article:
    """Make an article of March 2026; headings stand in lines 20, 30, 40 … at level 2."""
    place = Place(f"content/articles/{name}/index.md")
    nodes = tuple(
        Heading(2, (item,), item, f"frage-{number}", (), 10 + 10 * number)
        if isinstance(item, str)
        else item
        for number, item in enumerate(headings, start=1)
    )
    document = Document(
        "article", f"articles/{name}/index.md", place, read("article", header, place), Body(nodes)
    )
    return Article(
        document=document,
        slug=name,
        url=f"beitraege/{name}/",
        title=document.values.get("title", str) or "",
        date=dt.datetime(2026, 3, day, 9, 0, tzinfo=BERLIN),
        status=Status.PUBLISHED,
        authors=(),
        series=series,
    )


def make_series(header: str = "", *, slug: str = "5-fragen-an", kind: str = "interview") -> Series:
    """Make a series; the header says what its interviews must have."""
    place = Place(f"content/series/{slug}.md")
    document = Document("series", f"series/{slug}.md", place, read("series", header, place), Body())
    return Series(
        slug, document.values.get("title", str) or slug, kind, f"reihen/{slug}/", document
    )


@pytest.fixture
def article() -> Callable[..., Article]:
    """Make an article from header lines and headings."""
    return make_article


@pytest.fixture
def series() -> Callable[..., Series]:
    """Make a series from header lines."""
    return make_series
