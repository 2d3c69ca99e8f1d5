"""A task that a copy of this process does while this one goes on."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def beside(task: Callable[[], bytes], *, worthwhile: bool) -> Iterator[Callable[[], bytes]]:
    """Begin a task; what is given gives its answer, and is to be called once at most.

    The task changes nothing but files, so that a copy of this process can do it. Where that is
    not ``worthwhile``, where there can be none (no fork, several threads, a single processor), or
    where it ended without an answer, the task is done here when its answer is asked for; then its
    exceptions are this process's. Nothing goes on after the context.
    """
    alone = threading.active_count() == 1
    if not (worthwhile and alone and sys.platform == "linux" and (os.cpu_count() or 1) > 1):
        yield task
        return
    reader, writer = os.pipe()
    copy = os.fork()
    if not copy:
        os.close(reader)
        _answer(task, writer)
    os.close(writer)
    ended: list[int] = []

    def end() -> int:
        ended.append(os.waitpid(copy, 0)[1])
        return ended[0]

    pipe = os.fdopen(reader, "rb")

    def answer() -> bytes:
        given = pipe.read()
        return task() if end() else given

    try:
        yield answer
    finally:
        pipe.close()  # before the wait: else who answers might wait for a reader
        if not ended:
            end()


def _answer(task: Callable[[], bytes], writer: int) -> None:
    """Do the task, tell the other process, and end without what ends a Python as a whole."""
    status = 1
    try:
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(task())
        status = 0
    finally:
        os._exit(status)
