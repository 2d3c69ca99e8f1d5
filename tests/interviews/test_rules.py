"""What a series may demand of its interviews."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.blog.model import Article, Series
from plugins.core.problems import Severity
from plugins.interviews.people import read_people
from plugins.interviews.rules import check_interview, check_series, stands_in
from plugins.text.nodes import Heading

MakeArticle = Callable[..., Article]
MakeSeries = Callable[..., Series]

FIVE = ("Wer?", "Wie?", "Was?", "Wo?", "Wann?")
RULES = "Title: 5 Fragen an …\nQuestions: 5\nName_in_title: ja"
NORA = "Interviewee: Nora Beispiel\nInterviewee_image: nora.jpg\nTitle: 5 Fragen an Nora Beispiel"
WITHOUT_NAME = "Interviewee: Nora Beispiel\nInterviewee_image: nora.jpg\nTitle: Fünf Fragen"
WITHOUT_PORTRAIT = "Interviewee: Nora Beispiel\nTitle: 5 Fragen an Nora Beispiel"
ADDENDUM = "Nachtrag (12.04.2026)"


def findings(article: Article) -> list[tuple[str, int]]:
    """Check an article and return codes with lines."""
    people, problems = read_people(article.document.values)
    assert problems == []
    return [(problem.code, problem.place.line) for problem in check_interview(article, people)]


@pytest.mark.parametrize(
    ("header", "headings", "rules"),
    [
        (NORA, FIVE, RULES),
        (NORA, (*FIVE, ADDENDUM, "Zur Person"), RULES),
        (NORA, FIVE[:3], "Questions: 3"),
        (NORA, FIVE[:3], ""),
        (WITHOUT_NAME, FIVE, "Questions: 5\nName_in_title: nein"),
        (WITHOUT_NAME, FIVE, "Questions: 5"),
    ],
)
def test_an_interview_that_keeps_the_rules_is_left_alone(
    article: MakeArticle, series: MakeSeries, header: str, headings: tuple[str, ...], rules: str
) -> None:
    """Addenda and other headings do not count; what the series does not ask is not checked."""
    assert findings(article(header, headings, series=(series(rules),))) == []


@pytest.mark.parametrize(
    ("header", "headings", "expected"),
    [
        (NORA, FIVE[:4], [("INT008", 50)]),
        (NORA, (*FIVE, "Und sonst?", "Noch was?"), [("INT008", 70)]),
        (NORA, (), [("INT008", 1)]),
        (WITHOUT_NAME, FIVE, [("INT007", 3)]),
        (WITHOUT_PORTRAIT, FIVE, [("INT009", 1)]),
        ("Title: 5 Fragen an die Stadt", FIVE, [("INT006", 1)]),
        ("Title: 5 Fragen an niemanden", (), [("INT006", 1), ("INT008", 1)]),
    ],
)
def test_an_interview_that_breaks_a_rule(
    article: MakeArticle,
    series: MakeSeries,
    header: str,
    headings: tuple[str, ...],
    expected: list[tuple[str, int]],
) -> None:
    """Too many questions are reported at the first superfluous one, too few at the last one."""
    assert findings(article(header, headings, series=(series(RULES),))) == expected


def test_a_missing_portrait_is_a_warning_and_a_missing_person_an_error(
    article: MakeArticle, series: MakeSeries
) -> None:
    """Not everybody wants a picture; but an interview without a person is none."""
    within = (series("Questions: 5"),)
    bare = article(WITHOUT_PORTRAIT, FIVE, series=within)
    people, _ = read_people(bare.document.values)

    assert [p.severity for p in check_interview(bare, people)] == [Severity.WARNING]
    assert [p.severity for p in check_interview(article("", FIVE, series=within), ())] == [
        Severity.ERROR
    ]


def test_the_message_says_how_many_questions_stand_where(
    article: MakeArticle, series: MakeSeries
) -> None:
    """The editor reads number and lines, and a question of the wrong level is pointed out."""
    deeper = Heading(3, ("Und?",), "Und?", "und", (), 55)
    four = article(NORA, (*FIVE[:4], deeper), series=(series(RULES),))
    people, _ = read_people(four.document.values)
    (problem,) = check_interview(four, people)

    assert problem.what == (
        "Die Reihe „5 Fragen an …“ verlangt 5 Fragen; hier stehen 4 (Zeilen 20, 30, 40 und 50)."
    )
    assert "(Zeile 55)" in problem.remedy


def test_every_interview_series_of_an_article_is_asked(
    article: MakeArticle, series: MakeSeries
) -> None:
    """Two series with different numbers cannot both be content; a topic demands nothing."""
    within = (
        series("Questions: 3", slug="drei"),
        series("Questions: 5", slug="fuenf"),
        series("", slug="basics", kind="topic"),
    )

    assert findings(article(NORA, FIVE, series=within)) == [("INT008", 50)]


@pytest.mark.parametrize("within", ["", "topic"])
def test_without_an_interview_series_nothing_is_demanded(
    article: MakeArticle, series: MakeSeries, within: str
) -> None:
    """An interview need not belong to a series, and an article in a topic need not be one."""
    chosen = (series("", kind=within),) if within else ()

    assert findings(article(WITHOUT_PORTRAIT, FIVE[:2], series=chosen)) == []
    assert findings(article("Title: Kein Interview", series=chosen)) == []


def test_rules_in_the_file_of_a_topic_do_nothing_and_are_reported(series: MakeSeries) -> None:
    """An editor who puts them there waits in vain for their effect."""
    topic = series("Questions: 5\nName_in_title: nein", slug="basics", kind="topic")

    found = [(problem.code, problem.place.line) for problem in check_series(topic)]

    assert found == [("INT010", 1), ("INT010", 2)]
    assert list(check_series(series(RULES))) == []


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Max Mustermann", "5 Fragen an Max Mustermann, Stadt Musterhausen"),
        ("Max Mustermann", "Max\u00a0Mustermann im Gespräch"),
        ("Max Mustermann", "MAX MUSTERMANN: „Das war's“"),
        ("Max Mustermann", "Max Mustermanns Weg ins Netz"),
        ("Dr. Max Mustermann", "5 Fragen an Max Mustermann"),
        ("Dr. Max Mustermann", "5 Fragen an Dr. Max Mustermann"),
        ("Prof. Dr. rer. nat. Erika Musterfrau", "5 Fragen an Erika Musterfrau"),
        ("Dr.-Ing. Max Mustermann", "5 Fragen an Max Mustermann"),
        ("Dr. h. c. Erika Musterfrau", "5 Fragen an Erika Musterfrau"),
        ("Erika Muster-Beispiel", "5 Fragen an Erika Muster\u2011Beispiel"),
        ("Nora O'Beispiel", "5 Fragen an Nora O’Beispiel"),
    ],
)
def test_a_full_name_stands_in_the_title(name: str, title: str) -> None:
    """Typesetting, capitals, a genitive and academic titles make no difference."""
    assert stands_in(name, title)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Max Mustermann", "5 Fragen an Herrn Mustermann"),
        ("Max Mustermann", "5 Fragen an Max Mustermannheim"),
        ("Ax Mustermann", "5 Fragen an Max Mustermann"),
        ("Max Mustermann", "5 Fragen an Max und Mustermann"),
        ("Dr. Max Mustermann", "5 Fragen an Dr. Mustermann"),
        ("Drago Beispiel", "5 Fragen an Beispiel"),
        ("Dr.", "5 Fragen an Erika Musterfrau"),
    ],
)
def test_part_of_a_name_is_not_enough(name: str, title: str) -> None:
    """Readers and search engines need the full name."""
    assert not stands_in(name, title)
