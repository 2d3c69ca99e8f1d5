"""What a file would weigh at the quality of another: between the qualities that were tried."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Tried:
    """A quality, the mean similarity it came to, and the bytes of all files together."""

    quality: int
    similarity: float
    size: int


def at(tried: Sequence[Tried], similarity: float) -> tuple[float, float]:
    """Return quality and bytes at which the tool comes to ``similarity``.

    Between two that were tried, bytes grow evenly in their logarithm over the logarithm of what is
    missing to 1; beyond them, as between the outermost two.
    """
    known = sorted(tried, key=lambda one: one.similarity)
    above = next((at for at, one in enumerate(known) if one.similarity >= similarity), len(known))
    low, high = known[max(0, min(above - 1, len(known) - 2)) :][:2]
    start, end, here = (
        -math.log(1 - value) for value in (low.similarity, high.similarity, similarity)
    )
    part = (here - start) / (end - start)
    size = math.exp(math.log(low.size) + part * (math.log(high.size) - math.log(low.size)))
    return low.quality + part * (high.quality - low.quality), size
