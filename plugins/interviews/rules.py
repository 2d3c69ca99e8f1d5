"""What an editorial team may expect of every interview of a series."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from plugins.blog.model import Article, Series
from plugins.core.late import late
from plugins.core.problems import Problem, Severity
from plugins.interviews.model import (
    Person,
    Question,
    ends_as_question,
    interview_series,
    questions,
)
from plugins.text.nodes import Heading

# Academic titles may be left out of a headline: „Dr. Max Mustermann“ is also „Max Mustermann“.
_DEGREE = late(
    r"(?:(?:(?:prof|dr|pd)\b\.?|(?:mag|med|jur|phil|rer|nat|pol|oec|ing|h\.\s?c)\.|dipl\.-\w+\.?)"
    r"[\s-]*)+"
)


def check_interview(article: Article, people: tuple[Person, ...]) -> Iterator[Problem]:
    """Check an interview against the rules of all interview series it belongs to.

    Nobody is named (INT006), a name is not in the title (INT007), the number of questions is
    wrong (INT008), a portrait is missing (INT009, a warning). That the portrait has a credit is
    checked with all other pictures.
    """
    within = interview_series(article)
    if within and not people:
        yield _nobody(article, within[0])
    for series in within:
        titled = bool(article.document.values.all("title"))  # a missing one is reported as such
        if titled and series.document.values.get("name_in_title", bool):
            yield from (
                _not_in_title(article, series, person)
                for person in people
                if not stands_in(person.name, article.title)
            )
        wanted = series.document.values.get("questions", int)
        asked = questions(article.document.outline)
        if wanted is not None and len(asked) != wanted:
            yield _number_of_questions(article, series, wanted, asked)
    if within:
        yield from (_no_portrait(person) for person in people if not person.portrait_place)


def check_series(series: Series) -> Iterator[Problem]:
    """Find rules for interviews in a series that has none (INT010): they would do nothing."""
    if series.kind == "interview":
        return
    for attribute, key in (("questions", "Questions"), ("name_in_title", "Name_in_title")):
        for value in series.document.values.all(attribute):
            yield Problem(
                "INT010",
                value.place,
                f"„{key}“ wirkt nur in einer Reihe von Interviews; „{series.name}“ ist eine "
                "Rubrik.",
                "Löschen Sie die Zeile, oder machen Sie eine Reihe daraus: Kind: interview",
            )


def stands_in(name: str, title: str) -> bool:
    """Tell whether a full name, with or without academic titles, stands in a title as such.

    Typeset apostrophes, hyphens and spaces count as the typed ones; a genitive s may follow.
    """
    plain = _plain(name)
    degree = _DEGREE.match(plain)
    bare = plain[degree.end() :] if degree else plain
    return any(
        re.search(rf"(?<!\w){re.escape(wanted)}(?:'?s)?(?!\w)", _plain(title))
        for wanted in (plain, bare or plain)
    )


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "").casefold()
    return " ".join(re.sub("[’‘ʼ´`]", "'", re.sub("[\u2010\u2011]", "-", text)).split())


def _nobody(article: Article, series: Series) -> Problem:
    return Problem(
        "INT006",
        article.place.at(1),
        f"Der Beitrag steht in der Reihe „{series.name}“, nennt aber keinen Menschen, der "
        "interviewt wurde.",
        "Im Kopf der Datei ergänzen: Interviewee: Max Mustermann",
    )


def _not_in_title(article: Article, series: Series, person: Person) -> Problem:
    return Problem(
        "INT007",
        article.document.values.place_of("title"),
        f"{person.name} steht nicht im Titel; die Reihe „{series.name}“ verlangt den vollen Namen.",
        f"Nennen Sie „{person.name}“ im Titel, genau so geschrieben wie bei „Interviewee:“.",
    )


def _number_of_questions(
    article: Article, series: Series, wanted: int, asked: tuple[Question, ...]
) -> Problem:
    if len(asked) > wanted:
        place = article.place.at(asked[wanted].line)
    else:
        place = article.place.at(asked[-1].line if asked else 1)
    overlooked = [
        str(heading.line)
        for heading in article.document.outline.all(Heading)
        if heading.level != 2 and ends_as_question(heading.text)
    ]
    hint = (
        f" Eine Zwischenüberschrift mit mehr als zwei Rauten zählt nicht "
        f"(Zeile {_listed(overlooked)})."
        if overlooked
        else ""
    )
    return Problem(
        "INT008",
        place,
        f"Die Reihe „{series.name}“ verlangt {_counted(wanted)}; hier {_found(asked)}.",
        "Jede Frage ist eine Zwischenüberschrift, die mit zwei Rauten beginnt und mit einem "
        "Fragezeichen endet: „## Wie fing es an?“. Eine Aufforderung wird mit {.frage} zur Frage: "
        f"„## Erzählen Sie mal! {{.frage}}“. Ein Nachtrag zählt nicht.{hint}",
    )


def _counted(number: int) -> str:
    return "1 Frage" if number == 1 else f"{number} Fragen"


def _found(asked: tuple[Question, ...]) -> str:
    if not asked:
        return "steht keine"
    lines = [str(question.line) for question in asked]
    verb, word = ("steht", "Zeile") if len(asked) == 1 else ("stehen", "Zeilen")
    return f"{verb} {len(asked)} ({word} {_listed(lines)})"


def _listed(lines: list[str]) -> str:
    return " und ".join(part for part in (", ".join(lines[:-1]), lines[-1]) if part)


def _no_portrait(person: Person) -> Problem:
    return Problem(
        "INT009",
        person.place,
        f"{person.name} hat kein Porträt.",
        "Legen Sie ein Bild mit seiner Nachweisdatei neben den Text und ergänzen Sie unter "
        "dem Namen: Interviewee_image: max-mustermann.jpg",
        Severity.WARNING,
    )
