"""Sizes stand next to each other, each with the factor from the one before."""

from __future__ import annotations

from tests.benchmarks.jobs.bend import Line, report, sizes


def test_sizes() -> None:
    """The least first; none is empty."""
    assert sizes(50_000) == (1_000, 10_000, 50_000)
    assert sizes(10) == (1, 2, 10)


def test_report() -> None:
    """A column for each size; what grows faster than the site is seen at once."""
    cold = Line("cold", "s", {1_000: 2.0, 10_000: 20.0, 50_000: 150.0})
    noop = Line("nothing changed", "s", {1_000: 0.05, 10_000: 0.1, 50_000: 0.1})

    head, _, *rows = report([cold, noop]).splitlines()

    assert head == "| job | 1,000 articles | 10,000 articles (×10) | 50,000 articles (×5) |"
    assert rows == [
        "| cold, s | 2.00 | 20.0 (×10.0) | 150 (×7.5) |",
        "| nothing changed, s | 0.050 | 0.100 (×2.0) | 0.100 (×1.0) |",
    ]
