"""The dialog of ``new``: asks for what is missing and writes the fresh text."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from plugins.commands import new
from plugins.commands.ask import Ask, Say, answer, answer_or_nothing, choose
from plugins.core.dates import read_date
from plugins.core.frozen import frozen
from plugins.core.problems import Place


@frozen
class Given:
    """What the command line already says; empty texts and ``None`` are asked for.

    Only ``date`` is not: where it is empty, today counts.
    """

    title: str = ""
    authors: str = ""
    series: str = ""
    date: str = ""
    person: str = ""
    role: str = ""
    organisation: str | None = None


def article(content: Path, given: Given, today: dt.date, ask: Ask, say: Say) -> Path:
    """Write a fresh article below ``content`` and return its file."""
    title = answer("Titel", given.title, ask)
    authors, series = _choices(content, given, ask, say)
    beginning = new.Beginning(title, authors, series, _day(given, today))
    return new.write(content, *new.article(beginning))


def interview(content: Path, given: Given, today: dt.date, ask: Ask, say: Say) -> Path:
    """Write a fresh interview with five questions; its title names the person."""
    topic = answer("Thema (steht im Titel vor dem Doppelpunkt)", given.title, ask)
    person = new.Person(
        name=answer("Wen interviewen Sie? Vor- und Nachname", given.person, ask),
        role=answer("Funktion, zum Beispiel „Leiter Online-Kommunikation, 47“", given.role, ask),
        organisation=answer_or_nothing("Behörde oder Organisation", given.organisation, ask),
    )
    authors, series = _choices(content, given, ask, say)
    title = new.interview_title(topic, person)
    beginning = new.Beginning(title, authors, series, _day(given, today), person)
    return new.write(content, *new.article(beginning))


def whitepaper(content: Path, given: Given, today: dt.date, ask: Ask, say: Say) -> Path:
    """Write the text of a fresh whitepaper and say where its PDF belongs."""
    title = answer("Titel", given.title, ask)
    beginning = new.Beginning(title, (), (), _day(given, today))
    file = new.write(content, *new.whitepaper(beginning))
    say(
        f"Die PDF-Datei gehört in denselben Ordner: {file.parent / file.parent.name}.pdf\n"
        "Heißt sie anders, tragen Sie ihren Namen in der Kopfzeile „File:“ ein.\n"
        f"In einem Artikel bietet die Kopfzeile „Whitepaper: {file.parent.name}“ sie an."
    )
    return file


def _day(given: Given, today: dt.date) -> dt.date:
    """Return the given day or today; raise ValueError with a German text for no date at all."""
    if not given.date:
        return today
    day, problems = read_date(given.date, Place("--date"))
    if day is None:
        raise ValueError("\n".join(map(str, problems)))
    return day


def _choices(
    content: Path, given: Given, ask: Ask, say: Say
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    known = new.known_names(content / "authors")
    authors = choose("Autorinnen und Autoren", known, given.authors, ask, say)
    known = new.known_names(content / "series")
    return authors, choose("Rubriken und Reihen", known, given.series, ask, say)
