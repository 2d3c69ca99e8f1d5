"""Ordinals at the beginning of a line: „1. Kölner Stammtisch“ is no list of one item.

A list has several items, or one with something indented below it. A number that stands alone is
a word of its sentence, as is one that follows the sign of a list („- 24. Dezember“).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_QUOTED = re.compile(r"(?: {0,3}> ?)+")
_NUMBER = re.compile(r" {0,3}\d{1,3}\.[ \t]+(?=\S)")
_IN_ITEM = re.compile(r"[ \t]*[-+*][ \t]+\d{1,3}\.[ \t]+(?=\S)")
_ANY_NUMBER = re.compile(r"[ \t]*(?:[-+*][ \t]+)?\d{1,3}\.[ \t]")
_PERHAPS = re.compile(r"\n[ \t>*+-]*\d{1,3}\.[ \t]")


def ordinal_lines(source: str, lines: Sequence[str]) -> frozenset[int]:
    """Return the indices of the lines whose first number is no number of a list.

    ``lines`` are those of ``source``.
    """
    if not _PERHAPS.search(f"\n{source}"):
        return frozenset()
    bare = [_QUOTED.sub("", line, count=1) if ">" in line[:4] else line for line in lines]
    return frozenset(at for at, line in enumerate(bare) if _is_ordinal(line, at, bare))


def _is_ordinal(line: str, at: int, lines: Sequence[str]) -> bool:
    if _IN_ITEM.match(line):
        below = lines[at + 1] if at + 1 < len(lines) else ""
        return not (below[:2].isspace() and _NUMBER.match(below.lstrip()))
    return _NUMBER.match(line) is not None and _stands_alone(at, lines)


def _stands_alone(at: int, lines: Sequence[str]) -> bool:
    """Tell whether neither the lines of its block nor the blocks next to it make a list of it."""
    end = at + 1
    while end < len(lines) and not _is_blank(lines[end]):
        if _belongs_to_list(lines[end]):
            return False
        end += 1
    start = at
    while start and not _is_blank(lines[start - 1]):
        start -= 1
        if _ANY_NUMBER.match(lines[start]):
            return False
    below = next((line for line in lines[end:] if not _is_blank(line)), "")
    above = next((n for n in range(start - 1, -1, -1) if not _is_blank(lines[n])), -1)
    return not _belongs_to_list(below) and not _ends_list(above, lines)


def _ends_list(at: int, lines: Sequence[str]) -> bool:
    """Tell whether the block that ends with the line is one of a list."""
    while at >= 0 and not _is_blank(lines[at]):
        if _belongs_to_list(lines[at]):
            return True
        at -= 1
    return False


def _belongs_to_list(line: str) -> bool:
    return line[:1].isspace() or _ANY_NUMBER.match(line) is not None


def _is_blank(line: str) -> bool:
    return not line or line.isspace()
