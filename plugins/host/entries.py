"""Tables at rest: each entry as bytes, which become an object when somebody asks for it."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

V = TypeVar("V")


class Entries(Mapping[str, V]):
    """A table of entries at rest. ``others`` stand in place of what was packed."""

    def __init__(self, packed: Mapping[str, bytes], others: Mapping[str, V] | None = None) -> None:
        self._packed = packed
        self._awake: dict[str, V] = dict(others or {})

    def get(self, key: str, default: Any = None) -> Any:
        """Return the entry, or ``default`` where there is none."""
        try:
            return self[key]
        except KeyError:
            return default

    def __getitem__(self, key: str) -> V:
        if key not in self._awake:
            value: V = pickle.loads(self._packed[key])  # noqa: S301  (we wrote it)
            self._awake[key] = value
        return self._awake[key]

    def __contains__(self, key: object) -> bool:
        return key in self._packed or key in self._awake

    def __iter__(self) -> Iterator[str]:
        yield from self._packed
        yield from (key for key in self._awake if key not in self._packed)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def over(self, others: Mapping[str, V]) -> Entries[V]:
        """Return the table with other entries in place of some."""
        return Entries(self._packed, {**self._awake, **others})


class Followed(Mapping[str, bytes]):
    """Packed entries of which some became others later; ``None`` stands for those that are gone."""

    def __init__(self, packed: Mapping[str, bytes], later: Mapping[str, bytes | None]) -> None:
        self._packed = packed
        self._later = later

    def __getitem__(self, key: str) -> bytes:
        if key not in self._later:
            return self._packed[key]
        value = self._later[key]
        if value is None:
            raise KeyError(key)
        return value

    def __contains__(self, key: object) -> bool:
        if key in self._later:
            return self._later[str(key)] is not None
        return key in self._packed

    def __iter__(self) -> Iterator[str]:
        yield from (key for key in self._packed if key not in self._later)
        yield from (key for key, value in self._later.items() if value is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def over(table: Mapping[str, V], others: Mapping[str, V]) -> Mapping[str, V]:
    """Return a table, at rest or not, with other entries in place of some."""
    return table.over(others) if isinstance(table, Entries) else {**table, **others}
