"""Processes that take parts of a list: copies of this one, or new ones that are told.

Where there is little to do nobody needs them, so that this is imported by those who do.
"""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import wait
from typing import Any

# After so many parts a worker looks for garbage that refers to itself; in between it does not:
# that would take a fifth of its time.
_PARTS_BETWEEN = 16

_work: Callable[[list[Any]], Any] | None = None
_done = 0


def in_processes(
    parts: Iterable[list[Any]],
    prepare: Callable[..., Callable[[list[Any]], Any]],
    given: tuple[Any, ...],
    *,
    workers: int,
    needs: Iterable[str],
    method: str,
) -> Iterator[Any]:
    """Yield the answer for each part, in order; the arguments are those of ``on_all_cores``."""
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
    end_with_parent()
    _work = work
    gc.freeze()  # what is there now stays: nobody has to look at it again
    gc.disable()


def end_with_parent() -> None:
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
        gc.freeze()  # what is still there is kept for other pages: looked through once
    return _work(part)
