"""Credits typed into captions."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.image_credits.captions import check_caption

PLACE = Place("content/a/index.md", 9)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Die Linde (Foto: Erika Mustermann)", "Foto: Erika Mustermann"),
        ("Die Linde (Foto:\u00a0Erika Mustermann)", "Foto:\u00a0Erika Mustermann"),
        ("Foto: Erika Mustermann", "Foto: Erika Mustermann"),
        ("Die Linde. Foto: Erika Mustermann", "Foto: Erika Mustermann"),
        ("Die Linde | Bild: Stadt Musterhausen", "Bild: Stadt Musterhausen"),
        ("Die Linde – Fotos: Stadt Musterhausen", "Fotos: Stadt Musterhausen"),
        ("Die Linde © Stadt Musterhausen", "© Stadt Musterhausen"),
        ("© 2026 Stadt Musterhausen", "© 2026 Stadt Musterhausen"),
        ("Die Linde (c) Stadt Musterhausen", "(c) Stadt Musterhausen"),
        ("Quelle: Statistikamt", "Quelle: Statistikamt"),
        ("Die Linde [Grafik: Leo Beispiel]", "Grafik: Leo Beispiel"),
        ("Bildnachweis: Leo Beispiel", "Bildnachweis: Leo Beispiel"),
        ("Foto-Nachweis: Leo Beispiel", "Foto-Nachweis: Leo Beispiel"),
        ("Die Linde (KI-generiert: Bildwerk)", "KI-generiert: Bildwerk"),
        ("die linde (foto: leo beispiel)", "foto: leo beispiel"),
    ],
)
def test_a_typed_credit_is_found(caption: str, credit: str) -> None:
    """It is quoted, and the remedy names the file it belongs to."""
    [problem] = check_caption(caption, "content/a/titel.jpg", PLACE)

    assert (problem.code, problem.place) == ("IMG016", PLACE)
    assert problem.what == f"In der Bildunterschrift steht ein Bildnachweis: „{credit}“."
    assert "content/a/titel.jpg.txt" in problem.remedy


@pytest.mark.parametrize(
    "caption",
    [
        "",
        "Die Linde am Markt",
        "Auf dem Foto: Erika Mustermann",
        "Das ganze Bild: Wer gießt wann?",
        "Ein Foto sagt mehr: Gießen hilft",
        "Die Quelle der Muster im Frühling",
        "Bildung: Wer lernt, der gießt",
        "Grafiken helfen beim Erklären",
        "Kanäle a) bis (d) im Vergleich",
    ],
)
def test_captions_stay_unchanged(caption: str) -> None:
    """The words alone are no credit."""
    assert list(check_caption(caption, "content/a/titel.jpg", PLACE)) == []


def test_the_remedy_takes_the_name_over() -> None:
    """Who was credited in the caption is proposed as creator."""
    [problem] = check_caption("Die Linde (Foto: Leo Beispiel)", "content/a/titel.jpg", PLACE)

    assert problem.remedy.endswith("Creator: Leo Beispiel")


def test_the_remedy_keeps_creator_and_source_apart() -> None:
    """„Name/Haus“ is how the blog writes both; the companion has a line for each."""
    [problem] = check_caption("Die Linde (Foto: Leo Beispiel/Stadt X)", "content/a/t.jpg", PLACE)

    assert problem.remedy.endswith("Creator: Leo Beispiel und Source: Stadt X")
