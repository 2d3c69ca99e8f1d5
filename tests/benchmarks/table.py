"""The table of results: rows of figures, what was asked of them, and whether it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks.measure.numbers import ratio, spread
from tests.benchmarks.tools.names import COLUMNS, OURS

Figures = Mapping[str, Sequence[float]]


@dataclass(frozen=True)
class Ask:
    """One target: how often ours fits ``at_least`` into the peer, or at most the peer into ours."""

    peer: str
    times: float
    at_least: bool

    @property
    def words(self) -> str:
        """What was asked."""
        return f"{'≥' if self.at_least else '≤'} {self.times:g}× {self.peer}"

    def measured(self, figures: Figures) -> float | None:
        """Return the ratio; None where one of the two did not take part."""
        if not (figures.get(OURS) and figures.get(self.peer)):
            return None
        pair = (self.peer, OURS) if self.at_least else (OURS, self.peer)
        return ratio(figures[pair[0]], figures[pair[1]])

    def holds(self, measured: float) -> bool:
        """Tell whether the target is reached."""
        return measured >= self.times if self.at_least else measured <= self.times


def faster(peer: str, times: float) -> Ask:
    """Ask that ours needs at most a ``times``-th of what the peer needs."""
    return Ask(peer, times, at_least=True)


def at_most(peer: str, times: float) -> Ask:
    """Ask that ours needs at most ``times`` what the peer needs."""
    return Ask(peer, times, at_least=False)


@dataclass(frozen=True)
class Row:
    """One line: figures by name of the tool, all rounds, in ``unit``; smaller is better."""

    job: str
    unit: str
    figures: Figures
    asks: tuple[Ask, ...] = ()

    def cells(self) -> list[str]:
        """Return the line, one text a column."""
        found = [(ask, ask.measured(self.figures)) for ask in self.asks]
        verdicts = [
            "–" if one is None else "yes" if ask.holds(one) else "**no**" for ask, one in found
        ]
        return [
            f"{self.job}, {self.unit}",
            *(self._figure(name) for name in COLUMNS),
            "; ".join(ask.words for ask, _ in found) or "–",
            "; ".join("–" if one is None else f"{one:.2f}×" for _, one in found) or "–",
            "; ".join(verdicts) or "–",
        ]

    def _figure(self, name: str) -> str:
        values = self.figures.get(name)
        return spread(values) if values else "–"


HEAD = ("job", *COLUMNS, "asked", "measured", "holds")
