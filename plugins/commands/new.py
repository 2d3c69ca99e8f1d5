"""Begins a text: the folder, the header lines and the outline that an editor then fills."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from plugins.core import header
from plugins.core.frozen import frozen
from plugins.core.problems import Place
from plugins.core.slugs import short_slug

QUESTIONS = 5
_NAME_KEYS = ("title", "titel", "name")


@frozen
class Person:
    """Who is interviewed; ``role`` is free words, ``organisation`` may be empty."""

    name: str
    role: str
    organisation: str


@frozen
class Beginning:
    """What is known of a text before it is written. ``person`` makes an interview of it.

    A whitepaper has neither authors nor series.
    """

    title: str
    authors: tuple[str, ...]
    series: tuple[str, ...]
    date: dt.date
    person: Person | None = None


class ExistsError(Exception):
    """The folder is taken; nothing was written."""


def known_names(folder: Path) -> list[str]:
    """Return the names that the files of ``content/authors`` or ``content/series`` give, sorted.

    The dots of a name that goes on in each title (``5 Fragen an …``) are left out.
    """
    names = []
    for path in sorted(folder.glob("*.md")):
        text, _ = header.decode(path.read_bytes(), Place(path.name))
        fields = header.split(text, Place(path.name))[0].fields if text else ()
        names += [
            field.value.rstrip(" …") for field in fields if field.key.casefold() in _NAME_KEYS
        ][:1]
    return sorted(names, key=str.casefold)


def interview_title(topic: str, person: Person) -> str:
    """Return a title that names the person, as the rules for interviews want it."""
    whom = ", ".join(part for part in (person.name, person.organisation) if part)
    return f"{topic}: {QUESTIONS} Fragen an {whom}"


def article(beginning: Beginning) -> tuple[str, str]:
    """Return the path below ``content/`` and the text of a fresh article or interview.

    Raises ValueError for a title of which no address can be made.
    """
    day = beginning.date
    path = f"articles/{day.year}/{day.isoformat()}-{_slug(beginning.title)}/index.md"
    lines = _head(beginning)
    lines.insert(1, f"Authors: {'; '.join(beginning.authors)}")
    lines.insert(2, f"Series: {', '.join(beginning.series)}")
    if beginning.person:
        lines += [f"Interviewee: {beginning.person.name}"]
        lines += [f"Interviewee_role: {beginning.person.role}"]
        if beginning.person.organisation:
            lines += [f"Organisation: {beginning.person.organisation}"]
        body = ["Zwei, drei Sätze, die neugierig machen.", "", "<!--more-->"]
        for number in range(1, QUESTIONS + 1):
            body += ["", f"## Wie lautet Frage {number}?", "", f"Antwort {number}."]
    else:
        body = ["Zwei, drei Sätze, die neugierig machen.", "", "<!--more-->", "", "Der Text."]
    return path, _joined(lines, body)


def whitepaper(beginning: Beginning) -> tuple[str, str]:
    """Return the path below ``content/`` and the text of a fresh whitepaper."""
    slug = _slug(beginning.title)
    lines = [*_head(beginning), "Version: 1.0", f"File: {slug}.pdf"]
    body = ["Worum es in dem Whitepaper geht und wem es nützt: zwei, drei Absätze."]
    return f"whitepapers/{slug}/index.md", _joined(lines, body)


def write(content: Path, path: str, text: str) -> Path:
    """Write a fresh text below ``content`` and return its file; raise ExistsError if taken."""
    file = content / path
    if file.parent.exists():
        raise ExistsError(str(file.parent))
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8", newline="\n")
    return file


def _slug(title: str) -> str:
    try:
        return short_slug(title)
    except ValueError as error:
        raise ValueError(
            f"Aus „{title}“ lässt sich keine Adresse bilden.\n"
            "    → Einen Titel mit Buchstaben oder Ziffern wählen."
        ) from error


def _head(beginning: Beginning) -> list[str]:
    return [
        f"Title: {beginning.title}",
        f"Date: {beginning.date:%d.%m.%Y}",
        "Status: draft",
        "Summary: Ein Satz für Übersichten und Suchmaschinen.",
    ]


def _joined(head: Sequence[str], body: Sequence[str]) -> str:
    return "\n".join([*head, "", *body, ""])
