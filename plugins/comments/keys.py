"""The header keys of comments, and those by which an article says what holds for its own."""

from __future__ import annotations

from plugins.core import values
from plugins.core.dates import read_date
from plugins.core.keys import Key
from plugins.core.problems import Place, Problem

_COMMENT = ("comment",)
_ARTICLE = ("article",)
_MOST = 1_000_000

_ROLES = {
    "Autorin": "author_f",
    "Autor": "author_m",
    "Autor*in": "author",
    "Redaktion": "editors",
}
_OPEN = {"offen": "open", "open": "open", "geschlossen": "closed", "closed": "closed"}


def count(value: str, place: Place) -> tuple[int | None, list[Problem]]:
    """Read a whole number from 0 to a million (CMT001)."""
    digits = value.strip()
    if digits.isascii() and digits.isdigit() and len(digits) <= 7 and int(digits) <= _MOST:
        return int(digits), []
    return None, [
        Problem(
            "CMT001",
            place,
            f"„{' '.join(value.split())[:40]}“ ist keine Anzahl.",
            "Tragen Sie eine ganze Zahl ein, zum Beispiel 3.",
        )
    ]


KEYS = (
    Key(
        "Author",
        values.text,
        _COMMENT,
        "der Name, der über dem Kommentar steht; auch ein Pseudonym",
        "Johanna Beispiel",
        ("Autor", "Autorin", "Name"),
    ),
    Key(
        "Date",
        values.text,
        _COMMENT,
        "wann der Kommentar geschrieben wurde, auf Wunsch mit Uhrzeit; ältere stehen zuerst",
        "12.03.2026 10:30",
        ("Datum",),
    ),
    Key(
        "Url",
        values.web_address,
        _COMMENT,
        "die Website der Person; ihr Name wird damit verlinkt",
        "https://www.example.org/",
        ("Website", "Webseite"),
    ),
    Key(
        "Reply_to",
        values.text,
        _COMMENT,
        "der Kommentar, auf den dieser antwortet: dessen Dateiname ohne .md",
        "2026-03-12-frage",
        ("Antwort_auf",),
    ),
    Key(
        "Likes",
        count,
        _COMMENT,
        "wie vielen Personen der Kommentar im früheren Blog gefiel",
        "3",
        ("Gefällt",),
    ),
    Key(
        "Role",
        values.choice(_ROLES),
        _COMMENT,
        "kennzeichnet jemanden aus dem Blog: „Autorin“, „Autor“ oder „Autor*in“ mit dem Namen "
        "eines Profils in authors/, oder „Redaktion“",
        "Autorin",
        ("Rolle", "Funktion"),
    ),
    Key(
        "Removed",
        values.text,
        _COMMENT,
        "der Kommentar ist entfernt und nur sein Platz bleibt, weil andere darauf antworten; "
        "mit Grund",
        "auf eigenen Wunsch",
        ("Entfernt",),
    ),
    Key(
        "Mail_reference",
        values.text,
        _COMMENT,
        "woran eine Mail wiedererkannt wird, die zweimal kommt; vergibt der Import",
        "9f2c4e71a0b3",
        ("Mailkennung",),
    ),
    Key(
        "Comments",
        values.choice(_OPEN),
        _ARTICLE,
        "ob noch kommentiert werden kann: „offen“ oder „geschlossen“",
        "geschlossen",
        ("Kommentare",),
    ),
    Key(
        "Comments_closed",
        read_date,
        _ARTICLE,
        "der Tag, seit dem nicht mehr kommentiert werden kann",
        "12.03.2026",
        ("Kommentare_geschlossen", "Kommentare_bis"),
    ),
    Key(
        "Comments_count",
        count,
        _ARTICLE,
        "wie viele Kommentare es im früheren Blog waren, wenn nicht mehr alle vorliegen",
        "6",
        ("Kommentarzahl",),
    ),
)
