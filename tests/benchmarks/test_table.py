"""A row says what was asked, what was measured, and whether that is enough."""

from __future__ import annotations

import pytest

from tests.benchmarks.table import Ask, Row, at_most, faster

FIGURES = {"ours": [1.0, 1.0], "Hugo": [10.0, 10.0], "Pelican": [0.5, 0.5]}


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        (faster("Hugo", 10), ["≥ 10× Hugo", "10.00×", "yes"]),
        (faster("Hugo", 10.1), ["≥ 10.1× Hugo", "10.00×", "**no**"]),
        (at_most("Pelican", 2), ["≤ 2× Pelican", "2.00×", "yes"]),
        (at_most("Pelican", 1.9), ["≤ 1.9× Pelican", "2.00×", "**no**"]),
        (faster("Pelican TYPOGRIFY", 3), ["≥ 3× Pelican TYPOGRIFY", "–", "–"]),
    ],
)
def test_verdict(ask: Ask, expected: list[str]) -> None:
    """Both directions, to the point; a peer that took no part gives no verdict."""
    assert Row("cold", "s", FIGURES, (ask,)).cells()[-3:] == expected


def test_a_row_may_have_several_targets_or_none() -> None:
    """They stand in one cell, in the same order."""
    both = Row("cold", "s", FIGURES, (faster("Hugo", 3), at_most("Pelican", 1)))

    assert both.cells()[-3:] == ["≥ 3× Hugo; ≤ 1× Pelican", "10.00×; 2.00×", "yes; **no**"]
    assert Row("cold", "s", FIGURES).cells()[-3:] == ["–", "–", "–"]
