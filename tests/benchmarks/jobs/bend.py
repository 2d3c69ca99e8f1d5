"""Where does it bend? Ours alone, once, at three sizes next to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.benchmarks.jobs.contest import COLD, EDIT, Job, compete
from tests.benchmarks.jobs.fresh import RACES
from tests.benchmarks.measure.numbers import spread
from tests.benchmarks.tools.bench import Bench
from tests.benchmarks.tools.names import OURS

# A site of 50,000 articles is compared with 10,000 and 1,000.
PARTS = (50, 5, 1)
_JOBS: tuple[Job, ...] = (COLD, RACES["noop"].job, EDIT)


@dataclass(frozen=True)
class Line:
    """One measure: its figures by number of articles, in ``unit``."""

    measure: str
    unit: str
    figures: Mapping[int, float]

    def cells(self) -> list[str]:
        """Return the line, one text a column; from the second size on with the factor."""
        cells, before = [f"{self.measure}, {self.unit}"], 0.0
        for figure in self.figures.values():
            grown = f" (×{figure / before:.1f})" if before else ""
            cells.append(f"{spread([figure])}{grown}")
            before = figure
        return cells


def sizes(count: int) -> tuple[int, ...]:
    """Return the numbers of articles to compare, the least first."""
    return tuple(max(1, count // part) for part in PARTS)


def bend(benches: Sequence[Bench]) -> list[Line]:
    """Measure each size: time, processor and memory of each job, and what is remembered on disk."""
    figures: dict[tuple[str, str], dict[int, float]] = {}
    for bench in benches:
        size, (tool,) = bench.corpus.count, bench.named(OURS)
        for job in _JOBS:
            timed = compete(bench, [tool], job, 1)[OURS][0]
            weighed = compete(bench, [tool], job, 1, memory=True)[OURS][0]
            for measure, unit, figure in (
                (job.name, "s", timed.wall),
                (f"{job.name}, processor", "s", timed.cpu),
                (f"{job.name}, memory", "MB", weighed.memory.together),
            ):
                figures.setdefault((measure, unit), {})[size] = figure
        kept = [path for made in tool.made for path in made.rglob("*") if path.is_file()]
        on_disk = sum(path.stat().st_size for path in kept) / 1024**2
        figures.setdefault(("remembered on disk", "MB"), {})[size] = on_disk
    return [Line(*measure, by_size) for measure, by_size in figures.items()]


def report(lines: Sequence[Line]) -> str:
    """Return the table: a column for each size, with the factor from the one before."""
    found = list(lines[0].figures)
    factors = [f" (×{large / small:g})" for small, large in pairwise(found)]
    names = [
        f"{size:,} articles{factor}" for size, factor in zip(found, ("", *factors), strict=True)
    ]
    rows = [("job", *names), ("---",) * (1 + len(found)), *(line.cells() for line in lines)]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in rows)
