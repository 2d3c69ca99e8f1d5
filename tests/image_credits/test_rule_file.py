"""Rules as editors write them: paragraphs, remarks, and what may be wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins import image_credits
from plugins.blog.model import File
from plugins.core.problems import Place
from plugins.image_credits.rule_file import NAME, RuleFile, read_rules, rules_with, standard_rules
from plugins.image_credits.source_rules import Rule

PLACE = Place("content/bildquellen.txt")
CONTENT = Path(image_credits.__file__).parents[2] / "content"

TWO = """\
# Unsere Agenturen

Regel: Bildwerk
# mit dem Rahmenvertrag von 2026
Quelle: Bildwerk; bildwerk.example
Pflicht: Urheber, Quelladresse,
  Titel
Nachweis: {Urheber}/bildwerk.example
Soziale_Medien: nein


Regel: Archiv
Lizenz: Archiv*
Bearbeiten: nein
Hinweis: Fragen Sie das Archiv.
"""


def test_each_paragraph_is_a_rule() -> None:
    """Remarks stand anywhere, values go on in the next line."""
    file, problems = read_rules(TWO.encode(), PLACE)

    assert problems == []
    assert file.rules == (
        Rule(
            "Bildwerk",
            ("Bildwerk", "bildwerk.example"),
            required=("creator", "source_url", "title"),
            form="{Urheber}/bildwerk.example",
            social=False,
        ),
        Rule("Archiv", licences=("Archiv*",), editing=False, hint="Fragen Sie das Archiv."),
    )


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Regel: A\n\nRegel: B\nQuelle: B\n", "IMG035", 1),
        ("\n# x\nQuelle: A\n", "IMG035", 3),
        ("Regel: A\nQuelle: A\n\nRegel: a\nQuelle: B\n", "IMG037", 4),
        ("Regel: A\nQuelle: A\n# x\nPflicht: Urheber, Farbe\n", "IMG036", 4),
        ("Regel: A\nQuelle: A\nNachweis: {Urheberin}\n", "IMG036", 3),
        ("Regel: A\nQuelle: A\nNachweis: {Urheber\n", "IMG036", 3),
        ("Regel: A\nQuelle: A\nNachweis: {Urheber.x}\n", "IMG036", 3),
        ("Regel: A\nQuelle: A\nNachweis: {Urheber!r:>9}\n", "IMG036", 3),
        ("Regel: A\nQuelle: A\nNachweis: {Quelle}\n", "IMG036", 3),
        ("Regel: A\nQuelle: A\nNachweis: {}\n", "IMG036", 3),
        ("Regel: A\nQuelle: A\nBearbeiten: vielleicht\n", "KEY004", 3),
        ("Regel: A\nQuelle: A\nQuelladresse: pixelio\n", "KEY006", 3),
        ("Regel: A\nQuele: A\n", "KEY001", 2),
        ("Regel: A\nQuelle:\n", "KEY008", 2),
        ("Regel: A\nQuelle: A\nQuelle: B\n", "KEY002", 3),
        ("# x\n\n  Eingerückt\nRegel: A\nQuelle: A\n", "HDR004", 3),
        ("Regel: A\nQuelle: A\n\nEin Satz.\n", "HDR004", 4),
    ],
)
def test_a_slip_is_reported_once_with_its_line(text: str, code: str, line: int) -> None:
    """In German, with a remedy; the other rules stay."""
    _, problems = read_rules(text.encode(), PLACE)

    assert [(problem.code, problem.place.line) for problem in problems] == [(code, line)]
    assert problems[0].remedy


@pytest.mark.parametrize(("data", "code"), [(b"", "HDR001"), (b"\xff\xfe", "HDR002")])
def test_a_file_that_is_no_text_has_no_rules(data: bytes, code: str) -> None:
    """It is reported, not passed over."""
    file, problems = read_rules(data, PLACE)

    assert (file, [problem.code for problem in problems]) == (RuleFile(()), [code])


def test_the_rules_of_every_site_are_sound() -> None:
    """All that the agency needs not write itself."""
    names = [rule.name for rule in standard_rules()]

    assert len(names) == len(set(names))
    assert {"Shutterstock", "dpa", "Pixelio", "Unsplash", "Pixabay", "CC0"} <= set(names)


def test_the_rules_of_the_sample_are_sound() -> None:
    """Editors copy what they find there."""
    file, problems = read_rules((CONTENT / NAME).read_bytes(), PLACE)

    assert problems == []
    assert file.rules


def test_own_rules_come_first_and_replace_those_of_a_name() -> None:
    """In whatever spelling of capitals."""
    own, _ = read_rules(b"Regel: PIXELIO\nQuelle: Pixelio\n\nRegel: Neu\nQuelle: Neu\n", PLACE)
    file = File(NAME, PLACE, 1, own)

    rules = rules_with(file)

    assert [rule.name for rule in rules[:2]] == ["PIXELIO", "Neu"]
    assert len(rules) == len(standard_rules()) + 1
    assert rules_with(None) == standard_rules()
