"""An address that was published once stays or redirects."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.addresses.model import LIST, check_vanished, read_list, read_redirects
from plugins.blog.assemble import assemble
from plugins.blog.keys import KEYS
from plugins.blog.model import Blog, Document, File
from plugins.core.header import split
from plugins.core.keys import Registry
from plugins.core.problems import Place
from plugins.core.settings import Site
from plugins.text.nodes import Body

SITE = Site("A", "", "", "https://a.example", "P", "e@a.example")


def blog_of(published: str = "", **pages: str) -> Blog:
    documents = []
    for slug, header in pages.items():
        place = Place(f"content/pages/{slug}.md")
        text, _ = split(f"Title: {slug}\n{header}", place)
        values, _ = Registry(KEYS).read("page", text.fields, place)
        documents.append(Document("page", f"pages/{slug}.md", place, values, Body()))
    place = Place(f"content/{LIST}")
    probed, _ = read_list(published.encode(), place)
    files = {LIST: File(LIST, place, len(published), probed)}
    blog, problems = assemble(tuple(documents), files, SITE, dt.date(2026, 6, 1), preview=False)
    assert problems == []
    return blog


def test_a_list_has_one_address_a_line() -> None:
    """Remarks and blank lines are passed over; each address knows its line."""
    probed, problems = read_list(b"# Liste\n\n/a/\r\n  b/c/ \n", Place(LIST))

    assert (probed.lines, problems) == ((("a/", 3), ("b/c/", 4)), [])


def test_a_list_that_cannot_be_read_is_reported() -> None:
    """A list in another encoding would forget addresses without a word."""
    _, problems = read_list("/über-uns/\n".encode("latin-1"), Place(LIST))

    assert [(problem.code, problem.place.line) for problem in problems] == [("HDR002", 1)]


@pytest.mark.parametrize(
    "written", ["/alt/", "alt", "alt/", "/alt", "/alt/; /noch/aelter/", "/alt/seite.html"]
)
def test_a_former_address_redirects(written: str) -> None:
    """With or without slashes; a file name stays one."""
    redirects, problems = read_redirects(blog_of(neu=f"Formerly: {written}\n"))

    assert problems == []
    assert {document.path for document in redirects.values()} == {"pages/neu.md"}
    assert all(url.endswith(("/", ".html")) and url[0] != "/" for url in redirects)


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("Formerly: https://a.example/alt/\n", "ADR002"),
        ("Formerly: ../alt/\n", "ADR002"),
        ("Formerly: /alt/?p=1\n", "ADR002"),
        ("Formerly: /anders/\n", "ADR003"),
        ("Formerly: /neu/\n", "ADR003"),
    ],
)
def test_what_is_no_former_address(header: str, code: str) -> None:
    """Another host, a way out, or the address of a page that exists."""
    redirects, problems = read_redirects(blog_of(neu=header, anders=""))

    assert redirects == {}
    assert [(problem.code, problem.place.line) for problem in problems] == [(code, 2)]


def test_two_texts_cannot_have_had_the_same_address() -> None:
    """The first one in the order of paths keeps it."""
    redirects, problems = read_redirects(
        blog_of(eins="Formerly: /alt/\n", zwei="Formerly: /alt/\n")
    )

    assert redirects["alt/"].path == "pages/eins.md"
    assert [(one.code, one.place.path) for one in problems] == [("ADR003", "content/pages/zwei.md")]


@pytest.mark.parametrize(
    ("published", "header", "lines"),
    [
        ("/neu/\n", "", []),
        ("/neu/\n/alt/\n", "", [2]),
        ("/neu/\n/alt/\n", "Formerly: /alt/\n", []),
        ("", "", []),
    ],
)
def test_a_published_address_may_not_vanish(published: str, header: str, lines: list[int]) -> None:
    """It is reported at its line of the list, unless something redirects."""
    blog = blog_of(published, neu=header)
    redirects, _ = read_redirects(blog)

    problems = list(check_vanished(blog, redirects, blog.files))

    assert [problem.place.line for problem in problems] == lines
    assert {problem.code for problem in problems} <= {"ADR001"}
