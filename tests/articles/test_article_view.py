"""What the page of an article shows, and the start page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from plugins.articles.hooks import PLUGIN
from plugins.articles.model import article_view
from plugins.blog.body_views import Figure
from plugins.blog.model import Blog
from plugins.core.problems import Problem

Read = Callable[..., tuple[Blog, list[Problem]]]
HEAD = "Title: A\nDate: 12.03.2026\nAuthors: Leo Beispiel\nSeries: Basics\n"
FILES = ("articles/a/titel.jpg", "articles/a/zwei.jpg")


@pytest.mark.parametrize(
    ("header", "body", "numbers"),
    [
        ("Image: titel.jpg\n", "", [None]),
        ("Image: titel.jpg\n", "![x](zwei.jpg)", [1, 2]),
        ("Image: titel.jpg\nImage_caption: C\n", "![x](zwei.jpg)", [None, None]),
        ("Image: titel.jpg\n", '![x](zwei.jpg "Unterschrift")', [None, None]),
        ("", "![x](zwei.jpg)\n\n![y](titel.jpg)", [1, 2]),
    ],
)
def test_pictures_without_caption_are_numbered(
    blog: Read, desk: Callable[..., Any], header: str, body: str, numbers: list[int | None]
) -> None:
    """The lead picture comes first; one alone needs no number."""
    read, _ = blog({"articles/a/index.md": f"{HEAD}{header}\n{body}\n"}, FILES)
    view = article_view(read.articles[0], desk(read))

    lead = [view.picture] if view.picture else []
    pictures = [*lead, *(part for part in view.parts if isinstance(part, Figure))]
    assert [picture.number for picture in pictures] == numbers


def test_view_of_an_article(blog: Read, desk: Callable[..., Any]) -> None:
    """Addresses are ready to print, people and series linked."""
    read, _ = blog({"articles/a/index.md": f"{HEAD}Tags: Amt\nLanguage: en\n\nText\n"})
    view = article_view(read.articles[0], desk(read))

    assert (view.title, view.url, view.language) == ("A", "/beitraege/a/", "en")
    assert [(author.name, author.url, author.guest) for author in view.authors] == [
        ("Leo Beispiel", "/autoren/leo/", True)
    ]
    assert [(link.title, link.url) for link in (*view.series, *view.tags)] == [
        ("Basics", "/rubriken/basics/"),
        ("Amt", "/schlagwoerter/amt/"),
    ]
    assert view.picture is None
    assert view.share.address == "https://amtsblog.example/beitraege/a/"


def test_pages_are_the_start_page_and_one_for_each_article(
    blog: Read, desk: Callable[..., Any]
) -> None:
    """Each article's page names its source, so that preview can show its problems there."""
    read, _ = blog({"articles/a/index.md": HEAD})
    assert PLUGIN.pages is not None

    pages = list(PLUGIN.pages(None, desk(read)))

    assert [(page.url, page.template, page.source) for page in pages] == [
        ("", "index.html", ""),
        ("beitraege/a/", "article.html", "articles/a/index.md"),
    ]
    assert pages[0].shows["start"] is True
    assert pages[1].about is read.articles[0]
