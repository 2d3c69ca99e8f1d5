"""Numbers of parts and the problems of the whole blog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from plugins.blog.model import Article, Blog, File, Series
from plugins.core.problems import Place
from plugins.core.recall import Recall
from plugins.core.settings import Site
from plugins.interviews.facts import draw, number_parts
from plugins.interviews.model import PlaceInSeries

MakeArticle = Callable[..., Article]
MakeSeries = Callable[..., Series]


def numbers(blog: Blog, series: Series) -> list[tuple[int, str]]:
    """Return number and slug of each part."""
    return [(part.number, part.article.slug) for part in number_parts(blog, series)]


def test_parts_are_numbered_from_the_oldest(article: MakeArticle, series: MakeSeries) -> None:
    """By date, then by path; articles outside the series do not count."""
    five = series()
    blog = Blog(
        articles=(
            article(name="neu", day=20, series=(five,)),
            article(name="fremd", day=15),
            article(name="b", day=10, series=(five,)),
            article(name="a", day=10, series=(five,)),
        ),
        series=(five,),
    )

    assert numbers(blog, five) == [(1, "a"), (2, "b"), (3, "neu")]


def test_a_later_article_changes_no_number(article: MakeArticle, series: MakeSeries) -> None:
    """What readers have cited as part 2 stays part 2."""
    five = series()
    articles = tuple(article(name=f"teil-{day}", day=day, series=(five,)) for day in (9, 4))
    before = numbers(Blog(articles=articles), five)
    later = article(name="a-neu", day=30, series=(five,))

    assert numbers(Blog(articles=(later, *articles)), five)[: len(before)] == before


def test_articles_that_wait_are_neither_numbered_nor_checked(
    article: MakeArticle, series: MakeSeries, site: Site
) -> None:
    """A draft never blocks publishing."""
    five = series("Questions: 5")
    blog = Blog(waiting=(article("Funktion: Leiterin", series=(five,)),), series=(five,))
    facts, problems = draw(blog, site)

    assert (facts.people, facts.parts, problems) == ({}, {"5-fragen-an": ()}, [])


def test_all_problems_of_the_blog_are_found_in_one_run(
    article: MakeArticle, series: MakeSeries, site: Site
) -> None:
    """Header lines, portraits, rules and series are all reported."""
    five = series("Questions: 5")
    topic = series("Questions: 5", slug="basics", kind="topic")
    header = "Thema: X\nInterviewee: Nora Beispiel\nInterviewee_image: weg.jpg"
    blog = Blog(
        articles=(article(header, ("Wie?",), series=(five,)), article(name="anderer")),
        series=(topic, five),
    )
    facts, problems = draw(blog, site)

    assert [problem.code for problem in problems] == ["INT002", "INT005", "INT008", "INT010"]
    assert list(facts.people) == ["articles/beitrag/index.md"]
    assert list(facts.parts) == ["5-fragen-an"]


def test_what_is_remembered_is_checked_anew_where_the_series_has_other_rules(
    article: MakeArticle, series: MakeSeries, site: Site
) -> None:
    """The interview itself has not changed."""
    three, four = series("Questions: 3"), series("Questions: 4")
    header = "Interviewee: Nora Beispiel\nInterviewee_image: nora.jpg"
    path = "articles/beitrag/nora.jpg"
    part = article(header, ("Wer?", "Wie?", "Was?"), series=(three,))
    files = {path: File(path, Place(f"content/{path}"), 1)}
    before = Blog(articles=(part,), series=(three,), files=files)
    assert draw(before, site)[1] == []

    now = replace(
        before,
        articles=(replace(part, series=(four,)),),
        series=(four,),
        recall=Recall(before.recall),
    )

    assert now.articles == before.articles
    assert [problem.code for problem in draw(now, site)[1]] == ["INT008"]


def test_what_is_remembered_knows_of_a_portrait_that_is_gone(
    article: MakeArticle, site: Site
) -> None:
    """Which files there are is no part of the interview."""
    path = "articles/beitrag/nora.jpg"
    part = article("Interviewee: Nora Beispiel\nInterviewee_image: nora.jpg")
    before = Blog(articles=(part,), files={path: File(path, Place(f"content/{path}"), 1)})
    assert draw(before, site)[1] == []

    now = replace(before, files={}, recall=Recall(before.recall))

    assert [problem.code for problem in draw(now, site)[1]] == ["INT005"]


def test_places_are_those_of_the_series_that_numbers_the_box(
    article: MakeArticle, series: MakeSeries, site: Site
) -> None:
    """The first by name, as the blog sorts them; neighbours are content paths."""
    three, five = series("Title: 3 Minuten", slug="drei"), series("Title: 5 Fragen", slug="fuenf")
    blog = Blog(
        articles=(
            article(name="c", day=3, series=(three, five)),
            article(name="b", day=2, series=(five,)),
            article(name="a", day=1, series=(three,)),
        ),
        series=(three, five),
    )
    a, b, c = (f"articles/{name}/index.md" for name in "abc")

    assert draw(blog, site)[0].places == {
        a: PlaceInSeries(1, "", c),
        b: PlaceInSeries(1, "", c),
        c: PlaceInSeries(2, a, ""),
    }
