"""Which headings are questions of an interview."""

from __future__ import annotations

import pytest

from plugins.interviews.model import Question, is_question, questions
from plugins.text.nodes import Body, Heading

QUESTIONS = [
    "Wie fing alles an?",
    "Warum fragen alle „Und was kostet das?“",
    "Stimmt es, dass alle fragen: »Wozu?«",
    "Was heißt ‚bürgernah?‘",
    "Was kostet das (und wen?)",
    "Wirklich?!",
    "Ihr Rat an andere? ",
    "Nachtragshaushalt: Brauchen Sie einen?",
]

OTHERS = [
    "Nachtrag",
    "Nachtrag (19.10.2015)",
    "Nachtrag: Was ist daraus geworden?",
    "NACHTRAG: Und heute?",
    "Zur Person",
    "Die Frage? Eine Antwort.",
    "",
]


def heading(text: str, level: int = 2, classes: tuple[str, ...] = ()) -> Heading:
    """Make a heading as the reader of Markdown does."""
    return Heading(level, (text,), text, "anker", classes, 12)


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_second_level_heading_with_a_question_mark_is_a_question(text: str) -> None:
    """Quotes, brackets and spaces may follow the mark; a word beginning with Nachtrag may start."""
    assert is_question(heading(text))


@pytest.mark.parametrize("text", OTHERS)
def test_other_headings_are_none(text: str) -> None:
    """An addendum is none even where it asks; a question mark inside does not count."""
    assert not is_question(heading(text))


@pytest.mark.parametrize("text", ["Erzählen Sie mal!", "Nachtrag: Und heute?"])
def test_the_class_frage_makes_a_question_of_any_heading(text: str) -> None:
    """What the editor marks is a question, whatever its words."""
    assert is_question(heading(text, classes=("frage",)))


@pytest.mark.parametrize("level", [3, 4, 5, 6])
def test_only_the_second_level_counts(level: int) -> None:
    """A deeper heading is part of an answer, even if it is marked."""
    assert not is_question(heading("Wie?", level, ("frage",)))


def test_questions_are_numbered_in_reading_order() -> None:
    """Each question knows number, words, anchor and line."""
    body = Body(
        (
            "<p>Vorab.</p>",
            Heading(2, ("Wie?",), "Wie?", "wie", (), 20),
            Heading(2, ("Nachtrag",), "Nachtrag", "nachtrag", (), 30),
            Heading(2, ("Los!",), "Los!", "los", ("frage",), 40),
        )
    )

    expected = (Question(1, "Wie?", "wie", 20), Question(2, "Los!", "los", 40))

    assert questions(body) == expected
