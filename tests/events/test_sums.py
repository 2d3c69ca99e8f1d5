"""Sums in the words of an event that contradict its header, and those that do not."""

from __future__ import annotations

import pytest

from tests.events.conftest import ReadEvent

HEADER = "Start: 12. März 2026\nOnline: ja"


@pytest.mark.parametrize(
    ("price", "words", "told"),
    [
        ("79 Euro", "Die Teilnahme kostet 89 Euro.", "89 Euro"),
        ("79 Euro", "Es gibt Kaffee. Die Teilnahme am Seminar kostet 89,50 €.", "89,50 €"),
        ("79 €", "Eintritt: 8 Euro", "8 Euro"),
        ("79 Euro", "Die Teilnahmegebühr beträgt 1.079 Euro.", "1.079 Euro"),
        ("79 Euro", "Die Kosten für die Teilnahme liegen bei 89 Euro.", "89 Euro"),
        ("79 Euro", "Die Teilnahme ist kostenlos.", "kostenlos"),
        ("kostenlos", "Der Eintritt kostet 5 Euro.", "5 Euro"),
        ("79 Euro, ermäßigt: 49 Euro", "Die Teilnahme kostet 89 Euro.", ""),
        ("79 Euro; 99 Euro am Tag selbst", "Die Teilnahme kostet 89 Euro.", "89 Euro"),
    ],
)
def test_another_sum_is_a_warning(read: ReadEvent, price: str, words: str, told: str) -> None:
    """Both are named, at the line „Price“; a price that is for some only is not compared."""
    _, problems = read(f"{HEADER}\nPrice: {price}", words)

    said = f"Zwei Angaben: Im Kopf steht „{price}“, im Text „{told}“."
    found = [(one.code, one.severity.value, one.place.line, one.what) for one in problems]
    assert found == ([("EVT048", "Warnung", 4, said)] if told else [])


@pytest.mark.parametrize(
    "words",
    [
        "Die Teilnahme kostet 79 Euro.",
        "Die Teilnahme kostet 79,00 €, mit Übernachtung kostet sie 149 Euro.",
        "Wer spät kommt, zahlt 89 Euro. Die Teilnahme kostet 89 Euro statt 79 Euro.",
        "Mitglieder zahlen 49 Euro.",
        "Die Teilnahme kostet ermäßigt 49 Euro.",
        "Für Studierende ist die Teilnahme kostenlos.",
        "Die Übernachtung kostet 89 Euro.",
        "Das Mittagessen kostet 12 Euro.",
        "Die Stornierung kostet 20 Euro.",
        "Die Teilnahme kostet 94,01 Euro inklusive MwSt.",
        "Das Projekt kostet 2 Millionen Euro.",
        "Ein kostenloser Leitfaden liegt bei, er kostete 5 Euro.",
        "Ein gesponserter Tweet kostet 5 Euro.",
        "Im Seminar lernen Sie, was ein Tweet kostet: 5 Euro.",
        "Vom neuen Etat von 300 Euro reden wir auch.",
        "Beim vorigen Mal waren es 69 Euro.",
        "Was kostet ein Tweet? Der Vortrag rechnet es vor.",
    ],
)
def test_other_sums_are_left_alone(read: ReadEvent, words: str) -> None:
    """Of others, for more or less, of other things; and where the header's sum is there, any."""
    assert read(f"{HEADER}\nPrice: 79 Euro", words)[1] == []


@pytest.mark.parametrize("price", ["", "Price: ab 79 Euro\n", "Price: 79 Euro zzgl. MwSt.\n"])
def test_a_header_without_a_clear_sum_contradicts_nothing(read: ReadEvent, price: str) -> None:
    """No sum, the least of several, a sum before taxes."""
    assert read(f"{HEADER}\n{price}", "Die Teilnahme kostet 89 Euro.")[1] == []
