"""A run that is stopped at a chosen operation on files, by its death or by an error."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from plugins.host.journal import MARK, STAGE

OPERATIONS = ("mkdir", "open", "write", "fsync", "rename", "replace", "unlink", "rmdir")


class KilledError(BaseException):
    """Stands for the end of the process: no code of ours catches it."""


@dataclass
class Fate:
    """What became of the run: did it come to the operation, and did that end it?"""

    reached: bool = False
    stopped: bool = False


@contextmanager
def dying_after(allowed: int) -> Iterator[Fate]:
    """Let the process die in front of the operation that follows ``allowed`` others, or in it."""
    with _stopping(lambda number: number >= allowed, KilledError()) as fate:
        yield fate


@contextmanager
def failing_after(allowed: int, error: OSError) -> Iterator[Fate]:
    """Let one operation fail, after ``allowed`` others, and all that follow succeed."""
    with _stopping(lambda number: number == allowed, error) as fate:
        yield fate


@contextmanager
def _stopping(stops: Callable[[int], bool], error: BaseException) -> Iterator[Fate]:
    fate = Fate()
    numbers = itertools.count()

    def stoppable(name: str, operation: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **kwargs: Any) -> Any:
            if (name == "open" and not args[1] & os.O_CREAT) or not stops(next(numbers)):
                return operation(*args, **kwargs)
            fate.reached = True
            if name == "write":  # half of it is on the disk
                operation(args[0], args[1][: len(args[1]) // 2])
            raise error

        return run

    with pytest.MonkeyPatch.context() as patch:
        for name in OPERATIONS:
            patch.setattr(os, name, stoppable(name, getattr(os, name)))
        try:
            yield fate
        except type(error) as raised:
            if raised is not error:
                raise
            fate.stopped = True


def held(output: Path) -> dict[str, bytes]:
    """Return what readers can get from ``output``."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file() and path.relative_to(output).parts[0] not in {STAGE, MARK}
    }


def has_begun(output: Path) -> bool:
    """Tell whether a delivery waits to be completed."""
    return (output / STAGE / "journal.json").exists()
