"""What ten times the articles cost."""

from __future__ import annotations

from tests.benchmarks.jobs.contest import COLD, compete
from tests.benchmarks.jobs.memory import ROUNDS
from tests.benchmarks.table import Row, at_most
from tests.benchmarks.tools.bench import Bench
from tests.benchmarks.tools.names import OURS

LIMIT = 11


def growth(small: Bench, large: Bench, rounds: int) -> list[Row]:
    """Return a row for the time of a cold build and one for its memory, ours only.

    Rounds alternate between the sizes, so that both see the same machine.
    """
    sizes = f"{small.corpus.count:,}"
    walls: dict[str, list[float]] = {OURS: [], sizes: []}
    sums: dict[str, list[float]] = {OURS: [], sizes: []}
    for number in range(rounds):
        for name, bench in ((sizes, small), (OURS, large)):
            tools = bench.named(OURS)
            walls[name].append(compete(bench, tools, COLD, 1)[OURS][0].wall)
            if number < ROUNDS:
                run = compete(bench, tools, COLD, 1, memory=True)[OURS][0]
                sums[name].append(run.memory.together)
    words = f"cold, {sizes} → {large.corpus.count:,} articles"
    return [
        Row(f"growth of time, {words}", "s", walls, (at_most(sizes, LIMIT),)),
        Row(f"growth of memory, {words}", "MB", sums, (at_most(sizes, LIMIT),)),
    ]
