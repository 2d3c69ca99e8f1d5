"""An article from header lines and headings, without any file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from plugins.blog.model import Article, Blog, Document, Status
from plugins.core.header import split
from plugins.core.keys import Registry
from plugins.core.problems import Place
from plugins.text.nodes import Body, Heading
from plugins.update_notices.keys import KEYS

PATH = "articles/beitrag/index.md"
PLACE = Place("content/articles/beitrag/index.md")
TODAY = dt.date(2026, 6, 30)


@pytest.fixture
def blog() -> Callable[..., Blog]:
    """Make a blog of one article, published on 12 March 2026 shortly after midnight in Berlin."""

    def make(header: str = "", headings: tuple[str, ...] = ()) -> Blog:
        text, problems = split(header, PLACE)
        values, found = Registry(KEYS).read("article", text.fields, PLACE)
        assert [*problems, *found] == []
        nodes = tuple(
            Heading(2, (title,), title, f"abschnitt-{number}", (), 20 + number)
            for number, title in enumerate(headings, start=1)
        )
        document = Document("article", PATH, PLACE, values, Body(nodes))
        date = dt.datetime(2026, 3, 12, 0, 30, tzinfo=ZoneInfo("Europe/Berlin"))
        article = Article(
            document, "beitrag", "beitraege/beitrag/", "Beitrag", date, Status.PUBLISHED, (), ()
        )
        return Blog(articles=(article,), documents=(document,), today=TODAY)

    return make
