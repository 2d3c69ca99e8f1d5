"""German quotation marks: pairs are found, nested pairs alternate between „…“ and ‚…‘."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.text.edits import Edit
from plugins.text.quote_marks import (
    Kind,
    Mark,
    Role,
    find_marks,
    is_shortened,
    may_change,
    places_of_marks,
)


def find_quotes(
    text: str, skip: Sequence[tuple[int, int]], around: Kind | None = None
) -> Iterator[Edit]:
    """Find the marks to change in one block; ``around`` is the kind the whole text stands in.

    Pairs get the kind that alternates with the pair around them; an outermost pair keeps its own
    kind. A mark without partner is made readable by its context (a quotation may run over several
    paragraphs) and stays as it is where the context says nothing.
    """
    if around is None and not may_change(text):
        return
    settled = text
    seen: list[str] = []
    # A pair that changes its kind may let others match; only a text that stays is an answer.
    while settled not in seen:
        seen.append(settled)
        settled = _curl(settled, skip, around)
    settled = min(seen[seen.index(settled) :])
    if settled != text:
        for at in places_of_marks(text):
            if settled[at] != text[at]:
                yield Edit(at, at + 1, settled[at])


def _curl(text: str, skip: Sequence[tuple[int, int]], around: Kind | None) -> str:
    marks = find_marks(text, skip)
    if not marks:
        return text
    _pair(text, marks)
    parts: list[str] = []
    done = 0
    for mark, char in zip(marks, _chars(text, marks, around), strict=True):
        parts += text[done : mark.at], char
        done = mark.at + 1
    return "".join(parts) + text[done:]


def _pair(text: str, marks: Sequence[Mark]) -> None:
    waiting: list[Mark] = []
    for mark in marks:
        if mark.kind is Kind.SINGLE:
            _pair_single(text, mark, waiting)
        else:
            _pair_double(mark, waiting)


def _pair_single(text: str, mark: Mark, waiting: list[Mark]) -> None:
    if mark.role is Role.APOSTROPHE:
        return
    inside = bool(waiting) and waiting[-1].kind is Kind.SINGLE
    if mark.role is Role.OPENS:
        if mark.char == "‚" or (mark.char != "’" and not is_shortened(text, mark)):
            waiting.append(mark)
        else:
            mark.role = Role.APOSTROPHE
    elif inside and not (mark.weak and mark.closer_follows):
        _join(waiting.pop(), mark)


def _pair_double(mark: Mark, waiting: list[Mark]) -> None:
    opener = next((one for one in reversed(waiting) if one.kind is Kind.DOUBLE), None)
    if mark.role is Role.OPENS:
        waiting.append(mark)
    elif opener is None:
        if mark.role in (Role.OPENS_OR_CLOSES, Role.INSIDE_WORD):
            waiting.append(mark)
    elif not (mark.weak and mark.closer_follows):
        del waiting[waiting.index(opener) :]
        _join(opener, mark)


def _join(opener: Mark, closer: Mark) -> None:
    opener.partner, closer.partner = closer, opener


def _chars(text: str, marks: Sequence[Mark], around: Kind | None) -> Iterator[str]:
    inside = [around] if around else []
    for mark in marks:
        if mark.partner is None:
            if _runs_on(text, mark):
                inside.append(mark.kind)
            yield _lonely(text, mark)
        elif mark.partner.at > mark.at:
            inside.append(inside[-1].other if inside else mark.kind)
            yield inside[-1].value[0]
        else:
            yield inside.pop().value[1]


def _runs_on(text: str, mark: Mark) -> bool:
    """Tell whether a quotation starts with the block and ends in a later one."""
    return mark.kind is Kind.DOUBLE and mark.role is Role.OPENS and not text[: mark.at].strip()


def _lonely(text: str, mark: Mark) -> str:
    """Give the character of a mark without partner."""
    if mark.kind is Kind.DOUBLE:
        if mark.role is Role.OPENS:
            return "„"
        return "“" if mark.role is Role.CLOSES and not mark.weak else mark.char
    after_letter = mark.at > 0 and text[mark.at - 1].isalpha()
    if mark.role is Role.APOSTROPHE or (mark.role is Role.CLOSES and after_letter):
        return "’"
    return "’" if mark.role is Role.OPENS and mark.char != "‚" else mark.char
