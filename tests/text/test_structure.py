"""Structure screen readers rely on: headings, footnotes, ids."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.text.body import read_body

PLACE = Place("content/articles/beispiel/index.md", 3)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("# Titel", [("TXT007", 3)]),
        ("Titel\n=====\n\n## Zwei", [("TXT007", 3)]),
        ("### Drei", [("TXT008", 3)]),
        ("## Zwei\n\n#### Vier\n\n##### Fünf", [("TXT008", 5)]),
        ("<h2></h2>", [("TXT009", 3)]),
        ("**Zwischentitel**", [("TXT010", 3)]),
        ("Text\n\n__Zwischentitel__\n\nText", [("TXT010", 5)]),
        ("Wort[^1]", [("TXT011", 3)]),
        ("Wort\n\n[^1]: Fußnote", [("TXT004", 5)]),
        ("<p id='a'>x</p>\n\n<p id='a'>y</p>", [("TXT012", 5)]),
        ("## Eins {#a}\n\n## Zwei {#a}", [("TXT012", 5)]),
    ],
)
def test_finds(source: str, found: list[tuple[str, int]]) -> None:
    """Each mistake is reported once, where it stands."""
    _, problems = read_body(source, PLACE)

    assert [(problem.code, problem.place.line) for problem in problems] == found


@pytest.mark.parametrize(
    "source",
    [
        "## Zwei\n\n### Drei\n\n## Zwei\n\n### Drei\n\n#### Vier",
        "**Fett** am Anfang eines Satzes.",
        "**Frage: Wer sind Sie?**  \nEine Antwort in derselben Zeile.",
        "- **Punkt**\n- **Punkt**",
        "Wort[^1]\n\n[^1]: Fußnote",
        "`Wort[^1]` und\n\n```\n[^2]\n```",
        "## Ende\n\n## Ende",
    ],
)
def test_leaves_alone(source: str) -> None:
    """What is good structure is no problem."""
    assert read_body(source, PLACE)[1] == []


def test_remedies_say_what_to_write() -> None:
    """The very line to type stands in the remedy."""
    _, problems = read_body("# Titel\n\n#### Vier\n\n**Fett**", PLACE)

    assert [problem.remedy for problem in problems] == [
        "Zwei Rauten schreiben: ## Titel",
        "Die nächste Ebene schreiben: ### Vier",
        "Als Überschrift schreiben: ## Fett",
    ]
