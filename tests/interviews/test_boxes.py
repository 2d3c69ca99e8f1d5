"""The box on an interview and the list of a series' parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType

from plugins.blog.body_views import Figure
from plugins.blog.credits import credit_view
from plugins.blog.desk import Desk
from plugins.blog.model import Article, Blog, Credit, File, PictureFile, Series
from plugins.blog.tables import Known, tables_of
from plugins.blog.views import NavLink
from plugins.core.ledger import Ledger, recorded
from plugins.core.problems import Place
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.interviews.boxes import interview, series_parts
from plugins.interviews.facts import draw
from plugins.interviews.model import Facts
from plugins.interviews.views import InterviewView, PersonView, QuestionLink, SeriesPart

MakeArticle = Callable[..., Article]
MakeSeries = Callable[..., Series]

NORA = "articles/beitrag/nora.jpg"
HEADER = """\
Title: 5 Fragen an Nora Beispiel
Interviewee: Nora Beispiel
Interviewee_role: Pressesprecherin
Organisation: Landkreis Musterland
Interviewee_image: nora.jpg
Interviewee_topic: Newsroom
Interviewee: Tim Mustermann
Interviewee_topic: Newsroom
Interviewee: Leo Beispiel
Interviewee_topic: Doppelspitze"""


CREDIT = Credit("photo", "Erika Mustermann", "Landkreis Musterland", licence="CC BY 4.0")
PORTRAIT = PictureFile(NORA, "nora.jpg", 300, 400, alt="Nora lacht", credit=CREDIT)


def open_desk(
    site: Site,
    *articles: Article,
    series: tuple[Series, ...] = (),
    pictures: Mapping[str, PictureFile] = MappingProxyType({NORA: PORTRAIT}),
) -> tuple[Facts, Desk]:
    """Draw the facts of a blog that has Nora's portrait; open a desk as pages are made at."""
    blog = Blog(
        articles=articles,
        series=series,
        documents=tuple(article.document for article in articles),
        files={NORA: File(NORA, Place(f"content/{NORA}"), 1)},
        urls={NORA: "beitraege/beitrag/nora.jpg"},
    )
    facts, _ = draw(blog, site)
    ledger = Ledger()
    tables = recorded("", tables_of(blog, site, Known(pictures, {}, {}, {})), ledger)
    return recorded("interviews.", facts, ledger), Desk(tables, site, Texts({}), ledger=ledger)


PEOPLE = (
    PersonView(
        "Nora Beispiel",
        "Pressesprecherin",
        "Landkreis Musterland",
        Figure(
            "/beitraege/beitrag/nora.jpg",
            300,
            400,
            "Nora lacht",
            credit=credit_view(CREDIT),
            place="portrait",
        ),
    ),
    PersonView("Tim Mustermann", "", "", None),
    PersonView("Leo Beispiel", "", "", None),
)


def test_an_interview_outside_a_series_has_people_and_questions(
    article: MakeArticle, site: Site
) -> None:
    """Number, series and neighbours are left out."""
    alone = article(HEADER, ("Wie?", "Nachtrag", "Was?"))

    expected = InterviewView(
        PEOPLE, (QuestionLink(1, "Wie?", "frage-1"), QuestionLink(2, "Was?", "frage-3"))
    )

    facts, desk = open_desk(site, alone)

    assert interview(facts, alone, desk) == expected


def test_an_article_without_people_has_no_box(
    article: MakeArticle, series: MakeSeries, site: Site
) -> None:
    """Neither elsewhere nor in an interview series, where that is a problem of its own."""
    five = series()
    plain, nameless = article(name="anderer"), article(name="ohne", series=(five,))
    facts, desk = open_desk(site, plain, nameless, series=(five,))

    assert interview(facts, plain, desk) is None
    assert interview(facts, nameless, desk) is None


