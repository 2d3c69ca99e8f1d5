"""Who answers: header lines about people, each belonging to the name above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from plugins.blog.model import Document, File
from plugins.blog.paths import resolve
from plugins.blog.reading import missing_file
from plugins.core.keys import Value, Values
from plugins.core.problems import Problem
from plugins.interviews.model import Person
from plugins.text.typography import typeset_line

# The lines that say something about the person above them, with their names in the header.
_DETAILS = {
    "interviewee_role": "Interviewee_role",
    "organisation": "Organisation",
    "interviewee_image": "Interviewee_image",
    "interviewee_topic": "Interviewee_topic",
}
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"})


def read_people(values: Values) -> tuple[tuple[Person, ...], list[Problem]]:
    """Group the header lines about people in the order of the file.

    Problems: a line before any name (INT002), a second line of the same key for one person
    (INT003), the same name twice (INT004). ``portrait`` is still as written.
    """
    groups: list[tuple[Value, dict[str, Value]]] = []
    problems: list[Problem] = []
    for attribute, value in _by_line(values):
        if attribute == "interviewee":
            problems.extend(_named_again(value, [name for name, _ in groups]))
            groups.append((value, {}))
        elif not groups:
            problems.append(_nobody_above(_DETAILS[attribute], value))
        elif attribute in groups[-1][1]:
            problems.append(_twice(_DETAILS[attribute], groups[-1][0], value))
        else:
            groups[-1][1][attribute] = value
    return tuple(_person(name, details) for name, details in groups), problems


def find_portraits(
    people: tuple[Person, ...], document: Document, files: Mapping[str, File]
) -> tuple[tuple[Person, ...], list[Problem]]:
    """Replace each portrait as written by its content path; INT005 where it is no picture."""
    found: list[Person] = []
    problems: list[Problem] = []
    for person in people:
        path = resolve(document.folder, person.portrait) if person.portrait else None
        known = path if path and path in files and _is_picture(path) else None
        found.append(replace(person, portrait=known or ""))
        if person.portrait and known is None:
            place = person.portrait_place or person.place
            pictures = [one for one in files if _is_picture(one)]
            problems.append(
                missing_file(
                    "INT005", "Das Porträt", person.portrait, place, document.folder, pictures
                )
            )
    return tuple(found), problems


def _by_line(values: Values) -> Iterator[tuple[str, Value]]:
    lines = [
        (attribute, value)
        for attribute in ("interviewee", *_DETAILS)
        for value in values.all(attribute)
    ]
    yield from sorted(lines, key=lambda line: line[1].place.line)


def _person(name: Value, details: Mapping[str, Value]) -> Person:
    said = {attribute: typeset_line(str(value.data)) for attribute, value in details.items()}
    portrait = details.get("interviewee_image")
    return Person(
        name=typeset_line(str(name.data)),
        place=name.place,
        role=said.get("interviewee_role", ""),
        organisation=said.get("organisation", ""),
        topic=said.get("interviewee_topic", ""),
        portrait=str(portrait.data) if portrait else "",
        portrait_place=portrait.place if portrait else None,
    )


def _is_picture(path: str) -> bool:
    return PurePosixPath(path).suffix.casefold() in _PICTURES


def _nobody_above(key: str, value: Value) -> Problem:
    return Problem(
        "INT002",
        value.place,
        f"„{key}: {value.raw}“ gehört zu niemandem: Darüber steht kein Name.",
        "Schreiben Sie darüber, wen Sie interviewt haben: Interviewee: Max Mustermann",
    )


def _twice(key: str, name: Value, value: Value) -> Problem:
    return Problem(
        "INT003",
        value.place,
        f"Bei {name.data} steht „{key}“ zum zweiten Mal.",
        "Behalten Sie eine der Zeilen. Gehört die andere zu einem weiteren Menschen, setzen Sie "
        "dessen Namen darüber: Interviewee: Max Mustermann",
    )


def _named_again(value: Value, earlier: list[Value]) -> list[Problem]:
    return [
        Problem(
            "INT004",
            value.place,
            f"{value.data} steht schon in Zeile {name.place.line} als „Interviewee“.",
            "Löschen Sie eine der beiden Zeilen.",
        )
        for name in earlier
        if name.data == value.data
    ][:1]
