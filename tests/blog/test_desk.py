"""Views of articles, pictures and listings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from plugins.blog.body_views import Anchor, Figure, Missing, TableView
from plugins.blog.model import Blog
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.text.nodes import Footnotes, Heading

Read = Callable[..., tuple[Blog, list[Problem]]]
HEAD = "Title: Warum „das“?\nDate: 12.03.2026\nAuthors: Leo Beispiel\nSeries: Basics\n"
FILES = ("articles/a/bild.jpg", "articles/a/heft.pdf")


@pytest.fixture
def parts(blog: Read, desk: Callable[..., Any]) -> Callable[[str], tuple[Any, ...]]:
    """The parts of an article's body on its own page."""

    def read(body: str) -> tuple[Any, ...]:
        found, _ = blog(
            {"articles/a/index.md": f"{HEAD}\n{body}", "articles/b/index.md": HEAD}, FILES
        )
        at = desk(found)
        [article] = [one for one in found.articles if one.slug == "a"]
        shown: tuple[Any, ...] = at.article_parts(article)
        return shown

    return read


def anchor(parts: tuple[Any, ...]) -> Any:
    [found] = [part for part in parts if isinstance(part, Anchor | Missing)]
    return found


@pytest.mark.parametrize(
    ("link", "url", "kind"),
    [
        ("[x](../b/index.md)", "/beitraege/b/", "internal"),
        ("[x](../b/index.md#y)", "/beitraege/b/#y", "internal"),
        ("[x](#teil)", "#teil", "internal"),
        ("[x](https://example.org/y)", "https://example.org/y", "external"),
        ("[x](mailto:a@example.org)", "mailto:a@example.org", "mail"),
        ("[x](heft.pdf)", "/beitraege/a/heft.pdf", "download"),
        ("[x](https://amtsblog.example/beitraege/b/)", "/beitraege/b/", "internal"),
    ],
)
def test_links_are_ready_to_print(
    parts: Callable[[str], tuple[Any, ...]], link: str, url: str, kind: str
) -> None:
    """Each knows its kind; the address begins at the site's root."""
    found = anchor(parts(link))

    assert (found.url, found.kind) == (url, kind)


def test_a_download_says_what_it_is(parts: Callable[[str], tuple[Any, ...]]) -> None:
    """Type and size in bytes, so that nobody is surprised."""
    found = anchor(parts("[Heft](heft.pdf)"))

    assert (found.file_type, found.size) == ("PDF", 1234)


@pytest.mark.parametrize("link", ["[x](fehlt.md)", "[x](../../../../etc)", "[x]()"])
def test_a_link_to_nothing_is_marked(parts: Callable[[str], tuple[Any, ...]], link: str) -> None:
    """Preview shows its words with a message."""
    assert isinstance(anchor(parts(link)), Missing)


def test_nodes_are_resolved_wherever_they_stand(parts: Callable[[str], tuple[Any, ...]]) -> None:
    """In headings, tables and footnotes too."""
    found = parts(
        "## [x](../b/index.md)\n\n| A |\n|---|\n| ![y](bild.jpg) |\n\nW[^1]\n\n"
        "[^1]: [z](heft.pdf)\n"
    )

    [heading] = [part for part in found if isinstance(part, Heading)]
    [table] = [part for part in found if isinstance(part, TableView)]
    [notes] = [part for part in found if isinstance(part, Footnotes)]
    assert isinstance(heading.parts[0], Anchor)
    assert [type(part) for part in table.parts] == [str, Figure, str]
    assert any(isinstance(part, Anchor) for part in notes.notes[0].parts)


def test_teaser_shows_what_stands_before_more(blog: Read, desk: Callable[..., Any]) -> None:
    """Its links to places within the text lead to the article's page."""
    read, _ = blog({"articles/a.md": f"{HEAD}\n[x](#y) Eins.\n\n<!--more-->\n\n## Y\n"})

    teaser = desk(read).teaser(read.articles[0])

    assert anchor(teaser.parts).url == "/beitraege/a/#y"
    assert (teaser.title, teaser.nested_title) == ("Warum „das“?", "Warum ‚das‘?")
    assert teaser.summary == ""


@pytest.mark.parametrize(
    ("header", "parts", "summary"), [("Summary: Kurz.\n", 0, "Kurz."), ("", 1, "")]
)
def test_without_more_summary_or_first_paragraph(
    blog: Read, desk: Callable[..., Any], header: str, parts: int, summary: str
) -> None:
    """The summary wins over the first paragraph."""
    read, _ = blog({"articles/a.md": f"{HEAD}{header}\nEins.\n\nZwei.\n"})

    teaser = desk(read).teaser(read.articles[0])

    assert (len(teaser.parts), teaser.summary) == (parts, summary)


def test_additions_to_a_title_are_nested_with_it(blog: Read, desk: Callable[..., Any]) -> None:
    """``(mit Whitepaper)`` stands in lists, inside and outside of quotation marks."""
    read, _ = blog({"articles/a.md": HEAD})
    at = desk(read, notes=("whitepaper.note",))

    assert at.teaser(read.articles[0]).title == "Warum „das“? (mit Whitepaper)"


def test_only_what_is_shown_is_published(blog: Read, desk: Callable[..., Any]) -> None:
    """A file that no page shows stays at home."""
    read, _ = blog({"articles/a/index.md": f"{HEAD}\n![x](bild.jpg)\n"}, FILES)
    at = desk(read)

    at.article_parts(read.articles[0])

    assert at.used == {"articles/a/bild.jpg"}


def test_addresses_are_encoded_once(blog: Read, desk: Callable[..., Any]) -> None:
    """For printing and for copying, with the anchor left alone."""
    read, _ = blog({})
    at = desk(read)

    assert at.url("bilder/zwei Wörter.jpg") == "/bilder/zwei%20W%C3%B6rter.jpg"
    assert at.url("a/#b") == "/a/#b"
    assert at.absolute("a/") == "https://amtsblog.example/a/"
    assert at.for_feeds().url("a/") == "https://amtsblog.example/a/"


def test_listing_pages_are_linked(
    blog: Read, desk: Callable[..., Any], site: Callable[..., Site]
) -> None:
    """The first page has no number, the others keep theirs."""
    settings = site(teasers_per_page=2)
    read, _ = blog(
        {f"articles/{day}.md": HEAD.replace("12.03", f"{day}.03") for day in (10, 11, 12, 13, 14)}
    )

    pages = list(desk(read, settings).listing_pages(read.articles, "rubriken/basics/"))

    assert [url for url, _ in pages] == [
        "rubriken/basics/", "rubriken/basics/seite/2/", "rubriken/basics/seite/1/",
    ]  # fmt: skip
    first, second = pages[0][1], pages[1][1]
    assert first.pagination.newer is None
    assert first.pagination.older is not None
    assert first.pagination.older.url == "/rubriken/basics/seite/2/"
    assert second.pagination.newer is not None
    assert second.pagination.newer.url == "/rubriken/basics/"
    assert [link.current for link in second.pagination.pages] == [False, True, False]
    assert (first.count, len(first.teasers)) == (5, 2)
