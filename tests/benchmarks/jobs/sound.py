"""After all kinds of change, ours must be what a clean build gives, byte for byte."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks.corpus import write
from tests.benchmarks.jobs.contest import Job, build, say, take_back
from tests.benchmarks.jobs.fresh import RACES
from tests.benchmarks.tools.bench import Bench
from tests.benchmarks.tools.names import OURS
from tests.benchmarks.tools.tool import Tool


def prove(bench: Bench) -> None:
    """Change, build and compare with a clean build; take it back and do so again.

    Raises SystemExit with the names of the files that differ.
    """
    (tool,) = bench.named(OURS)
    jobs = [race.job for race in RACES.values() if race.job.change]
    write.touch(bench.folder)
    build(tool)
    for number, job in enumerate(jobs):
        _save(bench, tool, job, number)
    _compare(tool, "after changes")
    for number, job in enumerate(jobs):
        take_back(bench.corpus, tool, job, number)
    _compare(tool, "after taking them back")
    write.settle(bench.corpus, bench.folder)


def digests(folder: Path) -> Mapping[str, str]:
    """Return the digest of every file below ``folder``, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _save(bench: Bench, tool: Tool, job: Job, number: int) -> None:
    if job.change:
        tool.write(job.change(bench.corpus, number).article)


def _compare(tool: Tool, when: str) -> None:
    build(tool)
    stepwise = digests(tool.output)
    tool.clear()
    build(tool)
    clean = digests(tool.output)
    if differing := sorted(dict(stepwise.items() ^ clean.items())):
        raise SystemExit(f"{when}, {len(differing)} files differ, such as {differing[:5]}")
    say(f"{when}: {len(clean)} files, the same as a clean build gives")
