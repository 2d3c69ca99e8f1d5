"""From save to page on disk, while a tool watches; and its memory over many saves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from tests.benchmarks.corpus import write
from tests.benchmarks.jobs import changes
from tests.benchmarks.jobs.contest import EDIT, say, take_back
from tests.benchmarks.jobs.watcher import Watcher
from tests.benchmarks.table import Row, at_most, faster
from tests.benchmarks.tools.bench import Bench
from tests.benchmarks.tools.names import HUGO, OURS


def watch(small: Bench, large: Bench, rounds: int) -> list[Row]:
    """Return a row for each size; tools watch side by side and are saved to in turn."""
    rows = []
    for bench in (small, large):
        found: dict[str, list[float]] = {OURS: [], HUGO: []}
        with _watchers(bench, (OURS, HUGO), rounds) as watchers:
            for number in range(rounds):
                for watcher in watchers:
                    taken = watcher.save(changes.sentence(bench.corpus, number))
                    watcher.settle(2)
                    found[watcher.tool.name].append(taken)
                    say(f"{bench.corpus.count} articles, watch: {watcher.tool.name} {taken:.0f} ms")
        job = f"watch, save → page, {bench.corpus.count:,} articles"
        rows.append(Row(job, "ms", found, (faster(HUGO, 40),)))
    return rows


def rebuilds(bench: Bench, times: int) -> list[Row]:
    """Return a row with the memory of our watcher over that many saves; it is said on the way.

    Flat means: at the end at most 1.1 times what it was after a tenth of them.
    """
    step = max(1, times // 10)
    early = f"after {step:,}"
    sizes: list[float] = []
    with _watchers(bench, (OURS,), times) as (watcher,):
        say(f"watch, before the first save: {watcher.memory().together:.1f} MB")
        for number in range(times):
            watcher.save(changes.sentence(bench.corpus, number))
            if (number + 1) % step == 0:
                watcher.settle(0.5)
                sizes.append(watcher.memory().together)
                say(f"watch, after {number + 1} saves: {sizes[-1]:.1f} MB")
    figures = {OURS: sizes[-1:], early: sizes[:1]}
    return [Row(f"memory after {times:,} rebuilds", "MB", figures, (at_most(early, 1.1),))]


@contextmanager
def _watchers(bench: Bench, names: Sequence[str], rounds: int) -> Iterator[tuple[Watcher, ...]]:
    """Start watchers; afterwards take all changes back and remove what they built."""
    tools, newest = bench.named(*names), bench.corpus.cards[-2]
    write.touch(bench.folder)
    with ExitStack() as stack:
        yield tuple(stack.enter_context(Watcher(tool, tool.page(newest))) for tool in tools)
    for tool in tools:
        for number in range(min(rounds, bench.corpus.count)):
            take_back(bench.corpus, tool, EDIT, number)
        tool.clear()  # a preview shows more than a build
    write.settle(bench.corpus, bench.folder)
