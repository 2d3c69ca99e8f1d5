"""What ten times the articles cost."""

from __future__ import annotations

from tests.benchmarks.jobs.contest import COLD, compete
from tests.benchmarks.table import Row, at_most
from tests.benchmarks.tools.bench import Bench
from tests.benchmarks.tools.names import OURS

LIMIT = 11


def growth(small: Bench, large: Bench, rounds: int) -> list[Row]:
    """Return the rows for the time of a cold build and its memory at both sizes, ours only.

    Rounds alternate between the sizes, so that both see the same machine.
    """
    small_size = f"{small.corpus.count:,} articles"
    walls: dict[str, list[float]] = {OURS: [], small_size: []}
    sums: dict[str, list[float]] = {OURS: [], small_size: []}
    for _ in range(rounds):
        for name, bench in ((small_size, small), (OURS, large)):
            tools = bench.named(OURS)
            walls[name].append(compete(bench, tools, COLD, 1)[OURS][0].wall)
            weighed = compete(bench, tools, COLD, 1, memory=True)[OURS][0]
            sums[name].append(weighed.memory.together)
    large_size = f"{large.corpus.count:,} articles"
    return [
        Row(f"cold, {small_size}", "s", {OURS: walls[small_size]}),
        Row(f"cold, {large_size}", "s", walls, (at_most(small_size, LIMIT),)),
        Row(f"memory, cold, {small_size}", "MB", {OURS: sums[small_size]}),
        Row(f"memory, cold, {large_size}", "MB", sums, (at_most(small_size, LIMIT),)),
    ]
