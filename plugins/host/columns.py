"""Columns: what there is of thousands of files, in a few long strings of bytes.

They are loaded at once, as they take no object for each entry; one is looked up by halving.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import TypeAlias

Plain: TypeAlias = "tuple[bytes, bytes]"
"""A column as ``marshal`` writes it."""


class Names:
    """Texts, sorted, each once and with a number.

    ``plain`` are all texts in one, as UTF-8, and where each begins, as unsigned integers.
    """

    __slots__ = ("_starts", "plain")

    def __init__(self, plain: Plain) -> None:
        self.plain = plain
        self._starts = memoryview(plain[1]).cast("I")

    @classmethod
    def of(cls, names: Iterable[str]) -> Names:
        """Return the column of some texts, in which names of files may be no Unicode."""
        encoded = [_encoded(name) for name in sorted(set(names))]
        starts = array("I", accumulate(map(len, encoded), initial=0))
        return cls((b"".join(encoded), starts.tobytes()))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __iter__(self) -> Iterator[str]:
        text = self.plain[0]  # without a call for each of the 30,000 pages of a site
        return (text[at:end].decode("utf-8", "surrogatepass") for at, end in pairwise(self._starts))

    def __contains__(self, name: str) -> bool:
        return self.number(name) is not None

    def __getitem__(self, number: int) -> str:
        return self._at(number).decode("utf-8", "surrogatepass")

    def number(self, name: str) -> int | None:
        """Return the number of a text, ``None`` where there is none."""
        wanted = _encoded(name)
        at = bisect_left(range(len(self)), wanted, key=self._at)
        return at if at < len(self) and self._at(at) == wanted else None

    def _at(self, number: int) -> bytes:
        return self.plain[0][self._starts[number] : self._starts[number + 1]]


def _encoded(name: str) -> bytes:
    # Sorted in the same way as the texts themselves.
    return name.encode("utf-8", "surrogatepass")


class Lists:
    """Lists of numbers, one after the other; ``plain`` are all numbers, and where each begins."""

    __slots__ = ("_numbers", "_starts", "plain")

    def __init__(self, plain: Plain) -> None:
        self.plain = plain
        self._numbers, self._starts = (memoryview(one).cast("I") for one in plain)

    @classmethod
    def of(cls, lists: Iterable[Iterable[int]]) -> Lists:
        """Return the column of some lists."""
        numbers, starts = array("I"), array("I", [0])
        for one in lists:
            numbers.extend(one)
            starts.append(len(numbers))
        return cls((numbers.tobytes(), starts.tobytes()))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __iter__(self) -> Iterator[list[int]]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, number: int) -> list[int]:
        return self._numbers[self._starts[number] : self._starts[number + 1]].tolist()
