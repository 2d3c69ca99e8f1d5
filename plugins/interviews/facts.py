"""All that is known of interviews across the site: who answers, which part has which number."""

from __future__ import annotations

from plugins.blog.model import Article, Blog, Document, Series
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.interviews.model import Facts, Part, Person, PlaceInSeries
from plugins.interviews.people import find_portraits, read_people
from plugins.interviews.rules import check_interview, check_series


def draw(blog: Blog, site: Site) -> tuple[Facts, list[Problem]]:  # noqa: ARG001 the host's form
    """Return the facts about the interviews readers see, and what is wrong with them.

    Drafts and scheduled articles that are left out of the blog are not checked either.
    """
    people: dict[str, tuple[Person, ...]] = {}
    problems: list[Problem] = []
    # An article is another one where its text is, or a series: it names them.
    for path, (named, found) in blog.recall.each(_named, blog.by_path).items():
        problems.extend(found)
        if not named:
            continue
        article = blog.by_path[path]
        people[path], found = find_portraits(named, article.document, blog.files)
        problems.extend(found)
        rules = tuple(series.document for series in article.series)
        known = article, article.document, rules, people[path]
        problems.extend(blog.recall(path, _checked, *known))
    for series in blog.series:
        problems.extend(check_series(series))
    parts = {
        series.slug: number_parts(blog, series)
        for series in blog.series
        if series.kind == "interview"
    }
    places = {
        part.article.path: _place(row, number)
        # Of several series the first by name numbers the box.
        for series in reversed(blog.series)
        for row in [parts.get(series.slug, ())]
        for number, part in enumerate(row)
    }
    return Facts(people, parts, places), problems


def _place(row: tuple[Part, ...], at: int) -> PlaceInSeries:
    older, newer = row[:at][-1:], row[at + 1 :][:1]
    return PlaceInSeries(
        row[at].number,
        older[0].article.path if older else "",
        newer[0].article.path if newer else "",
    )


def _checked(
    article: Article,
    _document: Document,
    _rules: tuple[Document, ...],
    people: tuple[Person, ...],
) -> tuple[Problem, ...]:
    return tuple(check_interview(article, people))


def _named(article: Article) -> tuple[tuple[Person, ...], list[Problem]]:
    """Return who is named in an article; where nobody is, also what is wrong with that."""
    people, problems = read_people(article.document.values)
    return people, problems if people else [*problems, *check_interview(article, ())]


def number_parts(blog: Blog, series: Series) -> tuple[Part, ...]:
    """Return the parts of a series from the oldest, numbered from 1.

    They are ordered by date, then path: an article added later never changes earlier numbers.
    """
    articles = sorted(blog.within(series), key=lambda article: (article.date, article.path))
    return tuple(Part(number, article) for number, article in enumerate(articles, start=1))
