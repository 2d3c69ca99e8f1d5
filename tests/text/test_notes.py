"""Stars behind words lead to the note that explains them, and gender stars lead nowhere."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place, Problem
from plugins.text.body import read_body
from plugins.text.nodes import Body, Note, NoteSign


def read(source: str) -> tuple[Body, list[Problem]]:
    return read_body(source, Place("a.md", 1))


def signs(source: str) -> list[tuple[str, int, int]]:
    body, _ = read(source)
    return [(one.sign, one.number, one.count) for one in body.all(NoteSign)]


def test_starred_items_and_their_note() -> None:
    """Each star is a sign, the paragraph with the star is a note, emphasis in it works."""
    body, problems = read("- Preis?*\n- Kolleg*innen*\n\n*Achtung: Das ist *keine* Beratung.\n")

    assert problems == []
    assert [(one.number, one.count) for one in body.all(NoteSign)] == [(1, 1), (1, 2)]
    assert list(body.all(Note)) == [Note("*", 1, 2, ("Achtung: Das ist <em>keine</em> Beratung.",))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Kosten* und **Karten***\n\n*Im Preis enthalten", [("*", 1, 1), ("*", 1, 2)]),
        ("a* b**\n\n*eins\n**zwei", [("*", 1, 1), ("**", 2, 1)]),
        ("a* b**\n\n*eins  \n**zwei", [("*", 1, 1), ("**", 2, 1)]),
        ("a*\n\n*eins\n\nb*\n\n*zwei", [("*", 1, 1), ("*", 2, 1)]),
        ("| a |\n|---|\n| 79 Euro* |\n\n*eins", [("*", 1, 1)]),
        ("79 Euro*, 89 Euro*.\n\n*eins", [("*", 1, 1), ("*", 1, 2)]),
        ("> Wort*\n\n*eins", [("*", 1, 1)]),
        ("[Wort](b.md)*\n\n*eins", [("*", 1, 1)]),
    ],
)
def test_a_sign_belongs_to_the_next_note_with_it(
    source: str, expected: list[tuple[str, int, int]]
) -> None:
    """In any block; two signs, two notes; the same sign again further down."""
    assert signs(source) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Kolleg*innen und jede*r",
        "*betont* und **wichtig**",
        "trans* Menschen, Frauen*, LSBTIQ*",
        "`a*`",
        "5 * 3 * 2",
        "a** mit zwei Sternen",
    ],
)
def test_what_is_no_sign(words: str) -> None:
    """Gender stars, emphasis, code, sums and stars of which no note has as many."""
    assert signs(f"{words}\n\nWort*\n\n*Anmerkung für Leser*innen") == [("*", 1, 1)]


@pytest.mark.parametrize(
    "source",
    ["**Fett** am Anfang", "*betont* am Anfang", "* Punkt\n* Punkt", "*[BITV]: Verordnung", "***"],
)
def test_what_is_no_note(source: str) -> None:
    """Emphasis, lists, abbreviations and rules begin with stars, too."""
    body, problems = read(f"Wort*\n\n{source}")

    assert list(body.all(Note)) == []
    assert problems == []


def test_a_note_without_a_sign_is_reported() -> None:
    """Readers would look for what it is about."""
    _, problems = read("Kosten\n\n*Ohne Gewähr")

    assert [(one.code, one.place.line) for one in problems] == [("TXT016", 3)]
