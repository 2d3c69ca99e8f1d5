"""Quotation marks and apostrophes of one text, each with what its neighbours say about it."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence

from plugins.core.frozen import slotted
from plugins.core.late import late


class Kind(enum.Enum):
    """Double or single: „…“ or ‚…‘."""

    DOUBLE = "„“"
    SINGLE = "‚‘"

    @property
    def other(self) -> Kind:
        """What stands inside this kind."""
        return Kind.SINGLE if self is Kind.DOUBLE else Kind.DOUBLE


class Role(enum.Enum):
    """What a mark can be, judged by the characters around it."""

    OPENS = enum.auto()
    CLOSES = enum.auto()
    OPENS_OR_CLOSES = enum.auto()
    INSIDE_WORD = enum.auto()
    ALONE = enum.auto()
    APOSTROPHE = enum.auto()


@slotted
class Mark:
    """One mark. ``weak``: it closes only where no better closing mark follows."""

    at: int
    char: str
    kind: Kind
    role: Role
    weak: bool = False
    closer_follows: bool = False
    partner: Mark | None = None


_OTHERS = "\"'´`‘’‚”"  # than „ and “
# „‘-‚“ is ‘, ’ and ‚, „“-„“ is “, ” and „: ranges are searched for in half the time.
_MARK = re.compile("[\"'´`‘-‚“-„]")
_SINGLE = "'‘’‚´`"
_QUOTES = "\"'“”„‘’‚»«›‹"  # a mark looks past other marks at the words
_OPENS_AFTER = frozenset("([{")
_MAY_OPEN_AFTER = frozenset("-–—/:;=+*_|~&#")
_CLOSES_BEFORE = frozenset(".,;:!?…)]}-–—/*_|~")
_GENITIVE = frozenset("sxzßSXZ")  # Hans' Auto

# Words that lost their beginning: 'ne, 's, 'rein; years: '68, '68er.
_SHORTENED = late(
    r"['‘’](?:(?:n|ne|nen|nem|ner|nes|s|rum|rein|rauf|raus|runter|rüber|ran|türlich)"
    r"|[0-9]{2}(?:er[nms]?)?)(?![\w'‘’])",
    re.IGNORECASE,
)
# A closing mark that nobody takes for anything else, by its neighbours.
_CLOSED = re.compile(r"“(?<=[^\s(\[{/:;=+*_|~&#\"'“”„‘’‚»«›‹–—-]“)(?=[\s.,;:!?…)\]}/*_|~–—-]|\Z)")


def may_change(text: str) -> bool:
    """Tell whether a mark may have to change: not where all quotations are „such“ and none nests.

    A text that stands in a quotation itself is another matter.
    """
    for other in _OTHERS:  # a loop, as any() with a generator takes longer
        if other in text:
            return True
    before, *quotations = text.split("„")
    if "“" in before or [1 for one in quotations if one.count("“") != 1]:
        return True
    return bool(quotations) and len(_CLOSED.findall(text)) != len(quotations)


def places_of_marks(text: str) -> list[int]:
    """Give the positions at which anything may have to change, in order."""
    return [found.start() for found in _MARK.finditer(text)]


def find_marks(text: str, skip: Sequence[tuple[int, int]]) -> list[Mark]:
    """Give every mark outside the spans ``skip``, in order."""
    marks = []
    for found in _MARK.finditer(text):
        at = found.start()
        if skip and any(start <= at < end for start, end in skip):
            continue
        mark = _judge(text, at)
        if mark:
            marks.append(mark)
    _look_ahead(marks)
    return marks


def _judge(text: str, at: int) -> Mark | None:
    char = text[at]
    kind = Kind.SINGLE if char in _SINGLE else Kind.DOUBLE
    if char in "„‚":
        return Mark(at, char, kind, Role.OPENS)
    left = text[at - 1] if at else " "
    right = text[at + 1] if at + 1 < len(text) else " "
    if kind is Kind.SINGLE:
        if _inside_word(left, right) or _rock_n_roll(text, at):
            return Mark(at, char, kind, Role.APOSTROPHE)
        if char in "´`":
            return None
    role = _role(*_words_around(text, at))
    straight_after_digit = char in "\"'" and left.isdigit()
    genitive = char in "'’" and left in _GENITIVE and right.isspace()
    return Mark(at, char, kind, role, role is Role.CLOSES and (straight_after_digit or genitive))


def _inside_word(left: str, right: str) -> bool:
    return (left.isalpha() and right.isalnum()) or (left.isdigit() and right.isalpha())


def _rock_n_roll(text: str, at: int) -> bool:
    return "'n'" in (text[at : at + 3], text[max(at - 2, 0) : at + 1])


def _words_around(text: str, at: int) -> tuple[str, str]:
    """Give the nearest characters that are no marks; nobody nests deeper than the window."""
    before = text[max(at - 9, 0) : at].rstrip(_QUOTES)
    after = text[at + 1 : at + 10].lstrip(_QUOTES)
    return before[-1:] or " ", after[:1] or " "


def _role(before: str, after: str) -> Role:
    at_start = before.isspace() or before in _OPENS_AFTER
    opens = (at_start or before in _MAY_OPEN_AFTER) and not after.isspace()
    closes = not at_start and (after.isspace() or after in _CLOSES_BEFORE)
    if opens and closes:
        return Role.OPENS_OR_CLOSES
    if opens or closes:
        return Role.OPENS if opens else Role.CLOSES
    return Role.ALONE if before.isspace() and after.isspace() else Role.INSIDE_WORD


def _look_ahead(marks: Sequence[Mark]) -> None:
    """Tell each mark whether the next decided mark of its kind closes."""
    closes = {Kind.DOUBLE: False, Kind.SINGLE: False}
    for mark in reversed(marks):
        mark.closer_follows = closes[mark.kind]
        if mark.role in (Role.OPENS, Role.CLOSES) and not mark.weak:
            closes[mark.kind] = mark.role is Role.CLOSES


def is_shortened(text: str, mark: Mark) -> bool:
    """Tell whether the mark stands for the lost beginning of a word, as in ``'ne`` and ``'68``."""
    return bool(_SHORTENED.match(text, mark.at)) and not mark.closer_follows
