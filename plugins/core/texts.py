"""All words readers see, by key, from ``theme/texts/``. An unknown key or placeholder raises."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Mapping


class Texts:
    """Keyed texts with ``{placeholders}``; ``texts("article.more", title=…)``.

    A text in two forms is a table with ``one`` and ``other``; the argument ``count`` chooses.
    """

    def __init__(self, by_key: Mapping[str, str]) -> None:
        self.by_key = dict(by_key)
        self._fields = {
            key: frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)
            for key, text in self.by_key.items()
        }
        self._fitting: set[tuple[str, ...]] = set()

    @classmethod
    def parse(cls, toml: str) -> Texts:
        """Read a TOML file: tables become dotted keys."""
        return cls(dict(_flatten("", tomllib.loads(toml))))

    def __call__(self, key: str, **values: object) -> str:
        """Return the text of ``key`` with its placeholders filled; every value must be used.

        Raises ``KeyError`` for an unknown key and ``ValueError`` where the placeholders of the
        text and ``values`` differ (``count`` may go unused: it also chooses the form).
        """
        call = key, *values
        if call in self._fitting:  # the same was asked before
            return self.by_key[key].format(**values)
        if key not in self.by_key and "count" in values:
            key = f"{key}.one" if values["count"] == 1 else f"{key}.other"
        wanted = self._fields[key]
        if wanted | {"count"} != values.keys() | {"count"}:
            raise ValueError(f"text {key!r} has {sorted(wanted)}, was given {sorted(values)}")
        if key == call[0]:
            self._fitting.add(call)
        return self.by_key[key].format(**values)


def _flatten(prefix: str, table: Mapping[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict):
            found.extend(_flatten(f"{key}.", value))
        elif isinstance(value, str):
            found.append((key, value))
        else:
            raise TypeError(f"text {key!r} is {type(value).__name__}, not a string")
    return found
