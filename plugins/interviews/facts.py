"""All that is known of interviews across the site: who answers, which part has which number."""

from __future__ import annotations

from plugins.blog.model import Blog, Series
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.interviews.model import Facts, Part, Person
from plugins.interviews.people import find_portraits, read_people
from plugins.interviews.rules import check_interview, check_series


def draw(blog: Blog, site: Site) -> tuple[Facts, list[Problem]]:  # noqa: ARG001 the host's form
    """Return the facts about the interviews readers see, and what is wrong with them.

    Drafts and scheduled articles that are left out of the blog are not checked either.
    """
    people: dict[str, tuple[Person, ...]] = {}
    problems: list[Problem] = []
    for article in blog.articles:
        named, found = read_people(article.document.values)
        problems.extend(found)
        named, found = find_portraits(named, article.document, blog.files)
        problems.extend(found)
        problems.extend(check_interview(article, named))
        if named:
            people[article.path] = named
    for series in blog.series:
        problems.extend(check_series(series))
    parts = {
        series.slug: number_parts(blog, series)
        for series in blog.series
        if series.kind == "interview"
    }
    return Facts(people, parts), problems


def number_parts(blog: Blog, series: Series) -> tuple[Part, ...]:
    """Return the parts of a series from the oldest, numbered from 1.

    They are ordered by date, then path: an article added later never changes earlier numbers.
    """
    articles = sorted(blog.within(series), key=lambda article: (article.date, article.path))
    return tuple(Part(number, article) for number, article in enumerate(articles, start=1))
