"""Work on all cores: several processes take parts of a list, and the answers come in its order.

Where the system can copy a process, workers are copies that know all there is to know; elsewhere
they are started anew and told. The answers are the same, and the same for any number of workers.
"""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import wait
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

Work = Callable[[list[T]], R]
"""Does a part of the list; made in each process by the function that prepares it."""

# On macOS the system's own libraries do not survive being copied.
METHOD = "fork" if sys.platform == "linux" else "spawn"

# After so many parts a worker looks for garbage that refers to itself; in between it does not:
# that would take a fifth of its time.
_PARTS_BETWEEN = 16

_work: Callable[[list[Any]], Any] | None = None
_done = 0


def on_all_cores(
    items: Sequence[T],
    prepare: Callable[..., Work[T, R]],
    given: tuple[Any, ...],
    *,
    workers: int,
    part: int,
    worthwhile: int,
    needs: Iterable[str] = (),
    method: str = METHOD,
) -> Iterator[R]:
    """Yield the answer for each ``part`` items, in order.

    ``prepare(*given)`` makes the function that does the work: here, for processes that are copies
    of this one, else once in each. Fewer items than are ``worthwhile`` are done here: starting a
    process would cost more than it saves. ``needs`` are modules for copies to find imported.
    """
    parts = [list(items[at : at + part]) for at in range(0, len(items), part)]
    if workers < 2 or len(items) < worthwhile:
        if parts:
            yield from map(prepare(*given), parts)
        return
    context = multiprocessing.get_context(method)
    start: tuple[Callable[..., None], tuple[Any, ...]] = (_start, (prepare, given))
    if method == "fork":
        for name in needs:
            importlib.import_module(name)
        start = (_start_copy, (prepare(*given),))
    with ProcessPoolExecutor(workers, context, *start) as pool:
        yield from pool.map(_do, parts)


def _start(prepare: Callable[..., Callable[[list[Any]], Any]], given: tuple[Any, ...]) -> None:
    _start_copy(prepare(*given))


def _start_copy(work: Callable[[list[Any]], Any]) -> None:
    global _work
    _end_with_parent()
    _work = work
    gc.freeze()  # what is there now stays: nobody has to look at it again
    gc.disable()


def _end_with_parent() -> None:
    """Let this worker end when the process that started it was killed: nobody else would."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    sentinel = parent.sentinel

    def follow() -> None:
        wait([sentinel])
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


def _do(part: list[Any]) -> Any:
    if _work is None:
        raise RuntimeError("the worker was not started")
    global _done
    _done += 1
    if _done % _PARTS_BETWEEN == 0:
        gc.collect()
    return _work(part)
