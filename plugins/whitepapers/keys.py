"""The header keys of whitepapers, and the one by which an article offers them."""

from __future__ import annotations

import re

from plugins.core import values
from plugins.core.dates import read_date
from plugins.core.keys import Key
from plugins.core.problems import Place, Problem
from plugins.whitepapers.model import OlderVersion

_WHITEPAPER = ("whitepaper",)
_EXAMPLE = "1.0; 12.01.2025; personalbedarf-1.0.pdf"


def older_version(value: str, place: Place) -> tuple[OlderVersion | None, list[Problem]]:
    """Read version, day and file, separated by semicolons or commas (WHP009)."""
    separator = r"\s*[;\n]\s*" if ";" in value else r"\s*[,\n]\s*"
    items = [item for item in re.split(separator, value.strip()) if item]
    if len(items) != 3:
        return None, [
            Problem(
                "WHP009",
                place,
                f"„{' '.join(value.split())}“ nennt nicht Version, Datum und Datei.",
                f"Schreiben Sie zum Beispiel: Older_version: {_EXAMPLE}",
            )
        ]
    version, day, target = items
    date, problems = read_date(day, place)
    return (None if date is None else OlderVersion(version, date, target, place)), problems


KEYS = (
    Key(
        "Version",
        values.text,
        _WHITEPAPER,
        "die Fassung",
        "2.0",
        ("Fassung",),
    ),
    Key(
        "File",
        values.text,
        _WHITEPAPER,
        "die PDF, wenn mehr als eine neben dem Text liegt",
        "personalbedarf-2.0.pdf",
        ("Datei", "PDF"),
    ),
    Key(
        "Older_version",
        older_version,
        _WHITEPAPER,
        "eine frühere Fassung, die abrufbar bleibt: Version; Datum; Datei",
        _EXAMPLE,
        ("Frühere_Fassung", "Ältere_Fassung"),
        repeated=True,
    ),
    Key(
        "Not_accessible",
        values.text,
        _WHITEPAPER,
        "warum die PDF nicht barrierefrei ist und was es stattdessen gibt",
        "Die Tabellen stammen aus einem Altsystem; der Text steht auch auf dieser Seite.",
        ("Nicht_barrierefrei",),
    ),
    Key(
        "Whitepaper",
        values.words,
        ("article",),
        "das Whitepaper, das der Beitrag anbietet; so heißt sein Ordner",
        "personalbedarf-social-media",
        ("Whitepapers",),
    ),
)
