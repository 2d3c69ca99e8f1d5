"""Pasted no-break spaces: what they become, and what stays."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.text.body import read_body
from plugins.text.nodes import Heading
from plugins.text.pasted_spaces import plain_spaces

PLACE = Place("content/articles/beispiel/index.md")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("im\u00a0Amt und\u00a0 dort", "im Amt und  dort"),
        ("wichtig –\u00a0sehr", "wichtig – sehr"),
        ("\u00a0Am Anfang", "Am Anfang"),
        ("\u00a0 \u00a0 \u00a0Eingerückt", "Eingerückt"),
        ("Am Ende?\u00a0 ", "Am Ende?"),
        ("Zeile\n\u00a0\nZeile", "Zeile\n\nZeile"),
    ],
)
def test_they_become_ordinary_spaces(source: str, expected: str) -> None:
    """At the edges of a line they vanish: neither code block nor line break comes of them."""
    assert plain_spaces(source) == expected


@pytest.mark.parametrize(
    "source", ["", "im Amt", "    Code", "Zeile  \nUmbruch", "Amt&nbsp;2", "10\u202f000"]
)
def test_everything_else_stays(source: str) -> None:
    """Ordinary spaces mean what they mean in Markdown, and entities are written on purpose."""
    assert plain_spaces(source) == source


def test_a_heading_with_a_pasted_space_is_a_heading() -> None:
    """Markdown would take the sign for text."""
    body, problems = read_body("##\u00a0Wozu das?\n\nText", PLACE.at(1))

    assert problems == []
    assert [(node.text, node.line) for node in body.all(Heading)] == [("Wozu das?", 1)]


def test_german_gets_its_own_back_and_an_entity_stays() -> None:
    """The typography sets what the rules of German ask for."""
    body, _ = read_body("z.\u00a0B. mit\u00a0uns, Amt&nbsp;Nord", PLACE)

    assert "".join(part for part in body.parts if isinstance(part, str)) == (
        "<p>z.\u00a0B. mit uns, Amt\u00a0Nord</p>"
    )
