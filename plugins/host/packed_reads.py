"""Which pages read an entry, of all pages in one: written once, and never taken apart."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from plugins.core.ledger import Cell
from plugins.host.columns import Lists, Names

Plain: TypeAlias = "tuple[tuple[bytes, bytes], ...]"
"""The columns as ``marshal`` writes them."""


class Packed(NamedTuple):
    """Pages with what they read and show.

    pages: their output paths.
    tables, keys: of all entries that were read. Key number k of table number t of n tables is
        the entry with the number ``k * n + t``.
    entries: one list, the numbers of all entries that were read, sorted.
    readers: for each of these the pages that read it.
    files: content paths of the files that pages show.
    showing: for each of these the pages that show it.
    """

    pages: Names
    tables: Names
    keys: Names
    entries: memoryview
    readers: Lists
    files: Names
    showing: Lists

    def reading(self, cell: Cell) -> list[int]:
        """Return the numbers of the pages that read an entry."""
        table, key = self.tables.number(cell[0]), self.keys.number(cell[1])
        if table is None or key is None:
            return []
        number = key * len(self.tables) + table
        at = bisect_left(self.entries, number)
        found = at < len(self.entries) and self.entries[at] == number
        return self.readers[at] if found else []

    def items(self) -> Iterator[tuple[Cell, list[int]]]:
        """Yield every entry with the numbers of the pages that read it."""
        tables, keys = list(self.tables), list(self.keys)
        for number, pages in zip(self.entries, self.readers, strict=True):
            key, table = divmod(number, len(tables))
            yield (tables[table], keys[key]), pages

    @property
    def plain(self) -> Plain:
        """Everything as data that ``marshal`` writes."""
        return (
            self.pages.plain,
            self.tables.plain,
            self.keys.plain,
            (self.entries.tobytes(), b""),
            self.readers.plain,
            self.files.plain,
            self.showing.plain,
        )


def unpacked(plain: Plain) -> Packed:
    """Return what ``plain`` was made of."""
    pages, tables, keys, (entries, _), readers, files, showing = plain
    return Packed(
        Names(pages),
        Names(tables),
        Names(keys),
        memoryview(entries).cast("I"),
        Lists(readers),
        Names(files),
        Lists(showing),
    )


def packed(
    pages: Iterable[str],
    readers: Mapping[Cell, Collection[int]],
    showing: Mapping[str, Collection[int]],
) -> Packed:
    """Pack what pages read and show; they are numbered as their sorted output paths are."""
    tables = Names.of(table for table, _ in readers)
    keys = Names.of(key for _, key in readers)
    table_numbers = {table: number for number, table in enumerate(tables)}
    key_numbers = {key: number for number, key in enumerate(keys)}
    by_number = {
        key_numbers[key] * len(tables) + table_numbers[table]: pages
        for (table, key), pages in readers.items()
    }
    entries = sorted(by_number)
    return Packed(
        Names.of(pages),
        tables,
        keys,
        memoryview(array("I", entries).tobytes()).cast("I"),
        Lists.of(by_number[number] for number in entries),
        Names.of(showing),
        Lists.of(showing[path] for path in sorted(showing)),
    )


NOTHING = packed((), {}, {})
"""Before the first build."""
