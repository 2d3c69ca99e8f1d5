"""Stars that no note explains are reported, gender stars never."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place, Problem
from plugins.text.body import read_body


def read(source: str) -> list[Problem]:
    _, problems = read_body(source, Place("a.md", 1))
    return [one for one in problems if one.code == "TXT023"]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("Programm:\n\n- Treffen in Bonn?*\n- Kolleg*innen\n- Kölner Stammtisch*", 3),
        ("- Treffen in Bonn?*\n\n- Debatte um Vorschriften*", 1),
        ("Die Teilnahme kostet 79 Euro* und\nmit Verpflegung* 89 Euro.", 1),
        ("| a | b |\n|---|---|\n| eins | 79 €* |\n| zwei | 89 €* |", 3),
        ("- **Kosten**\\*\n- [Anmeldung](b.md)*", 1),
        ("> - Kosten*\n> - „Karten“*", 1),
        ("- *Neu:* Karten*\n- **Alle** Kosten*", 1),
        ("## Kosten*\n\nDie Karten* sind knapp.", 1),
        ("- Bürger*\n- Kosten*\n- Karten*\n\n* Ohne Gewähr", 2),
        ("- Kosten*\n- Karten*\n\n**Mit zweien ist es eine andere", 1),
    ],
)
def test_stars_without_their_note(source: str, line: int) -> None:
    """In lists, sentences, tables; a list („* Ohne Gewähr“) or a note with other stars is none."""
    assert [one.place.line for one in read(source)] == [line]


@pytest.mark.parametrize(
    "source",
    [
        "- Bürger*\n- Mitarbeiter*\n- Kolleg*\n- Studierend*",
        "Frauen* und Mädchen*, alle Personen* und jede*r",
        "- Kolleg*innen\n- Bürger*innen\n- LEHRER*INNEN",
        "- Expert*\n- Abgeordnet*\n- Jugendlich*\n- Beamt*",
        "trans* und inter* Menschen, LSBTIQ*",
        "Ärzt*, Anwält* und Konsument*",
        "„Wähler*“ und „Kund*“ stehen im Antrag.",
        "- Kosten*\n- Karten",
        "- Kosten*\n- Karten**",
        "- Kosten*\n- Karten*\n\n*Ohne Gewähr",
        "*Ohne Gewähr\n\n- Kosten*\n- Karten*",
        "- Kosten*\n- Karten*\n\nMit * sind Angaben ohne Gewähr markiert.",
        "- Kosten*\n- Karten*\n\nDas Sternchen bedeutet: ohne Gewähr.",
        "**Kosten** und *Karten* und ***Termine***",
        "`Kosten*` und `Karten*`",
        "Danke :* und bis bald ;*",
        "Hotel Adler 4*, Hotel Bär 3*",
        "Die Dateien index.* und bild.*",
        "Sch*** und F***",
        "3 * 79 Euro * 2",
    ],
)
def test_what_needs_no_note(source: str) -> None:
    """Gender stars of any kind, one star alone, stars that are explained, and other uses."""
    assert read(source) == []


def test_the_message_names_the_words_and_what_to_write() -> None:
    """An editor finds them by searching, and sees how a note is written."""
    [problem] = read("- Treffen in Bonn?*\n- Kosten: 79 Euro*")

    assert problem.what == "Zu den Sternchen in „Bonn?*“ und „79 Euro*“ fehlt die Anmerkung."
    assert "*Anmeldung nötig" in problem.remedy
