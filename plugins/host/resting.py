"""Tables at rest on disk: a small database of entries, of which a build reads those it needs."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.state.digests import digest_of_file
from plugins.state.sealed import Damaged

if TYPE_CHECKING:
    import sqlite3

_SCHEMA = "CREATE TABLE entry (cell TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID"
_BETWEEN = "\x1f"  # separates table and key; neither holds control characters


def write_tables(folder: Path, tables: Mapping[str, Mapping[str, Any]]) -> str:
    """Write all entries of tables to a file in ``folder`` and return its name, which tells them.

    A missing entry means something, too: so the file is believed only as a whole.
    """
    import sqlite3  # small sites have no entries

    path = folder / f"entries-{os.getpid()}"
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(_SCHEMA)
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO entry VALUES (?, ?)", _rows(tables))
        connection.execute("COMMIT")
    finally:
        connection.close()
    name = _name(path)
    path.replace(folder / name)
    return name


def is_intact(path: Path) -> bool:
    """Tell whether a file holds what was written under its name."""
    return path.is_file() and _name(path) == path.name


def _name(path: Path) -> str:
    return f"entries-{digest_of_file(str(path)).hex()}"


def _rows(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, bytes]]:
    for name in sorted(tables):
        table = tables[name]
        for key in sorted(table):
            cell = f"{name}{_BETWEEN}{key}"
            yield cell, pickle.dumps(table[key], protocol=5)


class RestingTable(Mapping[str, bytes]):
    """One table of a file of entries that is ``intact``. Raises ``Damaged`` where it is none."""

    def __init__(self, path: str, name: str) -> None:
        self._path = path
        self._prefix = f"{name}{_BETWEEN}"

    def __getitem__(self, key: str) -> bytes:
        found = self._ask("SELECT value FROM entry WHERE cell = ?", self._prefix + key)
        if not found:
            raise KeyError(key)
        value: bytes = found[0][0]
        return value

    def __contains__(self, key: object) -> bool:
        return bool(self._ask("SELECT 1 FROM entry WHERE cell = ?", f"{self._prefix}{key}"))

    def __iter__(self) -> Iterator[str]:
        end = self._prefix[:-1] + chr(ord(_BETWEEN) + 1)
        rows = self._ask("SELECT cell FROM entry WHERE cell > ? AND cell < ?", self._prefix, end)
        return (cell.removeprefix(self._prefix) for (cell,) in rows)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _ask(self, query: str, *values: str) -> list[tuple[Any]]:
        import sqlite3

        try:
            rows: list[tuple[Any]] = _open(self._path).execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise Damaged(self._path) from error
        return rows


# More files than these are never read at once; the one that was opened first is closed.
_MANY = 4
_connections: dict[tuple[str, int], sqlite3.Connection] = {}


def _open(path: str) -> sqlite3.Connection:
    """Return this process's connection; one that was open when the process was copied is not."""
    key = path, os.getpid()
    if key not in _connections:
        import sqlite3

        while len(_connections) >= _MANY:
            _connections.pop(next(iter(_connections))).close()
        _connections[key] = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    return _connections[key]


def close(path: str) -> None:
    """Close this process's connection: on Windows an open file cannot be removed."""
    connection = _connections.pop((path, os.getpid()), None)
    if connection is not None:
        connection.close()
