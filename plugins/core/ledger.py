"""Notes what a page reads: which entry of which table, and which files it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import Field, field, fields, replace
from itertools import compress, repeat
from operator import is_not
from typing import Any, ClassVar, Protocol, TypeAlias, TypeVar

from plugins.core.frozen import mutable

Cell: TypeAlias = "tuple[str, str]"
"""An entry of a table: the table's name and the key; also where there is no such entry."""


class Tables(Protocol):
    """A dataclass of which every field is a table: a mapping with strings as keys."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


V = TypeVar("V")
D = TypeVar("D", bound=Tables)


@mutable
class Ledger:
    """What was read and shown since ``open`` was called."""

    read: set[Cell] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)

    def open(self) -> Ledger:
        """Begin a new page; return the ledger."""
        self.read = set()
        self.shown = set()
        return self

    def add(self, read: set[Cell], shown: set[str]) -> None:
        """Note what was read for something that is used again."""
        self.read |= read
        self.shown |= shown


class Recorded(Mapping[str, V]):
    """A table that notes each entry that is looked up, whether it is there or not.

    It cannot be walked through: what a page shows of all entries is an entry of its own.
    """

    __slots__ = ("_entries", "_ledger", "_name")

    def __init__(self, name: str, entries: Mapping[str, V], ledger: Ledger) -> None:
        self._name = name
        self._entries = entries
        self._ledger = ledger

    def __getitem__(self, key: str) -> V:
        self._ledger.read.add((self._name, key))
        return self._entries[key]

    def get(self, key: str, default: Any = None) -> Any:
        """Return the entry, or ``default`` where there is none."""
        self._ledger.read.add((self._name, key))
        return self._entries.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._ledger.read.add((self._name, str(key)))
        return key in self._entries

    def __iter__(self) -> Iterator[str]:
        raise TypeError(f"a page cannot read all of {self._name!r}, only entries by their keys")

    def __len__(self) -> int:
        raise TypeError(f"a page cannot count {self._name!r}")


def tables_in(prefix: str, holder: Tables) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the tables of a dataclass with their names; raises TypeError for any other field."""
    for one in fields(holder):
        table = getattr(holder, one.name)
        if not isinstance(table, Mapping):
            raise TypeError(f"{prefix}{one.name} must be a mapping, so that reads can be noted")
        yield f"{prefix}{one.name}", table


def recorded(prefix: str, holder: D, ledger: Ledger) -> D:
    """Return a dataclass of tables in which every look-up is noted in the ledger."""
    return replace(
        holder,
        **{
            name.removeprefix(prefix): Recorded(name, table, ledger)
            for name, table in tables_in(prefix, holder)
        },
    )


def changed_cells(
    before: Mapping[str, Mapping[str, Any]], now: Mapping[str, Mapping[str, Any]]
) -> set[Cell]:
    """Return every entry of a table that is not equal to what it was; both map names to tables."""
    changed: set[Cell] = set()
    for name in before.keys() | now.keys():
        old, new = before.get(name, {}), now.get(name, {})
        if old is new:
            continue
        # Nearly all entries are the same objects: those are passed over without a line of Python.
        was = map(old.get, new, repeat(_NONE))
        others = compress(new, map(is_not, was, new.values()))
        changed.update((name, key) for key in others if old.get(key, _NONE) != new[key])
        if len(old) != len(new) or not new.keys() >= old.keys():
            changed.update((name, key) for key in old.keys() - new.keys())
    return changed


class _Nothing:
    """Equal to nothing, so that a new entry counts as changed."""


_NONE = _Nothing()
