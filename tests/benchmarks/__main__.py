"""Compares Amtsblog with Hugo and plain Pelican and prints the table of results.

    .venv/bin/python -m tests.benchmarks --articles 1000 --rounds 3 --jobs cold,edit

README.md beside this file says what each job does.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.jobs.contest import say
from tests.benchmarks.jobs.fresh import RACES, race
from tests.benchmarks.jobs.growth import growth
from tests.benchmarks.jobs.hundred import hundred
from tests.benchmarks.jobs.memory import memory
from tests.benchmarks.jobs.sound import prove
from tests.benchmarks.jobs.watch import rebuilds, watch
from tests.benchmarks.machine import machine
from tests.benchmarks.table import Row, markdown
from tests.benchmarks.tools.bench import Bench, bench
from tests.benchmarks.tools.names import PEERS

HOME = "AMTSBLOG_BENCHMARK_HOME"
JOBS = (*RACES, "watch", "memory", "growth", "hundred")


def main(words: Sequence[str]) -> None:
    """Do the jobs that were asked for, then print the table and save it if wanted."""
    given = _arguments(words)
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
    benches: dict[int, Bench] = {}

    def sized(count: int) -> Bench:
        if count not in benches:
            benches[count] = bench(home, count, given.peers)
        return benches[count]

    rows: list[Row] = []
    rounds, count = given.rounds, given.articles
    ways: dict[str, Callable[[], list[Row]]] = {
        "watch": lambda: watch(sized(max(1, count // 10)), sized(count), rounds),
        "memory": lambda: memory(sized(count), rounds),
        "growth": lambda: growth(sized(max(1, count // 10)), sized(count), rounds),
        "hundred": lambda: hundred(sized(100), rounds),
        "rebuilds": lambda: rebuilds(sized(count), given.rebuilds),
    }
    for name in (*given.jobs, *(["rebuilds"] if given.rebuilds else [])):
        rows += race(sized(count), name, rounds) if name in RACES else ways[name]()
        text = f"{count:,} articles, {rounds} rounds; {machine()}\n\n{markdown(rows)}"
        if given.save:
            given.save.write_text(text, encoding="utf-8", newline="\n")
    if any(name in RACES for name in given.jobs):
        prove(sized(count))
    say("")
    print(text)


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    home = Path(os.environ.get(HOME, "~/.cache/amtsblog-benchmark"))
    add = parser.add_argument
    add("--articles", type=_positive, default=10_000, help="size of the corpus (10000)")
    add("--rounds", type=_positive, default=5, help="how often each tool does each job (5)")
    add("--jobs", type=_some(JOBS), default=JOBS, help=f"some of {','.join(JOBS)} (all)")
    add("--peers", type=_some(PEERS), default=PEERS, help=f"some of {','.join(PEERS)} (all)")
    add("--rebuilds", type=int, default=0, help="also our memory over that many watch rebuilds")
    add("--home", type=Path, default=home, help=f"where all of it lies ({home}, or ${HOME})")
    add("--save", type=Path, help="write the table to this file as well")
    return parser.parse_args(words)


def _positive(word: str) -> int:
    number = int(word)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _some(names: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    def read(word: str) -> tuple[str, ...]:
        found = tuple(one for one in word.split(",") if one)
        if strangers := [one for one in found if one not in names]:
            raise argparse.ArgumentTypeError(f"{strangers[0]} is none of {', '.join(names)}")
        return found

    return read


if __name__ == "__main__":
    main(sys.argv[1:])