def test_a_part_knows_its_number_and_the_parts_beside_it(
    article: MakeArticle, series: MakeSeries, site: Site
) -> None:
    """Previous is the older part, next the newer one; the ends have one neighbour."""
    five = series("Title: 5 Fragen an …")
    first, second, third = (
        article(
            f"Title: Teil {day}\nInterviewee: Nora Beispiel",
            name=f"t{day}",
            day=day,
            series=(five,),
        )
        for day in (1, 2, 3)
    )
    facts, desk = open_desk(site, third, second, first, series=(five,))
    views = [interview(facts, part, desk) for part in (first, second, third)]
    links = [desk.article_link(part) for part in (first, second, third)]

    assert [(v.number, v.previous, v.next) for v in views if v] == [
        (1, None, links[1]),
        (2, links[0], links[2]),
        (3, links[1], None),
    ]
    assert {v.series for v in views if v} == {NavLink("5 Fragen an …", "/reihen/5-fragen-an/")}


def test_of_several_series_the_first_by_name_numbers_the_box(
    article: MakeArticle, series: MakeSeries, site: Site
) -> None:
    """Topics are passed over; the article's series come sorted by name."""
    topic = series("", slug="basics", kind="topic")
    three, five = series("", slug="3-minuten"), series()
    older = article("Interviewee: Tim Mustermann", name="alt", day=1, series=(five,))
    both = article("Interviewee: Nora Beispiel", series=(topic, three, five))
    facts, desk = open_desk(site, both, older, series=(topic, three, five))
    view = interview(facts, both, desk)

    assert view is not None
    assert (view.number, view.series) == (1, NavLink("3-minuten", "/reihen/3-minuten/"))


def test_the_list_of_parts_begins_with_the_newest(
    article: MakeArticle, series: MakeSeries, site: Site
) -> None:
    """Each part has number, title, day, people and topics, a topic named once."""
    five = series()
    old = article(HEADER, day=4, series=(five,))
    new = article("Title: Ohne Gast", name="neu", day=9, series=(five,))
    facts, desk = open_desk(site, new, old, series=(five,))

    expected = (
        SeriesPart(2, "Ohne Gast", "/beitraege/neu/", dt.date(2026, 3, 9), "", ()),
        SeriesPart(
            1,
            "5 Fragen an Nora Beispiel",
            "/beitraege/beitrag/",
            dt.date(2026, 3, 4),
            "Newsroom, Doppelspitze",
            PEOPLE,
        ),
    )

    assert series_parts(facts, five, desk) == expected


def test_a_topic_has_no_list_of_parts(article: MakeArticle, series: MakeSeries, site: Site) -> None:
    """Only interview series are numbered."""
    topic = series("", slug="basics", kind="topic")
    facts, desk = open_desk(site, article(HEADER, series=(topic,)), series=(topic,))

    assert series_parts(facts, topic, desk) == ()


def test_a_portrait_that_could_not_be_read_is_left_out(article: MakeArticle, site: Site) -> None:
    """The file is there but damaged: its problem is reported elsewhere, the box still stands."""
    alone = article(HEADER)
    facts, desk = open_desk(site, alone, pictures={})
    view = interview(facts, alone, desk)

    assert view is not None
    assert [person.portrait for person in view.people] == [None, None, None]


def test_a_box_reads_only_the_parts_beside_it(
    article: MakeArticle, series: MakeSeries, site: Site
) -> None:
    """A new part of the series is none of its business: its page stays as it is."""
    five = series("Title: 5 Fragen an …")
    parts = [
        article("Interviewee: Nora Beispiel", name=f"t{day}", day=day, series=(five,))
        for day in (5, 4, 3, 2, 1)
    ]
    facts, desk = open_desk(site, *parts, series=(five,))

    interview(facts, parts[-1], desk)

    assert {key for name, key in desk.ledger.read if name in {"articles", "interviews.places"}} == {
        "articles/t1/index.md",
        "articles/t2/index.md",
    }
    assert "interviews.parts" not in {name for name, _ in desk.ledger.read}
