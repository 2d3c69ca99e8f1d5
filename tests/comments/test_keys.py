"""What comments and articles may say in their headers."""

from __future__ import annotations

import pytest

from plugins.comments.keys import KEYS, count
from plugins.core.header import Field
from plugins.core.keys import Registry
from plugins.core.problems import Place

PLACE = Place("content/comments/giesskanne/a.md", 3)


@pytest.mark.parametrize(("written", "number"), [("0", 0), ("3", 3), (" 1000000 ", 1_000_000)])
def test_a_number(written: str, number: int) -> None:
    """Nought counts too: nobody liked it."""
    assert count(written, PLACE) == (number, [])


@pytest.mark.parametrize("written", ["-1", "drei", "1.000", "3 Personen", "²", "1000001", "9" * 90])
def test_no_number(written: str) -> None:
    """The message names the line."""
    number, problems = count(written, PLACE)

    assert number is None
    assert [(problem.code, problem.place) for problem in problems] == [("CMT001", PLACE)]


@pytest.mark.parametrize(
    ("key", "written", "code"),
    [
        ("Url", "javascript:alert(1)", "KEY006"),
        ("Url", 'https://example.org/"onload=x', "KEY006"),
        ("Url", "www.example.org", "KEY006"),
        ("Likes", "viele", "CMT001"),
        ("Titel", "Hallo", "KEY001"),
    ],
)
def test_what_a_comment_must_not_say(key: str, written: str, code: str) -> None:
    """Each is told where it stands."""
    _, problems = Registry(KEYS).read("comment", [Field(key, written, 2)], Place("a.md"))

    assert [(problem.code, problem.place.line) for problem in problems] == [(code, 2)]


@pytest.mark.parametrize(
    ("key", "written", "code"),
    [
        ("Comments", "vielleicht", "KEY007"),
        ("Comments_closed", "gestern", "DAT001"),
        ("Comments_count", "sechs", "CMT001"),
    ],
)
def test_what_an_article_must_not_say(key: str, written: str, code: str) -> None:
    """So no slip opens or closes a discussion."""
    _, problems = Registry(KEYS).read("article", [Field(key, written, 2)], Place("a.md"))

    assert [(problem.code, problem.place.line) for problem in problems] == [(code, 2)]
