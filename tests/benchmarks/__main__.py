"""Compares Amtsblog with Hugo and plain Pelican and prints the table of results.

    .venv/bin/python -m tests.benchmarks --articles 1000 --rounds 3 --jobs cold,edit

README.md beside this file says what each job does.
"""

from __future__ import annotations

import argparse
import fcntl
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.arguments import ARTICLES, arguments
from tests.benchmarks.jobs.bend import bend, report, sizes
from tests.benchmarks.jobs.contest import say
from tests.benchmarks.jobs.fresh import RACES, race
from tests.benchmarks.jobs.growth import growth
from tests.benchmarks.jobs.hundred import hundred
from tests.benchmarks.jobs.memory import memory
from tests.benchmarks.jobs.pictures import pictures
from tests.benchmarks.jobs.sound import prove
from tests.benchmarks.jobs.watch import rebuilds, watch
from tests.benchmarks.machine import machine
from tests.benchmarks.saved import Saved
from tests.benchmarks.table import Row
from tests.benchmarks.tools.bench import Bench, bench


def main(words: Sequence[str]) -> None:
    """Do the jobs that were asked for, then print the table and save it if wanted."""
    given = arguments(words)
    home = given.home.expanduser().resolve()
    home.mkdir(parents=True, exist_ok=True)
    with (home / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SystemExit(
                f"Another benchmark is running in {home}; wait or use --home."
            ) from None
        _measure(given, home)


def _measure(given: argparse.Namespace, home: Path) -> None:
    found: dict[int, Bench] = {}
    try:
        _measure_with(found, given, home)
    finally:
        for one in found.values():
            for tool in one.tools:
                tool.drop()


def _measure_with(found: dict[int, Bench], given: argparse.Namespace, home: Path) -> None:
    """Measure; ``found`` gets what was measured with, by its number of articles."""
    rounds, count = given.rounds, given.articles
    if given.bend:
        found.update((size, bench(home, size, ())) for size in sizes(count))
        _print_bend([found[size] for size in sizes(count)], given.save)
        return

    def sized(count: int) -> Bench:
        if count not in found:
            found[count] = bench(home, count, given.peers)
        return found[count]

    saved = Saved(_heading(count, rounds), given.save)
    ways: dict[str, Callable[[], list[Row]]] = {
        "watch": lambda: watch(sized(max(1, count // 10)), sized(count), rounds),
        "memory": lambda: memory(sized(count), rounds),
        "growth": lambda: growth(sized(max(1, count // 10)), sized(count), rounds),
        "hundred": lambda: hundred(sized(100), rounds),
        "pictures": lambda: pictures(home, given.photos, rounds),
        "rebuilds": lambda: rebuilds(sized(count), given.rebuilds),
    }
    for name in (*given.jobs, *(["rebuilds"] if given.rebuilds else [])):
        saved.add(race(sized(count), name, rounds) if name in RACES else ways[name]())
    if any(name in RACES for name in given.jobs):
        prove(sized(count))
    say("")
    print(saved.text())


def _heading(count: int, rounds: int) -> str:
    note = "" if count == ARTICLES else f" (what is asked is asked of {ARTICLES:,})"
    return f"{count:,} articles{note}, rounds: {rounds}, median [least-most]; {machine()}"


def _print_bend(benches: Sequence[Bench], file: Path | None) -> None:
    text = f"Ours alone, once; {machine()}\n\n{report(bend(benches))}"
    if file:
        file.write_text(text, encoding="utf-8", newline="\n")
    print(text)


if __name__ == "__main__":
    main(sys.argv[1:])
