"""What a tool would weigh at the quality of another."""

from __future__ import annotations

import pytest

from tests.benchmarks.measure.equal import Tried, at

TRIED = (Tried(40, 0.90, 1000), Tried(60, 0.99, 4000))


@pytest.mark.parametrize(
    ("similarity", "quality", "size"),
    [
        (0.90, 40, 1000),
        (0.99, 60, 4000),
        (1 - 0.1**1.5, 50, 2000),
        (0.999, 80, 16_000),
        (0.0, 20, 250),
    ],
)
def test_between_and_beyond(similarity: float, quality: float, size: float) -> None:
    """A tenth of what is missing to 1 costs four times the bytes, wherever it begins."""
    found = at(TRIED, similarity)

    assert found == pytest.approx((quality, size))
    assert at(TRIED[::-1], similarity) == pytest.approx(found)


def test_the_nearest_two_count() -> None:
    """A third trial far away changes nothing."""
    assert at((*TRIED, Tried(80, 0.9999, 10_000)), 0.95) == at(TRIED, 0.95)
