"""What authors type though the blog writes it: a table of what is found, one of what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.problems import Place, Severity
from plugins.text.body import read_body
from plugins.text.source_lines import prose_lines
from plugins.text.typed_by_hand import find_typed

PLACE = Place("content/articles/beispiel/index.md")

FOUND = [
    ("Dieser Artikel wurde am 12.03.2026 aktualisiert.", ("TXT013", 1)),
    ("*(Dieser Beitrag wurde zuletzt am 3. März 2026 geändert)*", ("TXT013", 1)),
    ("Zuletzt aktualisiert am 2026-03-12", ("TXT013", 1)),
    ("Letzte Aktualisierung: 12.3.2026", ("TXT013", 1)),
    ("Ein Satz.\n\nDieser Beitrag enthält ein Update vom 12.03.2026.", ("TXT013", 3)),
    ("Foto-Nachweise: Bild 1: bilder.example/Leo Beispiel", ("TXT014", 1)),
    ("Foto-Nachweis Bild 1: bilder.example/Leo Beispiel", ("TXT014", 1)),
    ("Ein Satz.\nBildquelle: Stadt Musterhausen", ("TXT014", 2)),
    ("Bis bald!\n\nIhre\nErika Mustermann\n", ("TXT015", 3)),
    ("Ihre,  \nErika Mustermann und Leo Beispiel", ("TXT015", 1)),
    ("Ihr\\\nDr. Leo von Beispiel", ("TXT015", 1)),
]

NOT_FOUND = [
    "Der Plan wurde am 12.03.2026 aktualisiert.",
    "Dieser Beitrag wurde am 12.03.2026 im Rat besprochen.",
    "Wir schreiben darüber: „Dieser Artikel wurde am 12.03.2026 aktualisiert.“ Das genügt.",
    "`Dieser Artikel wurde am 12.03.2026 aktualisiert.`",
    "```\nBildquelle: Stadt Musterhausen\n```",
    "## Bildnachweise",
    "Bildrechte sind ein weites Feld: Fangen wir vorn an.",
    "Ihre\nAnsprechpartnerin finden Sie im Erdgeschoss.",
    "Ihre Ansprechpartnerin\nErika Mustermann",
    "Ihre\nErika Mustermann\nRathausplatz 1",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_what_is_typed_is_found(text: str, expected: tuple[str, int]) -> None:
    """Each finding names its line."""
    found = [
        (one.code, one.place.line)
        for one in find_typed(prose_lines(enumerate(text.split("\n"), 1)), PLACE)
    ]

    assert found == [expected]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    """Sentences about changes, pictures and people are no furniture."""
    assert list(find_typed(prose_lines(enumerate(text.split("\n"), 1)), PLACE)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dieser Artikel wurde am 12.03.2026 aktualisiert.", "Update: 12.03.2026 was sich"),
        ("Dieser Beitrag enthält ein Update vom 12.03.2026.", "Update: 12.03.2026 Nachtrag:"),
        ("Ihr\nLeo Beispiel", "„Sign_off: Ihr“"),
    ],
)
def test_the_remedy_can_be_copied(text: str, expected: str) -> None:
    """It holds the header line with what the text already said."""
    [problem] = find_typed(prose_lines(enumerate(text.split("\n"), 1)), PLACE)

    assert expected in problem.remedy


def test_reading_a_text_finds_it() -> None:
    """A notice nothing else knows of is an error; what stands twice is a warning."""
    text = "Dieser Artikel wurde am 12.03.2026 aktualisiert.\n\nIhre\nErika Mustermann"

    _, problems = read_body(text, PLACE.at(7))

    assert [(one.code, one.place.line, one.severity) for one in problems] == [
        ("TXT013", 7, Severity.ERROR),
        ("TXT015", 9, Severity.WARNING),
    ]


PIECES = [
    *(
        "Dieser Artikel wurde ",
        "der Text wurde ",
        "zuletzt ",
        "Letzte ",
        "am ",
        "Am ",
        "12.3.2026 ",
    ),
    *(
        "aktualisiert",
        "Aktualisierung: ",
        "Geändert am ",
        "enthält ein Update vom ",
        "Foto",
        "BILD",
    ),
    *(
        "nachweis: ",
        "rechte: a",
        "Ihr",
        "Ihre,",
        "Erika Mustermann",
        "*",
        "_",
        "(",
        ")",
        "\\",
        ".",
        " ",
    ),
    *("\n", "\n\n", "\t", "\u00a0", "ſ", "ı"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_looking_at_beginnings_first_hides_nothing(text: str) -> None:
    """Where another line makes every rule look at every paragraph, no more is found."""
    found = find_typed(enumerate(text.split("\n"), 1), PLACE)
    more = find_typed(enumerate([*text.split("\n"), "", "Ihr"], 1), PLACE)

    assert list(found) == list(more)
