"""What many runs say together."""

from __future__ import annotations

import statistics
from collections.abc import Sequence


def ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """Return the median of the ratios round by round: what slows one round down hits both."""
    return statistics.median(one / other for one, other in zip(above, below, strict=True))


def spread(values: Sequence[float]) -> str:
    """Return ``median [least-most]`` with about three digits, or the median alone."""
    middle, least, most = (
        _short(value) for value in (statistics.median(values), min(values), max(values))
    )
    return middle if least == most else f"{middle} [{least}-{most}]"


def _short(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"
