"""What templates may show of interviews."""

from __future__ import annotations

import datetime as dt

from plugins.blog.body_views import Figure
from plugins.blog.views import ArticleLink, NavLink
from plugins.core.frozen import frozen


@frozen
class PersonView:
    """Somebody who answers. ``role`` is free words: ``Leiter Online-Kommunikation, 47``."""

    name: str
    role: str
    organisation: str
    portrait: Figure | None


@frozen
class QuestionLink:
    """A question in the table of questions, linked to its heading."""

    number: int
    text: str
    anchor: str


@frozen
class InterviewView:
    """The box on an interview. ``series`` and ``number`` are ``None`` outside a series."""

    people: tuple[PersonView, ...]
    questions: tuple[QuestionLink, ...]
    series: NavLink | None = None
    number: int | None = None
    previous: ArticleLink | None = None
    next: ArticleLink | None = None


@frozen
class SeriesPart:
    """A part in the list on the page of an interview series. Numbers count from the oldest."""

    number: int
    title: str
    url: str
    date: dt.date
    topic: str
    people: tuple[PersonView, ...]
