"""What the page of an article shows, and the start page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from plugins.articles.hooks import PLUGIN
from plugins.articles.model import article_view
from plugins.blog.body_views import Figure
from plugins.blog.model import Blog
from plugins.core.problems import Problem
from plugins.core.settings import Site
from tests.blog.plugin_pages import pages_of, view_of

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
    at = desk(read)

    shown = [(page, view_of(PLUGIN, page, at)) for page in pages_of(PLUGIN, read)]

    assert [(page.url, page.template, page.source, page.about) for page, _ in shown] == [
        ("", "index.html", "", "start"),
        ("beitraege/a/", "article.html", "articles/a/index.md", "article"),
    ]
    assert shown[0][1].shows["start"] is True
    assert shown[1][1].shows["article"] == article_view(read.articles[0], at)
    assert shown[1][0].modified == dt.date(2026, 3, 12)


def test_numbered_pages_are_not_the_start_page(
    blog: Read, desk: Callable[..., Any], site: Callable[..., Site]
) -> None:
    """They have a title and an address of their own."""
    settings = site(teasers_per_page=1)
    read, _ = blog({f"articles/{day}.md": HEAD.replace("12", str(day)) for day in (10, 11, 12)})
    at = desk(read, settings)
    listings = [page for page in pages_of(PLUGIN, read, settings) if page.view == "listing"]
    heads = {page.url: view_of(PLUGIN, page, at) for page in listings}

    assert {url: (view.head.canonical, view.shows["start"]) for url, view in heads.items()} == {
        "": ("https://amtsblog.example/", True),
        "seite-2.html": ("https://amtsblog.example/seite-2.html", False),
        "seite-1.html": ("https://amtsblog.example/seite-1.html", False),
    }
    assert len({view.head.title for view in heads.values()}) == 3
