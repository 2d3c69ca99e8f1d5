"""The header of a companion file."""

from __future__ import annotations

import pytest

from plugins.core.keys import Registry
from plugins.core.problems import Place
from plugins.image_credits.keys import KEYS, KIND, read_edited

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
