"""Slips in the source: a table of what is found, a table of what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.problems import Place, Severity
from plugins.text.slips import RULES, find_slips
from plugins.text.source_lines import prose_lines

PLACE = Place("content/articles/beispiel/index.md")

FOUND = [
    ("Bürgerinnen und –Bürger", ["TYP001"]),
    ("die Nutzerinnen (und –Nutzer)", ["TYP001"]),
    ("–Nutzer am Anfang", ["TYP001"]),
    ("Vor– und Nachteile", ["TYP001"]),
    ("das #SoMe- Stammtischformat", ["TYP002"]),
    ("die Social-Media- Arbeit", ["TYP002"]),
    ("schrieb auf der Seite„Viele Ämter", ["TYP003"]),
    ("er sagt:„Ja“", ["TYP003"]),
    ('schrieb"Viele Ämter"', ["TYP003"]),
    ("wo es hilft.“Darauf kam", ["TYP003"]),
    ('wo es hilft."Darauf kam', ["TYP003"]),
    ("Das ist gut , aber", ["TYP004"]),
    ("Das ist gut .", ["TYP004"]),
    ("Das ist gut (sehr 😉 ), oder", ["TYP004"]),
    ("Ist das gut ?", ["TYP004"]),
    ("„Ist das gut ?“", ["TYP004"]),
    ("So ist es.Behörden wissen das.", ["TYP005"]),
    ("Termine, „etc“.„Umgang damit", ["TYP005"]),
    ("Ja!Nein", ["TYP005"]),
    ("im Jahr 2019.Das war", ["TYP005"]),
    ("(siehe oben).Das war", ["TYP005"]),
    ("Bild und und Ton", ["TYP006"]),
    ("Nicht nicht", ["TYP006"]),
    ("Toll!!", ["TYP007"]),
    ("„Die Frage ‚Wozu das alles?’ kommt oft.“", ["TYP008"]),
    ("‚Wie geht’s?’", ["TYP008"]),
    ("„Ja”, sagt sie.", ["TYP008"]),
    ("Was??? Ja !", ["TYP007", "TYP004"]),
    ("**Fett** , und `code` .", ["TYP004", "TYP004"]),
    ("[Link](ziel.md) ,", ["TYP004"]),
]

NOT_FOUND = [
    "‚Wie geht’s den Leut’ hier?‘, fragt er, und ‘s bleibt still",
    "„Warum ‚das‘?“ und ‚warum „das“?‘",
    "Social Media – kurz gesagt – hilft",
    "10–12 Uhr, –5 Grad, Berlin–Hamburg",
    "Vor- und Nachteile, Bürgerinnen und -bürger",
    "Social Media-Managerinnen und -manager",
    "14- bis 19-Jährige, Haupt- (und Neben-)Sache",
    "Social-\nMedia",
    "„Ja“, „nein“ und (‚vielleicht‘) oder Social-Media-„Profi“",
    "**„Fett“** und *„schräg“*",
    'Er sagt "ja" und ("nein").',
    "„Warum?“ fragt sie. „Darum!“",
    "5 Fragen an …, und … so weiter …?",
    "Danke :-) und ;-) und :) und ;- ) und ( ) schön",
    "z.B. u.a. d.h. i.d.R. 1.000 und 12.03.2026",
    "Dr. Mustermann, § 13 Abs. 2",
    "www.example.org/Seite.Anhang und https://example.org/Ja.Nein?a!!b",
    "max.Mustermann@example.org",
    "die Datei Bericht.Final.pdf und [hier](Anlage.Neu.pdf)",
    "`a ,b !! und und` und ``x` .Y``",
    '![Bild](titel.jpg "Mit Titel"){.rechts .Klein}',
    "[ziel]: https://example.org/A.Bc",
    '<a title="a ,b!!" href="x">Wort</a> und <!-- wie wie.Wo ! ? -->',
    "die, die das sagen, sind die die Wahl haben",
    "Mitarbeiter*innen, Mitarbeiter:innen und Teilnehmer/-innen",
    "Was?! Nein!",
    "Begriff\n: Erklärung",
    "| Spalte | :---: |",
    "- Punkt\n    - Unterpunkt",
    "Amt 2.0: 1:1-Kommunikation",
    "Behörden-Unterlagen, undundund",
    "und-und-und",
]


def codes(text: str) -> list[str]:
    """Give the codes of all slips of a text."""
    return [
        slip.code for slip in find_slips(prose_lines(enumerate(text.split("\n"), start=1)), PLACE)
    ]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    """Each slip is reported once, in reading order."""
    assert codes(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    """Good German, addresses, code and Markdown draw no warning."""
    assert codes(text) == []


def test_fenced_code_is_no_prose() -> None:
    """Between fences anything goes; after them it counts again."""
    text = "Gut !\n```python\nx !!\n~~~\n```\nSchlecht !"

    slips = list(find_slips(prose_lines(enumerate(text.split("\n"), start=10)), PLACE))

    assert [slip.place.line for slip in slips] == [10, 15]


def test_message_names_the_words() -> None:
    """A warning quotes the place in the line and says what to do."""
    (slip,) = find_slips([(7, "Alle Nutzerinnen und –Nutzer sind da.")], PLACE)

    assert slip.severity is Severity.WARNING
    assert slip.place == PLACE.at(7)
    assert slip.what == "Gedankenstrich statt Bindestrich in „und –Nutzer“."
    assert slip.remedy.startswith("Schreiben Sie - statt –")


def test_every_rule_is_in_the_table() -> None:
    """No rule without an example."""
    assert len({code for _, found in FOUND for code in found}) == len(
        [rule for some in RULES for rule in some]
    )


@given(st.text(alphabet='aA.,!?„“"`~[](){}<>–- \n:x1', max_size=60))
def test_any_line_passes(text: str) -> None:
    """Half-written Markdown is no reason to fail."""
    assert all(slip.remedy for slip in find_slips(prose_lines(enumerate(text.split("\n"))), PLACE))


PIECES = [
    *'aAsS.,;:!?()[]„“”‚‘’"–- \u00a0\t1\u2028',
    *("und", "Und", "oder", "mit", "von", "ist", "iſt", "ıst", "nicht", "für", "Wort", "!!", "??"),
]


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), max_size=4))
def test_a_hint_hides_no_slip(lines: list[str]) -> None:
    """Searching the text as a whole first finds what asking every rule at every line finds."""
    numbered = list(enumerate(lines, start=1))
    asked = [
        (number, code, what)
        for number, line in numbered
        for _, code, what, _ in sorted(
            slip for some in RULES for rule in some for slip in rule(line)
        )
    ]

    assert [(one.place.line, one.code, one.what) for one in find_slips(numbered, PLACE)] == asked
