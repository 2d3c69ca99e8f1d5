"""Runs one program to its end and says what that took."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measure.memory import Memory, Sampler

# It would have Python compile every module at every start, ours and Pelican's.
_SLOWS_DOWN = "PYTHONDONTWRITEBYTECODE"


def surroundings(environment: Mapping[str, str]) -> dict[str, str]:
    """Return our own environment, with other variables for a tool."""
    return {key: one for key, one in os.environ.items() if key != _SLOWS_DOWN} | {**environment}


@dataclass(frozen=True)
class Run:
    """Seconds on the clock, seconds of processor time of all processes; memory if asked for."""

    wall: float
    cpu: float
    memory: Memory


def run(
    command: Sequence[str], cwd: Path, environment: Mapping[str, str], *, memory: bool = False
) -> Run:
    """Run a program in a fresh process; raises SystemExit with its last words where it fails.

    Looking at memory slows a program down, so a run gives either a time or a memory to rely on.
    """
    os.sync()  # what others have left to be written is not this program's work
    with tempfile.TemporaryFile() as said:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=surroundings(environment),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        sampler = Sampler(process.pid)
        with sampler if memory else contextlib.nullcontext():
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            last = said.read().decode(errors="replace")[-2000:]
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{last}")
    return Run(wall, usage.ru_utime + usage.ru_stime, sampler.peak)
