"""How the value of a header line is read: one small reader per type of value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from plugins.core.problems import Place, Problem

Reader = Callable[[str, Place], tuple[object | None, list[Problem]]]

_SEPARATOR = re.compile(r"\s*[;,\n]\s*")
_TRUE = frozenset({"ja", "yes", "true", "1", "wahr"})
_FALSE = frozenset({"nein", "no", "false", "0", "falsch"})


def text(value: str, _place: Place) -> tuple[str | None, list[Problem]]:
    """Read one line of text; continued lines are joined by a space, pasted spaces are plain."""
    return " ".join(value.replace("\u00a0", " ").split("\n")), []


def words(value: str, _place: Place) -> tuple[tuple[str, ...], list[Problem]]:
    """Read a list separated by semicolons, commas or lines; empty items are left out."""
    return tuple(dict.fromkeys(item for item in _SEPARATOR.split(value.strip()) if item)), []


def flag(value: str, place: Place) -> tuple[bool | None, list[Problem]]:
    """Read ``ja`` or ``nein``."""
    word = value.strip().casefold()
    if word in _TRUE or word in _FALSE:
        return word in _TRUE, []
    return None, [
        Problem("KEY004", place, f"„{value}“ ist weder „ja“ noch „nein“.", "„ja“ oder „nein“.")
    ]


def integer(value: str, place: Place) -> tuple[int | None, list[Problem]]:
    """Read a whole number of at least 1."""
    digits = value.strip()
    if digits.isascii() and digits.isdigit() and int(digits) > 0:
        return int(digits), []
    return None, [
        Problem("KEY005", place, f"„{value}“ ist keine Zahl.", "Eine ganze Zahl wie 5 eintragen.")
    ]


def web_address(value: str, place: Place) -> tuple[str | None, list[Problem]]:
    """Read an absolute ``https``, ``http`` address."""
    try:
        parts = urlsplit(value.strip())
        good = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        good = False
    if good and not re.search(r"[\s<>\"]", value.strip()):
        return value.strip(), []
    return None, [
        Problem(
            "KEY006",
            place,
            f"„{value}“ ist keine Web-Adresse.",
            "Die vollständige Adresse eintragen, zum Beispiel https://www.example.org/seite.",
        )
    ]


def choice(options: Mapping[str, str]) -> Reader:
    """Return a reader for one of some words; ``options`` maps each accepted word to its meaning."""

    # „Fußzeile“ folds to „fusszeile“: both sides are compared folded.
    folded = {word.casefold(): meaning for word, meaning in options.items()}

    def read(value: str, place: Place) -> tuple[str | None, list[Problem]]:
        chosen = folded.get(value.strip().casefold())
        if chosen is not None:
            return chosen, []
        known = ", ".join(f"„{word}“" for word in dict.fromkeys(options))
        return None, [
            Problem("KEY007", place, f"„{value}“ ist hier nicht möglich.", f"Möglich: {known}.")
        ]

    return read
