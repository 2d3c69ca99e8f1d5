"""Small replacements in the text of one block that is cut into runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

OBJECT = "\ufffc"
"""Stands for an element whose text must not change (code, picture, footnote mark)."""

LINE_BREAK = "\u2028"
"""Stands for a forced line break (``<br>``)."""


class Edit(NamedTuple):
    """Replace ``text[start:end]`` by ``new``; ``start == end`` inserts."""

    start: int
    end: int
    new: str


def apply(runs: Sequence[str], edits: Iterable[Edit]) -> tuple[str, ...]:
    """Apply edits, whose positions count in the joined runs, and give the runs back.

    Of two edits at the same position the first one counts. An edit that would reach across the
    boundary of two runs is left out, so that no character changes its element.
    """
    by_start: dict[int, Edit] = {}
    for edit in edits:
        by_start.setdefault(edit.start, edit)
    if not by_start:
        return tuple(runs)
    waiting = [by_start[start] for start in sorted(by_start, reverse=True)]
    result = []
    for run, end in zip(runs, accumulate(map(len, runs)), strict=True):
        begin = end - len(run)
        parts: list[str] = []
        done = begin
        while waiting and waiting[-1].start < end:
            edit = waiting.pop()
            if edit.start >= done and edit.end <= end:
                parts += [run[done - begin : edit.start - begin], edit.new]
                done = edit.end
        parts.append(run[done - begin :])
        result.append("".join(parts))
    return tuple(result)
