"""What a mail quotes is taken out, what its author wrote stays."""

from __future__ import annotations

import pytest

from plugins.comments.incoming.quotes import unquoted

OUTLOOK = "Von: Redaktion <r@a.example>\nGesendet: Montag, 2. März 2026 10:00\nAn: Johanna\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neu.\n\n> alt\n> älter", "Neu."),
        ("Neu.\n\nAm 12.03.2026 um 10:30 schrieb Redaktion:\n> alt", "Neu."),
        ("Am 12.03.26 um 10:30 schrieb Redaktion:\n\n> alt\n\nNeu, darunter.", "Neu, darunter."),
        ("> Erste Frage?\nJa.\n> Zweite Frage?\nNein.", "Ja.\nNein."),
        ("Neu.\n\nOn Thu, Mar 12, 2026 at 10:30 AM Max <max@a.example> wrote:\n> alt", "Neu."),
        ("Neu.\nAm So., 1. März 2026 um 17:22 Uhr schrieb Max <\nmax@a.example>:\n\nalt", "Neu."),
        ("Neu.\nAm 1. März 2026\num 17:22 Uhr schrieb\nMax <max@a.example>:\n> alt", "Neu."),
        ("Neu.\nMax <max@a.example> schrieb am Do., 12. März 2026, 10:30:\n> alt", "Neu."),
        ("Neu.\nMax <max@a.example> hat am 12.03.2026 10:30 CET geschrieben:\n\n> alt", "Neu."),
        ("Neu.\n12. März 2026, 10:30 von max@a.example:\n\n> alt", "Neu."),
        ("Neu.\n12. März 2026, 10:30 von max@a.example:\n\nalt", "Neu."),
        ("Neu.\nZitat von Max <max@a.example>:\n> alt", "Neu."),
        ("Neu.\n\n-----Ursprüngliche Nachricht-----\nVon: a\n\nalt", "Neu."),
        ("Neu.\n\n-----Urspr?ngliche Nachricht-----\nalt", "Neu."),
        ("Neu.\n\n----- Original Message -----\nalt", "Neu."),
        ("Neu.\n\n-------- Weitergeleitete Nachricht --------\nalt", "Neu."),
        ("Neu.\n\nAnfang der weitergeleiteten Nachricht:\n\nalt", "Neu."),
        (f"Neu.\n\n{OUTLOOK}Betreff: x\n\nalt", "Neu."),
        (f"Neu.\n\n________________________________\n{OUTLOOK}Betreff: x\n\nalt", "Neu."),
        (f"Neu.\n\n*{OUTLOOK}".replace("Von:", "Von:*") + "alt", "Neu."),
        ("Neu.\n\nGesendet: Montag\nVon: a <a@a.example>\nAn: b\nBetreff: c\nalt", "Neu."),
        ("Neu.\n\nFrom: a\nSent: Monday\nTo: b\nSubject: c\n\nalt", "Neu."),
    ],
)
def test_goes(text: str, expected: str) -> None:
    """Quotation marks, who wrote them, separators, blocks of header lines."""
    assert unquoted(text).strip("\n") == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Im Rathaus hängt:\nVon: Musterhausen\nAn: alle\nBetreff: Linde",
        "Am Montag war ich da.\nEr schrieb Folgendes:\nEin Wort.",
        "Am 3. Mai schrieb der Bürgermeister dazu:\nDas wird gut.",
        "Am 12. März 2026 um 10:30 Uhr schrieb das Blatt:\nEs regnet.",
        "Vorteile:\n- billig\n- schnell",
        "5 > 3, und das Original der Nachricht liegt vor.",
        "Liebe Grüße\nErika",
        "----------\nabgesetzt\n----------",
        "12. März, 10:30 Uhr, ein Vortrag von Max Mustermann:\nDie Linde",
        "Datum: morgen\nOrt: Rathaus",
        "Die weitergeleitete Nachricht habe ich gelesen.",
    ],
)
def test_stays(text: str) -> None:
    """Prose that only resembles a quotation."""
    assert unquoted(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 200_000,
        "Am 1 schrieb <a@b>\n" * 50_000,
        "Am 1:\n" * 100_000,
        "Von: a\n" * 100_000,
        "> " * 100_000,
        "_" * 100_000,
        "Am " * 100_000 + ":",
    ],
)
def test_long_texts_take_no_longer(text: str) -> None:
    """Time grows with the length: these would take minutes if it grew with its square."""
    assert len(unquoted(text)) <= len(text)
