"""Views of articles, pictures and listings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from plugins.blog.body_views import Anchor, Figure, Missing, TableView
from plugins.blog.listings import listing_numbers, listing_url
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

    teaser = desk(read).teaser("articles/a.md")

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

    teaser = desk(read).teaser("articles/a.md")

    assert (len(teaser.parts), teaser.summary) == (parts, summary)


def test_additions_to_a_title_are_nested_with_it(blog: Read, desk: Callable[..., Any]) -> None:
    """``(mit Whitepaper)`` stands in lists, inside and outside of quotation marks."""
    read, _ = blog({"articles/a.md": HEAD})
    at = desk(read, notes=("whitepaper.title_note",))

    assert at.teaser("articles/a.md").title == "Warum „das“? (mit Whitepaper)"


def test_only_what_is_shown_is_published(blog: Read, desk: Callable[..., Any]) -> None:
    """A file that no page shows stays at home."""
    read, _ = blog({"articles/a/index.md": f"{HEAD}\n![x](bild.jpg)\n"}, FILES)
    at = desk(read)

    at.article_parts(read.articles[0])

    assert at.ledger.shown == {"articles/a/bild.jpg"}


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

    base, at = "rubriken/basics/", desk(read, settings)
    numbers = (None, 2, 1)
    assert set(listing_numbers(read.articles, settings.teasers_per_page)) == set(numbers)
    first, second, third = (at.listing(base, number) for number in numbers)

    assert [listing_url(base, number, settings) for number in numbers] == [
        "rubriken/basics/", "rubriken/basics/seite-2.html", "rubriken/basics/seite-1.html",
    ]  # fmt: skip
    assert first.pagination.newer is None
    assert first.pagination.older is not None
    assert first.pagination.older.url == "/rubriken/basics/seite-2.html"
    assert second.pagination.newer is not None
    assert second.pagination.newer.url == "/rubriken/basics/"
    assert [link and link.current for link in second.pagination.pages] == [False, True, False]
    assert (first.count, len(first.teasers)) == (5, 2)
    # A number of all articles would change full pages with every new one.
    assert [(page.count, len(page.teasers)) for page in (second, third)] == [(0, 2), (0, 2)]


def test_pages_far_away_are_left_out(
    blog: Read, desk: Callable[..., Any], site: Callable[..., Site]
) -> None:
    """The first and the oldest page are always linked; ``None`` stands for those between."""
    settings = site(teasers_per_page=1)
    read, _ = blog(
        {f"articles/{day}.md": HEAD.replace("12.03", f"{day}.03") for day in range(10, 21)}
    )

    pages = desk(read, settings).listing("", None).pagination.pages

    assert [link and link.url for link in pages] == [
        "/", "/seite-10.html", "/seite-9.html", None, "/seite-1.html",
    ]  # fmt: skip


def test_a_teaser_is_made_once_and_noted_on_every_page(
    blog: Read, desk: Callable[..., Any]
) -> None:
    """A page that shows it depends on all it was made of, and publishes its picture."""
    read, _ = blog({"articles/a/index.md": f"{HEAD}Image: bild.jpg\n\n[x](../b)\n"}, FILES)
    at = desk(read)
    noted = []
    for _ in range(2):
        at.ledger.open()
        teaser = at.teaser("articles/a/index.md")
        noted.append((teaser, at.ledger.read, at.ledger.shown))

    assert noted[0] == noted[1]
    assert noted[0][0] is noted[1][0]
    path = "articles/a/index.md"
    # The missing target of its link too: once it is there, the link is another.
    assert noted[1][1] >= {("articles", path), ("beginnings", path), ("urls", "articles/b")}
    assert noted[1][2] == {"articles/a/bild.jpg"}


def test_a_listing_reads_no_whole_text(blog: Read, desk: Callable[..., Any]) -> None:
    """What stands below a teaser's words may change without its pages."""
    read, _ = blog({"articles/a.md": f"{HEAD}\nEins.\n\nZwei.\n"})
    at = desk(read)

    at.listing("", None)

    assert not [cell for cell in at.ledger.read if cell[0] == "texts"]
