"""Files as editors save them, taken apart into header and body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.header import Field, Text, decode, split
from plugins.core.problems import Place

PLACE = Place("content/articles/beispiel/index.md")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"Title: A\n", "Title: A\n"),
        (b"\xef\xbb\xbfTitle: A\n", "Title: A\n"),
        (b"Title: A\r\nDate: B\r\n", "Title: A\nDate: B\n"),
        (b"Title: A\rDate: B", "Title: A\nDate: B"),
        ("Größe:\t1\u00a0m".encode(), "Größe:\t1\u00a0m"),
    ],
)
def test_reads_what_editors_save(data: bytes, expected: str) -> None:
    """Byte-order marks vanish and the line ends of all systems are one."""
    assert decode(data, PLACE) == (expected, [])


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", [("HDR001", 0)]),
        (b" \r\n\t", [("HDR001", 0)]),
        (b"Title: A\nGr\xf6\xdfe\n", [("HDR002", 2)]),
        (b"Title: A\n\nNull\x00byte\n\x01", [("HDR003", 3), ("HDR003", 4)]),
        ("Symbol \ue000\n".encode(), [("HDR003", 1)]),
    ],
)
def test_says_why_a_file_cannot_be_read(data: bytes, found: list[tuple[str, int]]) -> None:
    """Nothing of such a file is used; each reason has its line."""
    text, problems = decode(data, PLACE)

    assert text is None
    assert [(problem.code, problem.place.line) for problem in problems] == found


def test_header_ends_at_the_first_blank_line() -> None:
    """Fields keep their order, their line and their words; the body knows where it begins."""
    source = "Title: A: b\nUmlaut_ä:  x  \n\nText: kein Kopf\n"

    assert split(source, PLACE) == (
        Text((Field("Title", "A: b", 1), Field("Umlaut_ä", "x", 2)), "\nText: kein Kopf\n", 3),
        [],
    )


@pytest.mark.parametrize("space", [" ", "    ", "\t", "\u00a0", "\u202f "])
def test_any_indentation_continues_a_value(space: str) -> None:
    """Continued lines are joined by line feeds."""
    text, problems = split(f"Authors: Erika\n{space}Leo\n{space}Max\n", PLACE)

    assert problems == []
    assert text.fields == (Field("Authors", "Erika\nLeo\nMax", 1),)


def test_a_value_may_begin_on_the_next_line() -> None:
    """``Summary:`` with the words below it is a value like any other."""
    text, _ = split("Summary:\n  Ein Satz.\n", PLACE)

    assert text.fields == (Field("Summary", "Ein Satz.", 1),)


@pytest.mark.parametrize("line", ["Kein Kopf", "# Titel", "Title:ohne Leerzeichen", ": x", "1: x"])
def test_anything_else_in_the_header_is_an_error(line: str) -> None:
    """It is reported with its line, and the lines around it are read."""
    text, problems = split(f"Title: A\n{line}\nDate: B\n\nText", PLACE)

    assert [(problem.code, problem.place) for problem in problems] == [("HDR004", PLACE.at(2))]
    assert [field.key for field in text.fields] == ["Title", "Date"]


def test_blank_lines_above_the_header_are_passed_over() -> None:
    """Editors leave them; the numbers of the lines still count them."""
    text, problems = split("\n\nTitle: A\n", PLACE)

    assert (text.fields, problems) == ((Field("Title", "A", 3),), [])


@given(st.text())
def test_nothing_is_lost(source: str) -> None:
    """Every line is a field, a continuation, a problem or part of the body."""
    text, problems = split(source, PLACE)

    header = source.split("\n")[: text.body_line - 1]
    assert text.body == "\n".join(source.split("\n")[text.body_line - 1 :])
    taken = sum(1 + field.value.count("\n") for field in text.fields) + len(problems)
    assert taken <= sum(bool(line.strip()) for line in header)


@pytest.mark.parametrize(
    "code",
    [*range(0x20), 0x7F, 0x85, 0xA0, 0xDFFF + 1, 0xEFFF, 0xF8FF, 0xF900, 0xFFFD, 0xFFFE, 0xFFFF],
)
def test_every_foreign_character_is_found(code: int) -> None:
    """Control characters and those for private use, wherever else the text looks harmless."""
    harmless = code in (0x9, 0xA, 0xD, 0x85, 0xA0, 0xF900, 0xFFFD)

    text, problems = decode(f"Title: ä{chr(code)}b".encode(), PLACE)

    assert [one.code for one in problems] == ([] if harmless else ["HDR003"])
    assert (text is None) is not harmless


@given(st.binary())
def test_decoding_never_raises(data: bytes) -> None:
    """Bytes give a text or a reason, never both."""
    text, problems = decode(data, PLACE)

    assert (text is None) == bool(problems)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("Anmeldung bis: 12.03.2027", " Anmeldung_bis: …"),
        ("Ein Satz ohne Angabe.", ""),
        ("https://www.example.org", ""),
    ],
)
def test_words_of_a_key_are_joined(line: str, hint: str) -> None:
    """The remedy shows how, where a line looks like a key of two words."""
    _, [problem] = split(f"Title: A\n{line}\n\nText", PLACE)

    assert problem.code == "HDR004"
    assert problem.remedy.partition("Unterstrich:")[2] == hint
