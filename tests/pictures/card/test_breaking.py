"""Lines of a title are even, and words are broken only where German allows it."""

from __future__ import annotations

import pytest

from plugins.pictures.card.breaking import Breaks, cut, wrap

LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"


def lines(text: str, width: int, breaks: Breaks = Breaks.HARD) -> list[str] | None:
    """Every letter is as wide as the others."""
    return wrap(text, width, len, breaks)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Ja", 10, ["Ja"]),
        ("eins zwei drei", 14, ["eins zwei drei"]),
        ("eins zwei drei vier", 15, ["eins zwei", "drei vier"]),
        ("ein\u00a0Wort und eins", 10, ["ein\u00a0Wort", "und eins"]),
        ("Online-Kommunikation", 15, ["Online-", "Kommunikation"]),
        ("Städte/Gemeinden", 10, ["Städte/", "Gemeinden"]),
        ("Kommunikation", 10, None),
        ("Bürger*innen und Ämter", 12, ["Bürger*innen", "und Ämter"]),
    ],
)
def test_between_words_and_behind_hyphens(
    text: str, width: int, expected: list[str] | None
) -> None:
    """Lines of about one length; a word that is too wide is told."""
    assert lines(text, width) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Barrierefreiheitsgesetz", 20, ["Barrierefreiheits-", "gesetz"]),
        ("Öffentlichkeitsarbeit", 20, ["Öffentlichkeits-", "arbeit"]),
        ("Verwaltungs\u00adkommunikation", 20, ["Verwaltungs-", "kommunikation"]),
        (LONG, 30, ["Rindfleischetikettierungs-", "überwachungs-", "aufgabenübertragungsgesetz"]),
        ("Kommunikation", 10, None),
    ],
)
def test_at_the_joints_of_compounds(text: str, width: int, expected: list[str] | None) -> None:
    """Where an author says so, and where a compound is joined for certain."""
    assert lines(text, width, Breaks.JOINTS) == expected


def test_within_syllables_as_the_dictionary_says() -> None:
    """Never one or two letters alone."""
    found = lines("Kommunikationsstrategie", 10, Breaks.SYLLABLES)

    assert found is not None
    assert "".join(line.removesuffix("-") for line in found) == "Kommunikationsstrategie"
    assert all(len(line) >= 4 for line in found)


def test_a_soft_hyphen_that_is_not_needed_is_not_shown() -> None:
    """It is only a place."""
    assert lines("Verwaltungs\u00adrecht", 40) == ["Verwaltungsrecht"]


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        ("eins zwei", 1, ["eins zwei"]),
        ("eins zwei drei vier", 2, ["eins zwei", "drei vier"]),
        ("eins zwei drei vier fünf", 2, ["eins zwei", "drei vier…"]),
        ("eins zwei, drei", 1, ["eins zwei…"]),
        ("xxxxxxxxxxxxxxxxxxxxxxxx", 2, ["xxxxxxxxx-", "xxxxxxxxx…"]),
    ],
)
def test_what_does_not_fit_is_cut(text: str, rows: int, expected: list[str]) -> None:
    """With an ellipsis, and no stop before it."""
    assert cut(text, 10, rows, len) == expected
