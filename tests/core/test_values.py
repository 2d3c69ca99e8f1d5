"""Readers of header values: each gives a value, or a problem with a remedy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core import values
from plugins.core.problems import Place
from plugins.core.values import Reader

PLACE = Place("content/authors/beispiel.md", 3)
KIND = values.choice({"topic": "topic", "rubrik": "topic", "reihe": "interview"})


@pytest.mark.parametrize(
    ("read", "value", "expected"),
    [
        (values.text, "ein\nTitel", "ein Titel"),
        (values.text, "ein\u00a0Titel", "ein Titel"),
        (values.words, "Erika; Leo", ("Erika", "Leo")),
        (values.words, "A, B\nC;;D,", ("A", "B", "C", "D")),
        (values.words, "A, A", ("A",)),
        (values.words, ";", ()),
        (values.flag, "Ja", True),
        (values.flag, " no ", False),
        (values.integer, "5", 5),
        (values.integer, " 12 ", 12),
        (values.web_address, "https://www.example.org/a?b=c#d", "https://www.example.org/a?b=c#d"),
        (values.web_address, "HTTP://example.org", "HTTP://example.org"),
        (KIND, "Rubrik", "topic"),
        (KIND, "reihe", "interview"),
        (values.choice({"fußzeile": "footer"}), "Fußzeile", "footer"),
    ],
)
def test_reads(read: Reader, value: str, expected: object) -> None:
    """What editors write gives its value and no problem."""
    assert read(value, PLACE) == (expected, [])


@pytest.mark.parametrize(
    ("read", "value", "code"),
    [
        (values.flag, "vielleicht", "KEY004"),
        (values.integer, "0", "KEY005"),
        (values.integer, "-3", "KEY005"),
        (values.integer, "fünf", "KEY005"),
        (values.integer, "²", "KEY005"),
        (values.integer, "٣", "KEY005"),
        (values.web_address, "www.example.org", "KEY006"),
        (values.web_address, "https://", "KEY006"),
        (values.web_address, "javascript:alert(1)", "KEY006"),
        (values.web_address, "https://example.org/a b", "KEY006"),
        (values.web_address, "https://[::1", "KEY006"),
        (KIND, "Thema", "KEY007"),
    ],
)
def test_refuses(read: Reader, value: str, code: str) -> None:
    """What cannot be read gives no value and one problem with its place and a remedy."""
    data, problems = read(value, PLACE)

    assert data is None
    assert [(problem.code, problem.place) for problem in problems] == [(code, PLACE)]
    assert problems[0].remedy


def test_choice_lists_what_is_possible() -> None:
    """The remedy names every accepted word."""
    _, problems = KIND("Thema", PLACE)

    assert problems[0].remedy == "Möglich: „topic“, „rubrik“, „reihe“."


@pytest.mark.parametrize(
    "read", [values.text, values.words, values.flag, values.integer, values.web_address, KIND]
)
@given(value=st.text())
def test_never_raises(read: Reader, value: str) -> None:
    """Whatever stands in a header: a value or a problem, never both and never neither."""
    data, problems = read(value, PLACE)

    assert (data is None) == bool(problems)
