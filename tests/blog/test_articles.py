"""Articles from their headers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.blog.model import Article, Blog
from plugins.core.problems import Problem, Severity
from plugins.core.settings import Site

Read = Callable[..., tuple[Blog, list[Problem]]]
HEAD = "Title: Ein Titel\nAuthors: Erika Mustermann\nSeries: Basics\n"


def one(blog: Read, header: str, path: str = "articles/2026-03-12-kurz/index.md") -> Article:
    found, problems = blog({path: header})
    assert problems == []
    return found.articles[0]


def test_the_folder_proposes_date_and_slug(blog: Read) -> None:
    """A header without either is enough."""
    article = one(blog, HEAD)

    assert (article.date.isoformat(), article.url) == (
        "2026-03-12T00:00:00+01:00",
        "beitraege/kurz/",
    )


def test_the_header_rules(blog: Read) -> None:
    """What stands in the header wins over the name of the folder."""
    article = one(blog, f"{HEAD}Date: 13. April 2026 um 8 Uhr\nSlug: anders\n")

    assert (article.date.isoformat(), article.slug) == ("2026-04-13T08:00:00+02:00", "anders")


def test_names_are_found_in_any_case(blog: Read) -> None:
    """The byline keeps its order, series are sorted, and nobody stands there twice."""
    article = one(
        blog,
        "Title: A\nAuthors: leo beispiel; ERIKA MUSTERMANN; Leo Beispiel\n"
        "Series: basics, 5 Fragen an\n",
    )

    assert [author.name for author in article.authors] == ["Leo Beispiel", "Erika Mustermann"]
    assert [series.name for series in article.series] == ["5 Fragen an …", "Basics"]


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (HEAD.replace("Erika", "Erica"), [("BLG003", 2)]),
        (HEAD.replace("Basics", "Basix"), [("BLG003", 3)]),
        (f"{HEAD}Slug: Größe\n", [("BLG001", 4)]),
        (f"{HEAD}Slug: {'a' * 61}\n", [("BLG001", 4)]),
        (f"{HEAD}Date: 31.02.2026\n", [("DAT002", 4)]),
        (f"{HEAD}Tags: Amt, ???\n", [("BLG005", 4)]),
        (f"{HEAD}Image: fehlt.jpg\n", [("LNK002", 4)]),
        (f"{HEAD}Image: https://example.org/a.jpg\n", [("LNK004", 4)]),
    ],
)
def test_says_what_is_wrong(blog: Read, header: str, found: list[tuple[str, int]]) -> None:
    """Each problem has the line of its header key."""
    _, problems = blog({"articles/2026-03-12-kurz/index.md": header})

    assert [(problem.code, problem.place.line) for problem in problems] == found


@pytest.mark.parametrize(
    ("path", "found"),
    [("articles/kurz.md", ["BLG004"]), ("articles/2026-03-12-中文.md", ["BLG002"])],
)
def test_date_and_slug_have_to_come_from_somewhere(blog: Read, path: str, found: list[str]) -> None:
    """Where neither header nor name has one, that is one error."""
    _, problems = blog({path: HEAD})

    assert [problem.code for problem in problems] == found


@pytest.mark.parametrize("date", ["", "Date: 31.02.2026\n", "Date: bald\n"])
def test_an_article_without_a_date_stands_with_those_of_today(blog: Read, date: str) -> None:
    """A preview lists it where its editor looks for it; the message about it is an error."""
    found, problems = blog({"articles/kurz/index.md": f"{HEAD}{date}"})

    [article] = found.articles
    assert [problem.severity for problem in problems] == [Severity.ERROR]
    assert (article.date.date(), article.dated) == (found.today, False)


def test_a_near_name_is_suggested(blog: Read) -> None:
    """The remedy names it, and where a new one would go."""
    _, problems = blog({"articles/2026-03-12-kurz/index.md": HEAD.replace("Erika", "Erica")})

    assert problems[0].remedy == (
        "Meinten Sie „Erika Mustermann“? Oder eine Datei dafür in content/authors anlegen."
    )


def test_the_feed_keeps_its_id_when_the_address_changes(
    blog: Read, site: Callable[..., Site]
) -> None:
    """``Formerly`` gives the id of the first address; ``Id`` wins over both."""
    ids = [
        one(blog, f"{HEAD}{more}").ident
        for more in ("", "Slug: neu\nFormerly: /beitraege/kurz/\n", "Id: https://x.example/?p=1\n")
    ]

    assert ids == [
        "tag:amtsblog.example,2024:beitraege/kurz",
        "tag:amtsblog.example,2024:beitraege/kurz",
        "https://x.example/?p=1",
    ]
    assert site().feed_id_year == 2024


def test_texts_of_the_header_are_typeset(blog: Read) -> None:
    """Titles and summaries get German quotes; gender stars stay."""
    article = one(blog, HEAD.replace("Ein Titel", '"Ja", sagen Leser*innen z.B. hier'))

    assert article.title == "„Ja“, sagen Leser*innen z.\u00a0B. hier"
