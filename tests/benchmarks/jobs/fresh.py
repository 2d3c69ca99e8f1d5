"""Fresh processes by the clock: cold, nothing changed, and each kind of change."""

from __future__ import annotations

from dataclasses import dataclass

from tests.benchmarks.jobs import changes
from tests.benchmarks.jobs.contest import COLD, EDIT, Job, compete
from tests.benchmarks.table import Ask, Row, at_most, faster
from tests.benchmarks.tools.bench import Bench
from tests.benchmarks.tools.names import HUGO, OURS, PEERS, TYPOGRIFY


@dataclass(frozen=True)
class Race:
    """A job, who takes part besides ours, and what is asked of ours."""

    job: Job
    peers: tuple[str, ...]
    asks: tuple[Ask, ...]


# Plain Pelican does a cold build whatever changed, so the small steps leave it out.
RACES = {
    "noop": Race(Job("nothing changed"), (HUGO,), (faster(HUGO, 100),)),
    "edit": Race(EDIT, (HUGO,), (faster(HUGO, 12),)),
    "title": Race(Job("title edited", change=changes.title), (HUGO,), (faster(HUGO, 8),)),
    "tag": Race(Job("tag edited", change=changes.tag), (HUGO,), (faster(HUGO, 8),)),
    "author": Race(Job("author edited", change=changes.author), (HUGO,), (faster(HUGO, 8),)),
    "add": Race(Job("article added", change=changes.added), (HUGO,), (faster(HUGO, 5),)),
    "cold": Race(COLD, PEERS, (faster(TYPOGRIFY, 3), at_most(HUGO, 3))),
}


def race(bench: Bench, name: str, rounds: int) -> list[Row]:
    """Return the row of one of ``RACES``."""
    one = RACES[name]
    found = compete(bench, bench.named(OURS, *one.peers), one.job, rounds)
    figures = {tool: [run.wall for run in runs] for tool, runs in found.items()}
    return [Row(one.job.name, "s", figures, one.asks)]
