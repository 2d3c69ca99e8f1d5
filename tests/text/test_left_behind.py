"""What comes along from another system: a table of what is found, one of what is not."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place, Problem, Severity
from plugins.text.body import read_body
from plugins.text.left_behind import find_left_behind
from plugins.text.source_lines import prose_lines

PLACE = Place("content/articles/beispiel/index.md")

FORM = """Der letzte Satz.

Kommentar verfassen

Trage deine Daten unten ein oder melde dich an:

WordPress.com-Logo

Du kommentierst mit Deinem Muster-Konto. Abmelden

Verbinde mit %s"""

FOUND = [
    ("Verbinde mit %s", ("TXT040", 1)),
    ("Noch %1$d Zeichen", ("TXT040", 1)),
    (FORM, ("TXT040", 3)),
    ("2 replies", ("TXT041", 1)),
    ("Ein Satz.\n\n3 Antworten zu Gießkannen", ("TXT041", 3)),
    ("Gefällt mir", ("TXT041", 1)),
    ("Gefällt 3 Personen", ("TXT041", 1)),
    ("shutterstock_123456Der Brunnen läuft.", ("TXT042", 1)),
    ("brunnen_800Der Brunnen läuft.", ("TXT042", 1)),
    ("rathaus-placeitDer Brunnen läuft.", ("TXT042", 1)),
    ("Deathtostock_Desk2Der Brunnen läuft.", ("TXT042", 1)),
    ("Der FullSizeRender 7Brunnen läuft, DSC_0214 nicht.", ("TXT042", 1)),
    ("Ein Satz.\n\nDSC_0214 Kopie", ("TXT042", 3)),
    ("shutterstock_brunnen", ("TXT042", 1)),
    ("Richtig FullSizeRender 7gelesen: er läuft.", ("TXT042", 1)),
    ("Ein Anriss. Weiterlesen „Der Brunnen“", ("TXT043", 1)),
    ("Ein Anriss.\n\nWeiterlesen", ("TXT043", 3)),
    ("Ein Anriss …\u00a0Weiterlesen → ", ("TXT043", 1)),
    ('Der „Brunnen“ Continue reading "Der Brunnen"', ("TXT043", 1)),
]

NOT_FOUND = [
    "98 % der Befragten, 5 % selten, 100%ig keiner",
    "Der Platzhalter `%s` wird ersetzt.",
    "Kommentar verfassen darf bei uns, wer will.",
    "Gefällt mir sehr.",
    "2 Kommentare pro Woche sind wenig.",
    "Das Bild stammt von Shutterstock. Dort heißt es shutterstock_123456.",
    "Shutterstock",
    "Weiterlesen lohnt sich. Zum Weiterlesen: drei Bücher",
    "Bücher zum Weiterlesen",
    "## Weiterlesen",
    "IMG, DSC und Placeit",
    "![shutterstock_123456](brunnen.jpg)",
    "Mit der IMG_2024 und iStockPhoto, AdobeStockBildern und Placeit.",
    "[Der Brunnen](brunnen_800Der.html) läuft.",
    "Die A_1B und die Norm DIN_5008Teil",
]


def _find(text: str) -> list[Problem]:
    return list(find_left_behind(prose_lines(enumerate(text.split("\n"), 1)), PLACE))


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_what_was_copied_along_is_found(text: str, expected: tuple[str, int]) -> None:
    """Each finding is a warning that names its line; a whole form is one finding."""
    found = _find(text)

    assert [(one.code, one.place.line) for one in found] == [expected]
    assert {one.severity for one in found} == {Severity.WARNING}


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    """Sentences about comments, percentages and pictures are no rests of anything."""
    assert _find(text) == []


def test_a_form_is_quoted_from_its_first_to_its_last_line() -> None:
    """The editor sees how much there is to delete."""
    [problem] = _find(FORM)

    assert "„Kommentar verfassen“ bis „Verbinde mit %s“ (Zeile 11)" in problem.what


def test_a_glued_name_is_told_apart_from_its_word() -> None:
    """What is to be deleted is quoted without the word that stays."""
    [problem] = _find("shutterstock_123456Der Brunnen läuft.")

    assert "Vor „Der“" in problem.what
    assert "„shutterstock_123456“" in problem.what


def test_reading_a_text_finds_it() -> None:
    """The lines are those of the file."""
    _, problems = read_body("Ein Satz.\n\nVerbinde mit %s", PLACE.at(7))

    assert [(one.code, one.place.line) for one in problems] == [("TXT040", 9)]
