"""A colon with nothing behind it, and addresses that elsewhere would be embeds."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.text.body import read_body

LONG = "Gute Beispiele hierfür sind die Städte Musterhausen und Beispielstadt:"


def found(source: str) -> list[tuple[str, int]]:
    _, problems = read_body(source, Place("a.md", 1))
    return [(problem.code, problem.place.line) for problem in problems]


@pytest.mark.parametrize(
    "source",
    [
        LONG,
        f"{LONG}\n\n## Wie viele sind es?",
        f"{LONG}\n\nKennen Sie weitere?",
        f"{LONG}\n\n---\n\nText",
        f"{LONG}[^1]\n\n[^1]: Fußnote"[: len(LONG)],
        f"{LONG}\n\n<!--more-->\n\n## Weiter",
    ],
)
def test_a_lost_embed(source: str) -> None:
    """At the end, before a heading, a rule or a paragraph that is about something else."""
    assert found(source) == [("TXT019", 1)]


def test_the_line_is_that_of_the_colon() -> None:
    """A paragraph may have several."""
    assert found("Eins\nzwei drei vier fünf sechs sieben:\n\nUnd weiter.") == [("TXT019", 2)]


@pytest.mark.parametrize(
    "follows",
    [
        "- Punkt",
        "1. eins\n2. zwei",
        "![Bild](a.jpg)",
        "> Zitat",
        "> Zitat\n>\n> – Name",
        "| a |\n|---|\n| b |",
        "```\nCode\n```",
        "    Code",
        "„Ein Zitat im Absatz.“",
        "*Hervorgehoben* wie ein Beispiel",
        "[Ein Link](https://www.example.org)",
        "1) erstens",
        "a) erstens",
        "– erstens",
        "So steht es im Kasten.\n{.hinweis}",
        "*Achtung: ohne Gewähr",
        "dass man es nicht glaubt.",
        "Straße 1  \n12345 Ort",
        "<div>Kasten</div>",
        "<details><summary>Mehr</summary>Text</details>",
        "### Musterhausen",
        "## 1. Zählen",
    ],
)
def test_what_a_colon_may_announce(follows: str) -> None:
    """Lists, pictures, quotes, tables, code, boxes, links, notes, sections below."""
    assert [code for code, _ in found(f"{LONG}\n\n{follows}") if code == "TXT019"] == []


@pytest.mark.parametrize(
    "source",
    [
        "Liebe Kolleginnen und Kollegen aus allen Häusern des Landes:\n\nHeute geht es los.",
        "Mein Fazit:\n\nEs lohnt sich.",
        f"{LONG}\n![Bild](a.jpg)",
        "Wir haben der Leiterin des Amts fünf Fragen gestellt:\n\n## Wie fing es an?",
        "Das Verhältnis ist 3:1.\n\nText",
    ],
)
def test_paragraphs_that_may_end_in_a_colon(source: str) -> None:
    """Salutations, labels, pictures in the paragraph itself, what sections answer."""
    assert found(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "https://video.example/w/abc",
        "[embed]https://video.example/w/abc[/embed]",
        "[youtube https://video.example/w/abc]",
        '[gallery ids="1,2"]',
    ],
)
def test_addresses_that_would_be_embeds(source: str) -> None:
    """Nothing is fetched from elsewhere; the editor is told what to write."""
    assert found(f"Text\n\n{source}") == [("TXT020", 3)]


@pytest.mark.parametrize(
    "source",
    [
        "<https://www.example.org>",
        "Siehe https://www.example.org",
        "[Galerie](a.md)",
        "[embed]: /a",
    ],
)
def test_addresses_that_are_links(source: str) -> None:
    """Links and addresses in a sentence stay."""
    assert found(f"Text\n\n{source}") == []
