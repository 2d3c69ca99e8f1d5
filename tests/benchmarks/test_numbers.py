"""Ratios are taken round by round."""

from __future__ import annotations

import pytest

from tests.benchmarks.measure.numbers import ratio, spread


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ([8.0], [2.0], 4.0),
        ([8.0, 80.0, 8.0], [2.0, 20.0, 1.0], 4.0),  # the slow round hit both
        ([1.0, 9.0], [1.0, 3.0], 2.0),  # of two, the mean
    ],
)
def test_ratio(above: list[float], below: list[float], expected: float) -> None:
    """The median of the pairs' ratios, not the ratio of two medians."""
    assert ratio(above, below) == expected


def test_rounds_must_match() -> None:
    """A tool that missed a round cannot be compared."""
    with pytest.raises(ValueError, match="shorter"):
        ratio([1.0, 2.0], [1.0])


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([0.1234], "0.123"),
        ([3.0, 1.0, 2.0], "2.00 [1.00-3.00]"),
        ([12.34, 12.34], "12.3"),
        ([1406.0, 1390.2, 1500.0], "1,406 [1,390-1,500]"),
    ],
)
def test_spread(values: list[float], expected: str) -> None:
    """Median, least and most; the median alone where they read the same."""
    assert spread(values) == expected
