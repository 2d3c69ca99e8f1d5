"""What readers see of interviews: the box on an article and the list of a series' parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.blog.model import Article, Series
from plugins.interviews.model import Facts, Person, interview_series, questions
from plugins.interviews.views import InterviewView, PersonView, QuestionLink, SeriesPart

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def interview(facts: Facts, article: Article, desk: Desk) -> InterviewView | None:
    """Return the box of an article that names somebody who answers, else ``None``.

    Of several interview series the first by name gives number, previous and next part.
    """
    people = facts.people.get(article.path)
    if not people:
        return None
    view = InterviewView(
        people=_people(people, desk),
        questions=tuple(
            QuestionLink(question.number, question.text, question.anchor)
            for question in questions(desk.body(article.path))
        ),
    )
    within = interview_series(article)
    return _numbered(view, facts, within[0], article, desk) if within else view


def series_parts(facts: Facts, series: Series, desk: Desk) -> tuple[SeriesPart, ...]:
    """Return the parts of an interview series, newest first; empty for a topic."""
    return tuple(
        SeriesPart(
            number=part.number,
            title=desk.title(part.article),
            url=desk.url(part.article.url),
            date=part.article.date.date(),
            topic=_topic(facts.people.get(part.article.path, ())),
            people=_people(facts.people.get(part.article.path, ()), desk),
        )
        for part in reversed(facts.parts.get(series.slug, ()))
    )


def _numbered(
    view: InterviewView, facts: Facts, series: Series, article: Article, desk: Desk
) -> InterviewView:
    place = facts.places[article.path]
    articles = desk.tables.articles
    return InterviewView(
        people=view.people,
        questions=view.questions,
        series=desk.series_link(series),
        number=place.number,
        previous=desk.article_link(articles[place.previous]) if place.previous else None,
        next=desk.article_link(articles[place.next]) if place.next else None,
    )


def _people(people: tuple[Person, ...], desk: Desk) -> tuple[PersonView, ...]:
    return tuple(
        PersonView(
            name=person.name,
            role=person.role,
            organisation=person.organisation,
            portrait=desk.figure(person.portrait, place="portrait")
            if person.portrait in desk.tables.pictures
            else None,
        )
        for person in people
    )


def _topic(people: tuple[Person, ...]) -> str:
    return ", ".join(dict.fromkeys(person.topic for person in people if person.topic))
