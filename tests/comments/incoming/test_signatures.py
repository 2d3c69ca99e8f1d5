"""Signatures go, closings stay."""

from __future__ import annotations

import pytest

from plugins.comments.incoming.signatures import unsigned

CLOSING = "Text.\n\nLiebe Grüße\nErika"


@pytest.mark.parametrize(
    "added",
    [
        "\n\n-- \nErika Musterfrau\nStadt Musterhausen",
        "\n--\nErika Musterfrau",
        "\n\nVon meinem iPhone gesendet",
        "\n\nGesendet von Outlook für iOS",
        "\nSent from my Galaxy\n\n",
        "\n\n-- \nDiese Nachricht wurde von meinem Android-Gerät mit GMX Mail gesendet.",
        "\n\nDiese Nachricht wurde von meinem Android-Gerät gesendet.",
        "\n-- \n" + "Zeile\n" * 50,
    ],
)
def test_goes(added: str) -> None:
    """The closing that somebody typed stays with its name."""
    assert unsigned(CLOSING + added) == CLOSING


@pytest.mark.parametrize(
    "text",
    [
        CLOSING,
        "Mit freundlichen Grüßen\nMax Mustermann",
        "a\n--\n" + "b\n" * 40 + "c",
        "a\n---\nb",
        "a -- b",
        "- eins\n- zwei",
        "Von meinem Haus aus sieht man die Linde.",
        "Gesendet haben es viele.",
    ],
)
def test_stays(text: str) -> None:
    """Lists, dashes and what only begins like an advertisement."""
    assert unsigned(text) == text
