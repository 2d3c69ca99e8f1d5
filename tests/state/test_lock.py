"""The lock: one at a time, and free as soon as its holder is gone, however it went."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.state.lock import Lock

ROOT = Path(__file__).parents[2]
HOLDER = """
import os, sys
sys.path.insert(0, sys.argv[2])
from plugins.state.lock import Lock
with Lock(sys.argv[1], lambda: print("waiting", flush=True)):
    if len(sys.argv) > 3 and not os.fork():  # a worker that outlives its parent
        print("forked", flush=True)
        sys.stdin.read()
        os._exit(0)
    if len(sys.argv) < 4:
        print("holding", flush=True)
    sys.stdin.readline()
print("done", flush=True)
"""


class Holder:
    """Another process that takes the lock and keeps it until it is told to end."""

    def __init__(self, path: Path, *more: str) -> None:
        command = [sys.executable, "-c", HOLDER, str(path), str(ROOT), *more]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def says(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def finish(self) -> None:
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def close(self) -> None:
        self.process.kill()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream
            stream.close()
        self.process.wait()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lock"


@pytest.fixture
def holder(path: Path) -> Iterator[Holder]:
    process = Holder(path)
    assert process.says() == "holding"
    yield process
    process.close()


def unexpected() -> None:
    raise AssertionError("waited for a lock that was free")


def test_a_free_lock_is_not_waited_for(path: Path) -> None:
    """Again and again; the file may stay."""
    for _ in range(3):
        with Lock(str(path), unexpected):
            assert path.exists()


def test_the_second_waits(path: Path, holder: Holder) -> None:
    """It says so once, and goes on when the first one is done."""
    said: list[str] = []

    def waiting() -> None:
        said.append("waiting")
        holder.finish()

    with Lock(str(path), waiting):
        assert holder.says() == "done"
    assert said == ["waiting"]


def test_another_process_waits_for_us(path: Path) -> None:
    """The other way round."""
    with Lock(str(path), unexpected):
        other = Holder(path)
        assert other.says() == "waiting"
    assert other.says() == "holding"
    other.close()


def test_an_error_frees_it(path: Path) -> None:
    """A build that fails does not keep the next one waiting."""
    with pytest.raises(ZeroDivisionError), Lock(str(path), unexpected):
        _ = 1 / 0
    with Lock(str(path), unexpected):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="platform: no SIGKILL")
def test_a_killed_holder_frees_it(path: Path, holder: Holder) -> None:
    """A process that is killed without warning takes its lock with it."""
    holder.process.send_signal(signal.SIGKILL)
    holder.process.wait()

    with Lock(str(path), unexpected):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="platform: no fork")
def test_a_worker_that_outlives_it_does_not_hold_it(path: Path) -> None:
    """A killed build is gone even while one of its workers still looks at its pipe."""
    holder = Holder(path, "with a worker")
    assert holder.says() == "forked"
    holder.process.kill()
    holder.process.wait()

    with Lock(str(path), unexpected):
        pass
    holder.close()


@pytest.mark.skipif(sys.platform == "win32", reason="platform: open files cannot be removed")
def test_a_removed_lock_is_made_anew(path: Path, holder: Holder) -> None:
    """Who waited for a file that was removed meanwhile holds the new one, not a ghost."""

    def waiting() -> None:
        path.unlink()
        holder.finish()

    with Lock(str(path), waiting):
        other = Holder(path)
        assert other.says() == "waiting"
    other.close()
