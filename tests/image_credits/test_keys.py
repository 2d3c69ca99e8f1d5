"""The header of a companion file."""

from __future__ import annotations

import pytest

from plugins.core.keys import Registry
from plugins.core.problems import Place, Severity
from plugins.image_credits.keys import KEYS, KIND, read_creator, read_edited

PLACE = Place("content/a/titel.jpg.txt", 3)


def test_every_example_is_read_without_a_problem() -> None:
    """What messages and the table for editors propose is right."""
    for key in KEYS:
        assert key.read(key.example, PLACE)[1] == [], key.name


def test_no_word_means_two_things() -> None:
    """The registry raises where a synonym stands twice."""
    assert Registry(KEYS).keys == KEYS
    assert {kind for key in KEYS for kind in key.kinds} == {KIND}


@pytest.mark.parametrize("value", ["ja", "Nein", "mit Canva", "von der Redaktion"])
def test_half_a_sentence_is_refused(value: str) -> None:
    """It stands in brackets behind the credit and has to be understood there."""
    read, [problem] = read_edited(value, PLACE)

    assert read is None
    assert (problem.code, problem.place) == ("IMG023", PLACE)


@pytest.mark.parametrize(
    "value", ["bearbeitet mit Canva", "Ausschnitt", "Montage aus zwei Fotos", "Vongestern"]
)
def test_whole_words_are_kept(value: str) -> None:
    """Whatever the editor calls it."""
    assert read_edited(value, PLACE) == (value, [])


@pytest.mark.parametrize(
    ("value", "creator", "source"),
    [
        ("Leo Beispiel/Stadt Musterhausen", "Leo Beispiel", "Stadt Musterhausen"),
        ("bilder.example/Leo Beispiel", "Leo Beispiel", "bilder.example"),
        ("bilder.example/leobeispiel", "leobeispiel", "bilder.example"),
        ("Leo Beispiel / bilder.example", "Leo Beispiel", "bilder.example"),
    ],
)
def test_a_whole_credit_is_no_creator(value: str, creator: str, source: str) -> None:
    """The remedy takes it apart, whichever comes first; the picture is shown all the same."""
    read, [problem] = read_creator(value, PLACE)

    assert read == value
    assert (problem.code, problem.severity) == ("IMG025", Severity.WARNING)
    assert f"Creator: {creator} und Source: {source}." in problem.remedy


@pytest.mark.parametrize(
    "value",
    [
        "Leo Beispiel",
        "Leo und Ina",
        "Mitarbeiter/innen des Bauhofs",
        "leo.example/",
        "a/b",
    ],
)
def test_names_are_kept(value: str) -> None:
    """A slash within a word divides nothing."""
    assert read_creator(value, PLACE) == (value, [])
