"""A blog that is assembled again from memory is the one that would be assembled anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import fields

import pytest

from plugins.blog.assemble import assemble
from plugins.blog.model import Blog, Document, File
from plugins.core.problems import Place, Problem
from plugins.core.recall import Recall
from tests.blog.small_blog import make_site, make_tables, read

Read = Callable[..., tuple[Blog, list[Problem]]]
A, B = "articles/a/index.md", "articles/b/index.md"
HEAD = "Title: A\nDate: 12.03.2026\nAuthors: Leo Beispiel\nSeries: Basics\n"
PICTURE = f"{HEAD}Image: titel.jpg\n"
TODAY = dt.date(2026, 6, 1)

CHANGES = [
    pytest.param({A: HEAD.replace("Title: A", "Title: Neu")}, id="another title"),
    pytest.param({A: HEAD.replace("Basics", "Basix")}, id="a name that does not exist"),
    pytest.param({"authors/leo.md": "Name: Leo Beispiel\nRole: Leitung\n"}, id="another role"),
    pytest.param({"authors/leo.md": "Name: Tim Beispiel\n"}, id="another name"),
    pytest.param({"series/basics.md": "Title: Basics\nKind: Reihe\n"}, id="another kind"),
    pytest.param({"articles/c/index.md": HEAD}, id="a new article"),
    pytest.param({A: f"{HEAD}Status: draft\n"}, id="a draft"),
    pytest.param({A: f"{HEAD}Slug: b\n"}, id="an address twice"),
    pytest.param({A: HEAD.replace("12.03", "11.03")}, id="another day"),
    pytest.param({A: f"{HEAD}Tags: Amt\n"}, id="a tag"),
    pytest.param({A: f"{HEAD}Tags: Amt\n", B: f"{HEAD}Tags: AMT\n"}, id="a tag in two spellings"),
    pytest.param({}, id="nothing"),
]


def again(before: Blog, changes: Mapping[str, str], files: tuple[str, ...], day: dt.date) -> None:
    """Assemble the changed blog with and without memory, and compare all there is."""
    documents: dict[str, Document] = {one.path: one for one in before.documents}
    documents.update((path, read(path, source)) for path, source in changes.items())
    ordered = tuple(documents[path] for path in sorted(documents))
    there = {path: File(path, Place(f"content/{path}"), 1234) for path in sorted(files)}
    (now, found), (anew, expected) = (
        assemble(ordered, there, make_site(), day, preview=False, recall=recall)
        for recall in (Recall(before.recall), None)
    )

    assert found == expected
    for one in fields(Blog):
        if one.name != "recall":
            assert getattr(now, one.name) == getattr(anew, one.name)
    for name in ("tags", "standings", "groups", "paths", "periods"):
        assert getattr(now, name) == getattr(anew, name)
    # What is listed stands in the order of the articles.
    assert list(now.standings) == list(anew.standings) == [one.path for one in now.articles]
    assert make_tables(now) == make_tables(anew)
    # Equal articles may hold other texts: what rules ask them is what was read just now.
    for articles in (now.articles, now.waiting):
        assert all(article.document is documents[article.path] for article in articles)
        assert all(
            series.document is documents[series.document.path]
            for article in articles
            for series in article.series
        )


@pytest.mark.parametrize("changes", CHANGES)
def test_memory_makes_no_difference(blog: Read, changes: Mapping[str, str]) -> None:
    """Whatever has changed, problems are the same too, and every text is the one just read."""
    before, _ = blog({A: HEAD, B: HEAD}, today=TODAY)

    again(before, changes, (), TODAY)


@pytest.mark.parametrize(
    ("had", "has"), [((), ("articles/a/titel.jpg",)), (("articles/a/titel.jpg",), ())]
)
def test_a_picture_that_comes_or_goes_is_noticed(
    blog: Read, had: tuple[str, ...], has: tuple[str, ...]
) -> None:
    """Though its article has not changed."""
    before, _ = blog({A: PICTURE}, had, today=TODAY)

    again(before, {}, has, TODAY)


@pytest.mark.parametrize(("last", "day"), [(11, 12), (12, 11)])
def test_an_article_appears_on_its_day(blog: Read, last: int, day: int) -> None:
    """Though it was read the day before, or on a machine whose clock was wrong."""
    before, _ = blog({A: HEAD}, today=dt.date(2026, 3, last))

    again(before, {}, (), dt.date(2026, 3, day))
