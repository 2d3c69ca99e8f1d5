"""Which HTML a text may hold."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.text.allowlist import allows, allows_address, allows_class
from plugins.text.body import read_body
from plugins.text.nodes import Link

PLACE = Place("content/articles/beispiel/index.md", 3)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<script>alert(1)</script>", [("TXT001", 3)]),
        ("Text\n\n<iframe src='https://example.org'></iframe>", [("TXT001", 5)]),
        ("Text <object></object>", [("TXT001", 3)]),
        ("<svg><path d='M0 0'/></svg>", [("TXT001", 3), ("TXT001", 3)]),
        ("<form><input></form>", [("TXT001", 3), ("TXT001", 3)]),
        ("<style>p {}</style>", [("TXT001", 3)]),
        ("<!DOCTYPE html>", [("TXT001", 3)]),
        ("<?php x ?>", [("TXT001", 3)]),
        ("Text\n<b onclick='x()'>a</b> b", [("TXT002", 4)]),
        ("<p style='color: red'>a</p>", [("TXT002", 3)]),
        ("![x](y.jpg){ onerror=alert(1) }", [("TXT002", 3)]),
        ("Text\n\n[a](javascript:alert(1))", [("TXT003", 5)]),
        ("[a](JaVaScRiPt:alert(1))", [("TXT003", 3)]),
        ("<a href=' java\tscript:alert(1)'>a</a>", [("TXT003", 3)]),
        ("![a](data:image/png;base64,AAAA)", [("TXT003", 3)]),
        ("<div>\nText", [("TXT005", 3)]),
        ("Text</b>", [("TXT005", 3)]),
        ("Wort {.rot}\n\n## Titel {.bunt}", [("TXT006", 5)]),
    ],
)
def test_everything_else_is_an_error(source: str, found: list[tuple[str, int]]) -> None:
    """Each is reported at its line, and nothing of it reaches the page."""
    _, problems = read_body(source, PLACE)

    assert [(problem.code, problem.place.line) for problem in problems] == found


@pytest.mark.parametrize(
    "source",
    [
        '<p lang="en">Text</p>',
        "<details>\n<summary>Mehr</summary>\n<p>Text</p>\n</details>",
        "H<sub>2</sub>O, <mark>wichtig</mark>, <abbr title='x'>y</abbr>, <br>, <kbd>Strg</kbd>",
        "[a](mailto:a@example.org) [b](tel:+491234) [c](../b/index.md) [d](#e)",
        "<table><tr><th scope='col'>A</th></tr><tr><td colspan='2'>B</td></tr></table>",
        "![x](y.jpg){.rechts} Text\n\n## Warum? {.frage #warum}",
        "a < b > c & d",
        "<!-- eine Notiz -->",
    ],
)
def test_what_texts_need_is_allowed(source: str) -> None:
    """No problem, whatever German editors reasonably write."""
    assert read_body(source, PLACE)[1] == []


def test_a_refused_address_leads_nowhere() -> None:
    """In preview the link is shown, and following it does nothing."""
    body, _ = read_body("[a](javascript:alert(1))", PLACE)

    [link] = body.all(Link)
    assert not link.target.startswith("javascript")


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://example.org", True),
        ("//example.org/a", True),
        ("titel.jpg", True),
        ("a/b:c", True),
        ("mailto:a@example.org", True),
        ("javascript:x", False),
        ("\x01javascript:x", False),
        ("java\nscript:x", False),
        ("vbscript:x", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
    ],
)
def test_addresses(address: str, allowed: bool) -> None:
    """Schemes are compared as browsers read them: without control characters and case."""
    assert allows_address(address) is allowed


def test_attributes_and_classes() -> None:
    """Some attributes belong to every element, others to one; classes are a closed list."""
    assert allows("p", "lang")
    assert allows("td", "colspan")
    assert not allows("p", "colspan")
    assert not allows("img", "srcset")
    assert allows_class("rechts")
    assert allows_class("language-c++")
    assert not allows_class("footnote-backref-x")
