"""The peak of memory, in runs of their own."""

from __future__ import annotations

from tests.benchmarks.jobs.contest import COLD, EDIT, compete
from tests.benchmarks.table import Row, at_most
from tests.benchmarks.tools.bench import Bench
from tests.benchmarks.tools.names import HUGO, OURS, PELICAN


def memory(bench: Bench, rounds: int) -> list[Row]:
    """Return two rows for cold builds and two for an edited body."""
    rows = []
    for job, peers, limit in ((COLD, (HUGO, PELICAN), 0.6), (EDIT, (HUGO,), 0.1)):
        tools = bench.named(OURS, *peers)
        found = compete(bench, tools, job, rounds, memory=True)
        together = {tool: [run.memory.together for run in runs] for tool, runs in found.items()}
        largest = {tool: [run.memory.largest for run in runs] for tool, runs in found.items()}
        rows.append(Row(f"memory, {job.name}", "MB", together, (at_most(HUGO, limit),)))
        rows.append(Row(f"memory, {job.name}, largest process", "MB", largest))
    return rows
