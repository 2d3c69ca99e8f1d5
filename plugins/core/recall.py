"""Pure functions that are asked again with the same input answer from memory.

That is what makes a small change cheap: of ten thousand articles one is read anew, for all others
every rule finds the answer it gave before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import compress
from operator import is_not
from typing import Any, NamedTuple, TypeVar, TypeVarTuple

from plugins.core.ledger import Cell, Ledger, Tables, changed_cells, recorded, tables_in

Inputs = TypeVarTuple("Inputs")
Common = TypeVarTuple("Common")
R = TypeVar("R")
T = TypeVar("T")
D = TypeVar("D", bound=Tables)


class _Answer(NamedTuple):
    inputs: tuple[Any, ...]
    answer: Any


class _Answers(NamedTuple):
    """What a function said of many things; ``common`` are its other inputs."""

    common: tuple[Any, ...]
    things: Mapping[str, Any]
    answers: Mapping[str, Any]


class _Looked(NamedTuple):
    """What a function said of many things, and what it looked up in the tables for each."""

    told: _Answers
    tables: Tables
    cells: Mapping[str, frozenset[Cell]]


class _Kept(NamedTuple):
    """What a run remembers: by function and key, by function (twice), by key."""

    single: dict[Callable[..., Any], dict[str, _Answer]]
    many: dict[Callable[..., Any], _Answers]
    looked: dict[Callable[..., Any], _Looked]
    same: dict[str, Any]


_NOTHING = _Kept({}, {}, {}, {})


class Recall:
    """Remembers what functions answered in the last run and in this one.

    Functions are those of a module, so that they can be pickled. The answer is given again where
    every input is the same object as last time, or equal to it, be that in this run or in the last
    one. What is not asked for in a run is forgotten after it.
    """

    def __init__(self, before: Recall | None = None) -> None:
        self._before: _Kept = before._now if before else _NOTHING
        self._now: _Kept = _Kept({}, {}, {}, {})

    def settle(self) -> None:
        """Forget what was not asked for; there are no more questions in this run."""
        self._before = _NOTHING

    def __call__(self, key: str, function: Callable[[*Inputs], R], *inputs: *Inputs) -> R:
        """Return ``function(*inputs)``, which must be pure and must not change its inputs.

        ``key`` tells the calls of a function apart.
        """
        now = self._now.single.get(function)
        if now is None:
            now = self._now.single[function] = {}
        entry = now.get(key)
        if entry is None:
            known = self._before.single.get(function)
            entry = known.get(key) if known else None
        if entry is None or not _same(entry.inputs, inputs):
            entry = _Answer(inputs, function(*inputs))
        now[key] = entry
        result: R = entry.answer
        return result

    def each(
        self,
        function: Callable[[T, *Common], R],
        things: Mapping[str, T],
        *common: *Common,
    ) -> Mapping[str, R]:
        """Return ``function(thing, *common)`` of each thing, in the order of ``things``.

        A thing counts as the one that stood under its key before only where it is the same object:
        that is told ten times faster than ``recall(...)`` for each. Where all are, the mapping is
        the one of last time, too. A function is asked in this way once in a run.
        """
        known = self._before.many.get(function)
        if known is None or not _same(known.common, common):
            answers: Mapping[str, R] = {
                key: function(thing, *common) for key, thing in things.items()
            }
        else:
            answers = _again(known, function, things, common)
        self._now.many[function] = _Answers(common, things, answers)
        return answers

    def each_looking_up(
        self,
        function: Callable[[T, D, *Common], R],
        things: Mapping[str, T],
        tables: D,
        *common: *Common,
    ) -> Mapping[str, R]:
        """Return ``function(thing, tables, *common)`` of each thing, as ``each`` does.

        Where the tables are not what they were, it is asked again only for those things for which
        it looked up an entry that is another now, or was not there, or is no longer.
        """
        known = self._before.looked.get(function)
        if known is None or not _same(known.told.common, common):
            known = _Looked(_Answers(common, {}, {}), tables, {})
        cells, answers = _looked_again(known, function, things, tables, common)
        self._now.looked[function] = _Looked(_Answers(common, things, answers), tables, cells)
        return answers

    def same(self, key: str, value: T) -> T:
        """Return the object that stood for an equal value last time, so that it counts as it."""
        now = self._now.same
        known = now[key] if key in now else self._before.same.get(key)
        chosen = known if known is not None and known == value else value
        now[key] = chosen
        kept: T = chosen
        return kept

    def same_entries(self, key: str, mapping: Mapping[str, T]) -> Mapping[str, T]:
        """Return the mapping that stood for an equal one last time, else with its equal entries.

        Equal mappings also have their keys in the same order.
        """
        known: Mapping[str, T] = self._now.same.get(key) or self._before.same.get(key) or {}
        if len(known) != len(mapping) or known != mapping or list(known) != list(mapping):
            known = {
                key: was if (was := known.get(key)) is not None and was == value else value
                for key, value in mapping.items()
            }
        self._now.same[key] = known
        return known


def _again(
    known: _Answers, function: Callable[..., R], things: Mapping[str, T], common: tuple[Any, ...]
) -> Mapping[str, R]:
    before, answers = known.things, known.answers
    # Without a line of Python for each of ten thousand things.
    others = list(compress(things, map(is_not, map(before.get, things), things.values())))
    found = {key: function(things[key], *common) for key in others}
    if list(things) == list(before):
        return {**answers, **found} if found else answers
    return _in_order(things, {**answers, **found})


def _looked_again(
    known: _Looked,
    function: Callable[..., R],
    things: Mapping[str, T],
    tables: Tables,
    common: tuple[Any, ...],
) -> tuple[Mapping[str, frozenset[Cell]], Mapping[str, R]]:
    others = changed_cells(dict(tables_in("", known.tables)), dict(tables_in("", tables)))
    (_, before, answers), cells = known.told, known.cells
    stale = {
        key: thing
        for key, thing in things.items()
        if before.get(key) is not thing or not cells[key].isdisjoint(others)
    }
    if not stale and list(things) == list(before):
        return cells, answers
    ledger = Ledger()
    noting = recorded("", tables, ledger)
    found: dict[str, R] = {}
    read: dict[str, frozenset[Cell]] = {}
    shared: dict[frozenset[Cell], frozenset[Cell]] = {}
    for key, thing in stale.items():
        ledger.open()
        found[key] = function(thing, noting, *common)
        noted = frozenset(ledger.read)
        read[key] = shared.setdefault(noted, noted)
    return _in_order(things, {**cells, **read}), _in_order(things, {**answers, **found})


def _in_order(things: Iterable[str], answers: Mapping[str, R]) -> Mapping[str, R]:
    """Return the answers for some things only, in the order of these."""
    return dict(zip(things, map(answers.__getitem__, things), strict=True))


def _same(before: tuple[Any, ...], now: tuple[Any, ...]) -> bool:
    if len(before) != len(now):
        return False
    # A loop, because all(...) costs more than what it compares here.
    for one, other in zip(before, now, strict=True):
        if one is not other and one != other:
            return False
    return True
