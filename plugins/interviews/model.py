"""What an interview is: people who answer, questions, and a place in a numbered series."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from plugins.blog.model import Article, Series
from plugins.core.frozen import frozen
from plugins.core.problems import Place
from plugins.text.nodes import Body, Heading, Outline

QUESTION_CLASS = "frage"

# What may close a question after its mark: quotes, brackets, emphasis, spaces.
_CLOSING = " \u00a0\u202f\"'“”‘’»«›‹)]*"
_QUESTION = re.compile(r"\?[?!]*$")
_ADDENDUM = re.compile(r"Nachtrag\b", re.IGNORECASE)


@frozen
class Person:
    """Somebody who answers. ``portrait`` is a content path, empty where there is none.

    ``portrait_place`` is the line that names it, or ``None`` where no line does.
    """

    name: str
    place: Place
    role: str = ""
    organisation: str = ""
    topic: str = ""
    portrait: str = ""
    portrait_place: Place | None = None


@frozen
class Question:
    """A question as it stands in the text; ``line`` counts from the top of the file."""

    number: int
    text: str
    anchor: str
    line: int


@frozen
class Part:
    """A part of a numbered series; ``number`` counts from the oldest, beginning with 1."""

    number: int
    article: Article


@frozen
class PlaceInSeries:
    """Where an article stands in its numbered series; content paths of its neighbours or empty."""

    number: int
    previous: str
    next: str


@frozen
class Facts:
    """All interviews: people by path of the article, parts by slug of the series, oldest first.

    ``places`` has the place of each article by its path.
    """

    people: Mapping[str, tuple[Person, ...]] = field(default_factory=dict)
    parts: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    places: Mapping[str, PlaceInSeries] = field(default_factory=dict)


def questions(body: Body | Outline) -> tuple[Question, ...]:
    """Return the questions of a text in reading order, numbered from 1."""
    asked = (heading for heading in body.all(Heading) if is_question(heading))
    return tuple(
        Question(number, heading.text, heading.anchor, heading.line)
        for number, heading in enumerate(asked, start=1)
    )


def is_question(heading: Heading) -> bool:
    """Tell whether a heading is a question of the interview.

    That is a level-2 heading which ends in a question mark (quotes and brackets may follow) or
    has the class ``frage``. A heading that begins with ``Nachtrag`` is none, unless marked.
    """
    if heading.level != 2:
        return False
    return QUESTION_CLASS in heading.classes or (
        ends_as_question(heading.text) and not _ADDENDUM.match(heading.text)
    )


def ends_as_question(text: str) -> bool:
    """Tell whether a text ends in a question mark, whatever quotes or brackets follow it."""
    return _QUESTION.search(text.rstrip(_CLOSING)) is not None


def interview_series(article: Article) -> tuple[Series, ...]:
    """Return the interview series of an article, by name; the first one numbers its box."""
    return tuple(series for series in article.series if series.kind == "interview")
