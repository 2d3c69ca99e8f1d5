"""Links and pictures lead somewhere, or an editor hears of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.blog.links import check_links, find_target, own_address
from plugins.blog.model import Blog
from plugins.core.problems import Problem
from plugins.core.settings import Site

Read = Callable[..., tuple[Blog, list[Problem]]]
HEAD = "Title: A\nDate: 12.03.2026\nAuthors: Erika Mustermann\nSeries: Basics\n\n"
OTHER = f"{HEAD}## Zweiter Teil\n\nText\n"
FILES = ("articles/a/bild.jpg", "articles/a/heft.pdf", "images/logo.jpg")


def problems_of(blog: Read, body: str) -> list[tuple[str, int]]:
    """Check a body that begins in line 6."""
    read, _ = blog(
        {
            "articles/a/index.md": HEAD + body,
            "articles/b/index.md": OTHER,
            "articles/c/index.md": OTHER.replace("\n\n", "\nStatus: draft\n\n", 1),
        },
        FILES,
    )
    found = check_links(read, Site("A", "", "", "https://amtsblog.example", "P", "e@x.example"))
    return [(problem.code, problem.place.line) for problem in found]


@pytest.mark.parametrize(
    "body",
    [
        "[Text](../b/index.md) [Text](../b) [Text](/articles/b/index.md)",
        "[Text](../b/index.md#zweiter-teil)",
        "## Ein Teil\n\n[Text](#ein-teil)",
        "[Heft](heft.pdf) und [noch einmal]({static}/articles/a/heft.pdf)",
        "![Alt](bild.jpg) ![Alt](/images/logo.jpg)",
        "[![Alt](bild.jpg)](../b/index.md)",
        "[Text](https://example.org/x#y) [Mail](mailto:a@example.org)",
        "Wort[^1]\n\n[^1]: [Text](../b/index.md)",
        "[Text](https://amtsblog.example/beitraege/b/#zweiter-teil)",
    ],
)
def test_good_links(blog: Read, body: str) -> None:
    """Texts, folders, files, anchors, pictures and other websites are fine."""
    assert problems_of(blog, body) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("[Text](../fehlt/index.md)", [("LNK001", 6)]),
        ("Text\n\n- [Text](fehlt.pdf)", [("LNK001", 8)]),
        ("![Alt](fehlt.jpg)", [("LNK002", 6)]),
        ("![Alt](BILD.jpg)", [("LNK002", 6)]),
        ("[Text](#fehlt)", [("LNK003", 6)]),
        ("[Text](../b/index.md#fehlt)", [("LNK003", 6)]),
        ("![Alt](https://example.org/a.jpg)", [("LNK004", 6)]),
        ("![Alt](//example.org/a.jpg)", [("LNK004", 6)]),
        ("[Text](../../../../etc/passwd)", [("LNK005", 6)]),
        ("![Alt](../../../geheim.jpg)", [("LNK005", 6)]),
        ("[Text](../c/index.md)", [("LNK006", 6)]),
        ("[](../b/index.md)", [("LNK007", 6)]),
        ("[hier](../b/index.md)", [("LNK008", 6)]),
        ("[Text]()", [("LNK010", 6)]),
    ],
)
def test_bad_links(blog: Read, body: str, found: list[tuple[str, int]]) -> None:
    """Each is reported at its line."""
    assert problems_of(blog, body) == found


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


def test_a_pasted_address_is_the_text_it_shows(blog: Read, site: Callable[..., Site]) -> None:
    """It is checked like a link to the file."""
    read, _ = blog({"articles/a/index.md": HEAD, "articles/b/index.md": OTHER})
    document = read.articles[0].document

    target = find_target(document, "https://amtsblog.example/beitraege/b/", read, site())

    assert (target.kind, target.path) == ("document", "articles/b/index.md")
