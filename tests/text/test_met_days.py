"""The days on which people met, as texts tell them, and days that are others."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.text.body import read_body


def days(source: str) -> list[tuple[str, int]]:
    body, _ = read_body(source, Place("a.md", 10))
    return [(f"{one.day}.{one.month}.{one.year or ''}", one.line) for one in body.outline().met]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("In Köln trafen sich am 22. Januar zwanzig Leute.", [("22.1.", 10)]),
        (
            "Das Seminar fand am Freitag, dem 22. Januar 2026, im Rathaus statt.",
            [("22.1.2026", 10)],
        ),
        ("Es hat am 22.01.2026 stattgefunden.", [("22.1.2026", 10)]),
        ("Am 22. Januar kamen zwanzig Leute zusammen.", [("22.1.", 10)]),
        ("Und am 22. Jänner kamen zwanzig Leute\nzusammen.", [("22.1.", 10)]),
        ("Vorab. Zum ersten Mal trafen\nwir uns am 3. Mai im\nRathaus.", [("3.5.", 11)]),
        ("Wir tagten am 3. Mai. Am 5. Mai gilt das Gesetz.", [("3.5.", 10)]),
    ],
)
def test_days_on_which_people_met(source: str, expected: list[tuple[str, int]]) -> None:
    """In the sentence that says so, with the line of the day; 0 for a year that is not named."""
    assert days(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "Das Gesetz gilt seit dem 22. Januar 2026. Wir trafen uns.",
        "Am 3. März beschloss der Rat die Satzung.",
        "Das erste Treffen fand am 3. Mai 2019 statt.",
        "Getroffen haben wir uns schon am 3. Mai.",
        "Das nächste Mal trafen wir uns am 3. Juni.",
        "Sie fand am 3. Mai eine Lösung.",
        "Er traf die Leitung bis zum 3. Mai nicht.",
        "Wir trafen uns vom 3. bis 5. Mai.",
        "Wir trafen uns am 3. und 4. Mai.",
        "Wir trafen uns am 13. 13. 2026.",
        "Wir trafen uns am 3. Mail.",
        "`trafen sich am 22. Januar`",
        "Wir trafen uns\n\nam 22. Januar war es kalt.",
        "- Wir trafen uns\n- am 22. Januar",
    ],
)
def test_other_days(source: str) -> None:
    """Of laws, deadlines, other meetings; several days; code; the next paragraph or item."""
    assert days(source) == []
