"""Pure functions that are asked again with the same input answer from memory.

That is what makes a small change cheap: of ten thousand articles one is read anew, for all others
every rule finds the answer it gave before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, TypeVarTuple

Inputs = TypeVarTuple("Inputs")
R = TypeVar("R")
T = TypeVar("T")

Entry = tuple[tuple[Any, ...], Any]
Entries = dict["Callable[..., Any] | None", dict[str, Entry]]
"""By function and key: inputs and answer. Under ``None`` lies what ``same`` has chosen."""


class Recall:
    """Remembers what functions answered in the last run and in this one.

    Functions are those of a module, so that they can be pickled; ``key`` tells their calls apart.
    The answer is given again where every input is the same object as last time, or equal to it, be
    that in this run or in the last one. What is not asked for in a run is forgotten after it.
    """

    def __init__(self, before: Recall | None = None) -> None:
        self._before: Entries = before._now if before else {}
        self._now: Entries = {}

    def settle(self) -> None:
        """Forget what was not asked for; there are no more questions in this run."""
        self._before = {}

    def __call__(self, key: str, function: Callable[[*Inputs], R], *inputs: *Inputs) -> R:
        """Return ``function(*inputs)``, which must be pure and must not change its inputs."""
        now = self._now.get(function)
        if now is None:
            now = self._now[function] = {}
        entry = now.get(key)
        if entry is None:
            known = self._before.get(function)
            entry = known.get(key) if known else None
        if entry is None or not _same(entry[0], inputs):
            entry = (inputs, function(*inputs))
        now[key] = entry
        result: R = entry[1]
        return result

    def same(self, key: str, value: T) -> T:
        """Return the object that stood for an equal value last time, so that it counts as it."""
        now = self._now.setdefault(None, {})
        known = now.get(key) or self._before.get(None, {}).get(key)
        chosen = known[1] if known is not None and known[1] == value else value
        now[key] = ((), chosen)
        kept: T = chosen
        return kept


def _same(before: tuple[Any, ...], now: tuple[Any, ...]) -> bool:
    if len(before) != len(now):
        return False
    # A loop, because all(...) costs more than what it compares here.
    for one, other in zip(before, now, strict=True):
        if one is not other and one != other:
            return False
    return True
