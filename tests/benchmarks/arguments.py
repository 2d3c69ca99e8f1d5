"""What can be said on the command line."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.jobs.fresh import RACES
from tests.benchmarks.tools.names import PEERS

ARTICLES = 10_000
"""So many the targets are set for."""

HOME = "AMTSBLOG_BENCHMARK_HOME"
JOBS = (*RACES, "watch", "memory", "growth", "hundred", "pictures")
_DESCRIPTION = """Compares Amtsblog with Hugo and plain Pelican and prints the table of results.
tests/benchmarks/README.md says what each job does."""


def arguments(words: Sequence[str]) -> argparse.Namespace:
    """Return what was asked for; end as argparse does where that cannot be."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=_DESCRIPTION)
    home = Path(os.environ.get(HOME, "~/.cache/amtsblog-benchmark"))
    add = parser.add_argument
    add("--articles", type=_positive, default=ARTICLES, help=f"size of the corpus ({ARTICLES})")
    add("--rounds", type=_positive, default=5, help="how often each tool does each job (5)")
    add("--jobs", type=_some(JOBS), default=JOBS, help=f"some of {','.join(JOBS)} (all)")
    add("--peers", type=_some(PEERS), default=PEERS, help=f"some of {','.join(PEERS)} (all)")
    add("--photos", type=_positive, default=50, help="so many photos are made smaller (50)")
    add("--rebuilds", type=int, default=0, help="also our memory over that many watch rebuilds")
    add("--bend", action="store_true", help="only: ours once at a 50th, a 5th and all of them")
    add("--home", type=Path, default=home, help=f"where all of it lies ({home}, or ${HOME})")
    add("--save", type=Path, help="keep the table in this file, and complete what is there")
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
