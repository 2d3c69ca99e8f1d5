"""Header lines about people belong to the name above them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.blog.model import Article, File
from plugins.core.problems import Place
from plugins.interviews.keys import person_name
from plugins.interviews.model import Person
from plugins.interviews.people import find_portraits, read_people

MakeArticle = Callable[..., Article]

PLACE = Place("content/articles/beitrag/index.md")

TWO_PEOPLE = """\
Interviewee: Nora Beispiel
Interviewee_role: Pressesprecherin, z. B. für Krisen
Organisation: Landkreis Musterland
Interviewee_image: nora.jpg
Interviewee_topic: Newsroom
Gesprächspartner: Tim Mustermann
Behörde: Stadt Musterhausen
Thema: Doppelspitze
Porträtbild: tim.jpg
Funktion: Leiter, 34"""


def test_two_people_keep_their_own_lines(article: MakeArticle) -> None:
    """Each line belongs to the last name above it, in any order and in German too."""
    people, problems = read_people(article(TWO_PEOPLE).document.values)

    expected = (
        Person(
            "Nora Beispiel",
            PLACE.at(1),
            "Pressesprecherin, z.\u00a0B. für Krisen",
            "Landkreis Musterland",
            "Newsroom",
            "nora.jpg",
            PLACE.at(4),
        ),
        Person(
            "Tim Mustermann",
            PLACE.at(6),
            "Leiter, 34",
            "Stadt Musterhausen",
            "Doppelspitze",
            "tim.jpg",
            PLACE.at(9),
        ),
    )
    assert (people, problems) == (expected, [])


def test_an_article_without_people_has_none(article: MakeArticle) -> None:
    """No line about people, no person, no problem."""
    assert read_people(article("Title: Ein Beitrag").document.values) == ((), [])


def test_a_name_alone_is_enough(article: MakeArticle) -> None:
    """Role, organisation, topic and portrait may be left out."""
    people, problems = read_people(article("Interviewee: Nora Beispiel").document.values)

    assert (people, problems) == ((Person("Nora Beispiel", PLACE.at(1)),), [])


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Interviewee_role: Leiterin", [("INT002", 1)]),
        (
            "Funktion: Leiterin\nThema: X\nInterviewee: Nora Beispiel",
            [("INT002", 1), ("INT002", 2)],
        ),
        ("Interviewee: Nora Beispiel\nFunktion: A\nFunktion: B", [("INT003", 3)]),
        (
            "Interviewee: Nora Beispiel\nOrganisation: A\nBehörde: B\nInterviewee: Tim Mustermann",
            [("INT003", 3)],
        ),
        ("Interviewee: Nora Beispiel\nInterviewte: Nora Beispiel", [("INT004", 2)]),
    ],
)
def test_lines_that_belong_to_nobody_or_stand_twice(
    article: MakeArticle, header: str, expected: list[tuple[str, int]]
) -> None:
    """Every such line is a problem at its own line."""
    _, problems = read_people(article(header).document.values)

    assert [(problem.code, problem.place.line) for problem in problems] == expected


@pytest.mark.parametrize("value", ["Max Mustermann", "Dr. Max Mustermann, MdB", "Max\nMustermann"])
def test_one_person_a_line(value: str) -> None:
    """A comma may belong to a name; a continued line is one name."""
    assert person_name(value, PLACE) == (" ".join(value.split()), [])


def test_two_people_in_one_line_are_a_problem() -> None:
    """A semicolon separates people, which each need their own line."""
    name, problems = person_name("Max Mustermann; Nora Beispiel", PLACE)

    assert (name, [problem.code for problem in problems]) == (None, ["INT001"])


FILES = {
    path: File(path, Place(f"content/{path}"), 1)
    for path in ("articles/beitrag/nora.jpg", "articles/beitrag/nora.pdf", "images/tim.PNG")
}


@pytest.mark.parametrize(
    ("written", "path"),
    [("nora.jpg", "articles/beitrag/nora.jpg"), ("../../images/tim.PNG", "images/tim.PNG")],
)
def test_a_portrait_lies_beside_the_text_or_elsewhere(
    article: MakeArticle, written: str, path: str
) -> None:
    """The portrait is a content path afterwards."""
    document = article(f"Interviewee: Nora Beispiel\nInterviewee_image: {written}").document
    people, _ = read_people(document.values)
    people, problems = find_portraits(people, document, FILES)

    assert ([person.portrait for person in people], problems) == ([path], [])


@pytest.mark.parametrize("written", ["norra.jpg", "nora.pdf", "../../../nora.jpg", "Nora.jpg"])
def test_a_portrait_that_is_no_picture_is_a_problem(article: MakeArticle, written: str) -> None:
    """It is reported at its line, and no portrait is shown."""
    document = article(f"Interviewee: Nora Beispiel\nInterviewee_image: {written}").document
    people, _ = read_people(document.values)
    people, problems = find_portraits(people, document, FILES)

    assert [person.portrait for person in people] == [""]
    assert [(problem.code, problem.place.line) for problem in problems] == [("INT005", 2)]
    assert written in problems[0].what
    assert "nora.jpg" in problems[0].remedy
