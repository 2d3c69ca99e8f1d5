"""Where a link of a text leads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.blog.desk import Desk
from plugins.blog.links import Target, find_target, own_address
from plugins.blog.model import Blog
from plugins.core.problems import Problem
from plugins.core.settings import Site

Read = Callable[..., tuple[Blog, list[Problem]]]
HEAD = "Title: A\nDate: 12.03.2026\nAuthors: Erika Mustermann\nSeries: Basics\n"


@pytest.mark.parametrize(
    ("address", "target", "expected"),
    [
        ("https://a.example", "https://a.example/b/#c", ("b/", "c")),
        ("https://a.example", "https://a.example", ("", "")),
        ("https://a.example", "http://A.EXAMPLE/b/", ("b/", "")),
        ("https://a.example", "https://b.example/", None),
        ("https://a.example", "https://a.example.org/", None),
        ("https://a.example", "mailto:x@a.example", None),
        ("https://a.example/blog", "https://a.example/blog/b/", ("b/", "")),
        ("https://a.example/blog", "https://a.example/blog", ("", "")),
        ("https://a.example/blog", "https://a.example/blogger/", None),
        ("https://a.example", "https://a.example/gr%C3%B6%C3%9Fe/", ("größe/", "")),
    ],
)
def test_addresses_of_the_own_site(
    site: Callable[..., Site], address: str, target: str, expected: tuple[str, str] | None
) -> None:
    """Host and path of the settings count; scheme and case do not."""
    assert own_address(target, site(address=address)) == expected


PATHS = ("articles/a/index.md", "articles/b/index.md", "articles/c/index.md")


@pytest.mark.parametrize(
    ("link", "kind", "path", "fragment"),
    [
        ("../b/index.md#y", "document", "articles/b/index.md", "y"),
        ("../b", "document", "articles/b/index.md", ""),
        ("../c/index.md#y", "waiting", "articles/c/index.md", ""),
        ("heft.pdf#page=2", "file", "articles/a/heft.pdf", "page=2"),
        ("#y", "anchor", "articles/a/index.md", "y"),
        ("https://example.org/y", "elsewhere", "", ""),
        ("https://amtsblog.example/beitraege/b/#y", "document", "articles/b/index.md", "y"),
        ("https://amtsblog.example/beitraege/b", "document", "articles/b/index.md", ""),
        ("https://amtsblog.example/beitraege/c/", "waiting", "articles/c/index.md", ""),
        ("https://amtsblog.example/beitraege/a/heft.pdf", "file", "articles/a/heft.pdf", ""),
        ("https://amtsblog.example/archiv/#y", "own", "archiv/", "y"),
        ("../../../../etc", "outside", "", ""),
        ("fehlt.md", "nothing", "", ""),
        ("https://[kein-rechner/", "nothing", "", ""),
        ("", "nothing", "", ""),
    ],
)
def test_where_a_link_leads(
    blog: Read, desk: Callable[..., Desk], link: str, kind: str, path: str, fragment: str
) -> None:
    """A pasted address is the text it shows; rules (from the blog) and pages (from the tables)
    are told the same.
    """
    read, _ = blog(
        {path: f"{HEAD}Status: draft\n" if "/c/" in path else HEAD for path in PATHS},
        ("articles/a/heft.pdf",),
    )
    at = desk(read)

    expected = Target(kind, path, fragment)
    assert find_target(PATHS[0], link, read, at.site) == expected
    assert find_target(PATHS[0], link, at.tables, at.site) == expected
