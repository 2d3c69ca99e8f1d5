"""Work on all cores: several processes take parts of a list, and the answers come in its order.

Where the system can copy a process, workers are copies that know all there is to know; elsewhere
they are started anew and told. The answers are the same, and the same for any number of workers.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

Work = Callable[[list[T]], R]
"""Does a part of the list; made in each process by the function that prepares it."""

# On macOS the system's own libraries do not survive being copied.
METHOD = "fork" if sys.platform == "linux" else "spawn"


def on_all_cores(
    items: Sequence[T],
    prepare: Callable[..., Work[T, R]],
    given: tuple[Any, ...],
    *,
    workers: int,
    part: int | Sequence[int],
    worthwhile: int,
    needs: Iterable[str] = (),
    method: str = METHOD,
) -> Iterator[R]:
    """Yield the answer for each ``part`` items, or as many as it says one by one, in order.

    ``prepare(*given)`` makes the function that does the work: here, for processes that are copies
    of this one, else once in each. Fewer items than are ``worthwhile`` are done here: starting a
    process would cost more than it saves. ``needs`` are modules for copies to find imported.
    """
    parts = list(_cut(items, part))
    if workers < 2 or len(items) < worthwhile:
        if parts:
            yield from map(prepare(*given), parts)
        return
    from plugins.host.crew import in_processes

    yield from in_processes(parts, prepare, given, workers=workers, needs=needs, method=method)


def _cut(items: Sequence[T], part: int | Sequence[int]) -> Iterator[list[T]]:
    if isinstance(part, int):
        for at in range(0, len(items), part):
            yield list(items[at : at + part])
        return
    for begin, end in pairwise(accumulate(part, initial=0)):
        yield list(items[begin:end])
