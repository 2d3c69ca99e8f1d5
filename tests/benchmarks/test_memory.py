"""Memory is that of a program and of all it started."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.benchmarks.measure.memory import Memory, Sampler, family, memory_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="platform: reads /proc")

MEGABYTES = 40
# Holds memory from the moment it says so until its input ends.
HOLDER = f"""
import sys
held = b"x" * ({MEGABYTES} << 20)
print("ready", flush=True)
sys.stdin.read()
"""
# The same and starts a second one.
PARENT = f"""
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", {HOLDER!r}], stdin=sys.stdin)
{HOLDER}
child.wait()
"""


@contextmanager
def program(code: str, holders: int) -> Iterator[int]:
    """Run ``code`` in a session of its own; give its id once all its processes hold memory."""
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    with process:  # on the way out its input ends, and so does it
        assert process.stdout
        assert [process.stdout.readline() for _ in range(holders)] == [b"ready\n"] * holders
        yield process.pid


def test_one_process() -> None:
    """Alone it is the largest and all of them together."""
    with program(HOLDER, 1) as pid:
        found = memory_of(pid)

    assert MEGABYTES < found.together < 3 * MEGABYTES
    assert found.largest == found.together


def test_a_child_counts() -> None:
    """The sum holds both, the largest one only."""
    with program(PARENT, 2) as pid:
        found = memory_of(pid)
        size = len(family(pid))

    assert size == 2
    assert found.together > 2 * MEGABYTES
    assert MEGABYTES < found.largest < found.together


def test_the_sampler_keeps_the_peak() -> None:
    """What was held is known after it was let go."""
    with program(HOLDER, 1) as pid, Sampler(pid) as sampler:
        assert sampler.looked.wait(timeout=30)

    assert sampler.peak.together > MEGABYTES
    assert memory_of(pid) == Memory(0.0, 0.0)
