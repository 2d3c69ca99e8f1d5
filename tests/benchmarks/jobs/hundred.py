"""A small blog: not slower than plain Pelican by any measure."""

from __future__ import annotations

from collections.abc import Callable

from tests.benchmarks.jobs.contest import COLD, EDIT, compete
from tests.benchmarks.measure.run import Run
from tests.benchmarks.table import Row, at_most
from tests.benchmarks.tools.bench import Bench
from tests.benchmarks.tools.names import OURS, PEERS, PELICAN

_TIMES: tuple[tuple[str, Callable[[Run], float]], ...] = (
    ("wall", lambda run: run.wall),
    ("processor", lambda run: run.cpu),
)


def hundred(bench: Bench, rounds: int) -> list[Row]:
    """Return rows for wall, processor and memory, of cold builds and of an edited body."""
    rows = []
    size, tools = f"{bench.corpus.count} articles", bench.named(OURS, *PEERS)
    for job in (COLD, EDIT):
        timed = compete(bench, tools, job, rounds)
        for measure, taken in _TIMES:
            figures = {tool: [taken(run) for run in runs] for tool, runs in timed.items()}
            rows.append(Row(f"{size}, {job.name}, {measure}", "s", figures, (at_most(PELICAN, 1),)))
        weighed = compete(bench, tools, job, rounds, memory=True)
        sums = {tool: [run.memory.together for run in runs] for tool, runs in weighed.items()}
        rows.append(Row(f"{size}, {job.name}, memory", "MB", sums, (at_most(PELICAN, 1),)))
    return rows
