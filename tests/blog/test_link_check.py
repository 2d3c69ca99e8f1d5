"""Links and pictures lead somewhere, or an editor hears of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.blog.link_check import check_links, follow_links
from plugins.blog.model import Blog
from plugins.blog.own_links import check_own_links
from plugins.core.problems import Problem
from tests.blog.small_blog import make_site, read_again

Read = Callable[..., tuple[Blog, list[Problem]]]
HEAD = "Title: A\nDate: 12.03.2026\nAuthors: Erika Mustermann\nSeries: Basics\n\n"
OTHER = f"{HEAD}## Zweiter Teil\n\nText\n"
FILES = ("articles/a/bild.jpg", "articles/a/heft.pdf", "images/logo.jpg")
SITE = make_site()
A, B, C = (f"articles/{name}/index.md" for name in "abc")


def blog_of(blog: Read, body: str) -> Blog:
    """Make a blog of a text with this body, another one, and a draft."""
    draft = OTHER.replace("\n\n", "\nStatus: draft\n\n", 1)
    read, _ = blog({A: HEAD + body, B: OTHER, C: draft}, FILES)
    return read


def problems_of(blog: Read, body: str) -> list[tuple[str, int]]:
    """Check a body that begins in line 6."""
    read = blog_of(blog, body)
    found = check_links(read, follow_links(read, SITE))
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
    ("change", "expected"),
    [
        ({B: HEAD}, [("LNK003", A, 6)]),
        ({B: OTHER.replace("\n\n", "\nStatus: draft\n\n", 1)}, [("LNK006", A, 6)]),
        ({B: OTHER.replace("\n\n", "\nSlug: neu\n\n", 1)}, []),
    ],
)
def test_a_link_is_checked_anew_where_its_target_has_changed(
    blog: Read, change: dict[str, str], expected: list[tuple[str, str, int]]
) -> None:
    """What is remembered of a text that has not changed is not what its links lead to."""
    before = blog_of(blog, "[Text](../b/index.md#zweiter-teil)")
    assert list(check_links(before, follow_links(before, SITE))) == []

    now = read_again(before, change)

    found = [
        (one.code, one.place, one.place.line) for one in check_links(now, follow_links(now, SITE))
    ]
    assert [(code, str(place.path), line) for code, place, line in found] == [
        (code, f"content/{path}", line) for code, path, line in expected
    ]


def test_texts_without_change_are_followed_once(blog: Read) -> None:
    """Where no target has come or gone, only the changed text is looked through again."""
    before = blog_of(blog, "[Text](../b/index.md)")
    first = follow_links(before, SITE)

    now = read_again(before, {B: f"{OTHER}\nMehr.\n"})
    second = follow_links(now, SITE)

    assert second == first
    assert second[A] is first[A]
    assert second[B] is not first[B]


def test_a_new_text_concerns_only_those_that_looked_for_it(blog: Read) -> None:
    """Nobody else is looked through again."""
    before, _ = blog({A: f"{HEAD}[Text](../c/index.md)\n", B: OTHER}, FILES)
    first = follow_links(before, SITE)
    assert [problem.code for problem in check_links(before, first)] == ["LNK001"]

    now = read_again(before, {C: OTHER})
    second = follow_links(now, SITE)

    assert list(check_links(now, second)) == []
    assert second[A] is not first[A]
    assert second[B] is first[B]


@pytest.mark.parametrize(
    ("address", "remedy"),
    [
        ("archiv/", None),
        ("archiv", None),
        ("archivv/", "Meinten Sie https://amtsblog.example/archiv/?"),
        ("weg/", "Die Adresse prüfen"),
    ],
)
def test_pasted_addresses_without_a_text(blog: Read, address: str, remedy: str | None) -> None:
    """Only the list of all pages tells whether they are right (LNK009)."""
    read = blog_of(blog, f"[Text](https://amtsblog.example/{address})")
    links = [link for found in follow_links(read, SITE).values() for link in found.own]

    found = list(check_own_links(links, {"archiv/", "autoren/"}, SITE))

    assert [link.address for link in links] == [address]
    assert [(one.code, one.place.line) for one in found] == ([("LNK009", 6)] if remedy else [])
    assert all(one.remedy.startswith(remedy or "") for one in found)
