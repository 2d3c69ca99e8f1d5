"""Whether two texts are one: spelt differently, cut, or with umlauts lost on the way."""

from __future__ import annotations

import enum
import re
import unicodedata

from plugins.pictures.statement import Licensor

_LOST = re.compile("[?\ufffd]")
_BETWEEN_NAMES = re.compile(r"\s*(?:[;,/&+]|\bund\b|\band\b)\s*", re.IGNORECASE)
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe"})
_MISREAD = ("cp1252", "latin-1", "mac-roman", "cp850")


class Likeness(enum.Enum):
    """What a second text is to the first."""

    SAME = enum.auto()
    FULLER = enum.auto()
    POORER = enum.auto()
    DIFFERENT = enum.auto()


def compare(
    one: str | tuple[str, ...] | Licensor,
    other: str | tuple[str, ...] | Licensor,
    *,
    cut: bool,
    other_cut: bool,
) -> Likeness:
    """Tell what ``other`` is to ``one``; ``cut`` tells that a text filled all its room."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return _compare_names(one, other, cut=cut, other_cut=other_cut)
    if isinstance(one, str) and isinstance(other, str):
        return _compare(one, other, cut=cut, other_cut=other_cut)
    return Likeness.SAME if one == other else Likeness.DIFFERENT


def _compare_names(
    one: tuple[str, ...], other: tuple[str, ...], *, cut: bool, other_cut: bool
) -> Likeness:
    """Compare names in any order, in a list or in one text; to name more of them says more."""
    first, second = _names(one), _names(other)
    names, others = set(map(_folded, first)), set(map(_folded, second))
    if names == others:
        return Likeness.FULLER if len(other) > len(one) else Likeness.SAME
    if names < others:
        return Likeness.FULLER
    if others < names:
        return Likeness.POORER
    if len(first) == len(second):
        found = {
            _compare(left, right, cut=cut, other_cut=other_cut)
            for left, right in zip(first, second, strict=True)
        } - {Likeness.SAME}
        if len(found) == 1:
            return found.pop()
    return _compare(", ".join(one), ", ".join(other), cut=cut, other_cut=other_cut)


def _names(names: tuple[str, ...]) -> list[str]:
    return [part for name in names for part in _BETWEEN_NAMES.split(name) if part]


def _compare(one: str, other: str, *, cut: bool, other_cut: bool) -> Likeness:
    if _folded(one) == _folded(other):
        return Likeness.SAME
    if _is_poorer(one, other, cut=cut):
        return Likeness.FULLER
    if _is_poorer(other, one, cut=other_cut):
        return Likeness.POORER
    return Likeness.DIFFERENT


def _is_poorer(poor: str, full: str, *, cut: bool) -> bool:
    """Tell whether ``poor`` is what became of ``full`` in a place with less room or fewer letters.

    Umlauts may be spelt out, bare, lost or misread.
    """
    left, right = _folded(poor), _folded(full)
    forms = [(left, right)]
    if not right.isascii():
        forms += [(left, right.translate(_SPELT_OUT)), (_bare(left), _bare(right))]
        forms += [(_LOST.sub("", poor.lower()), _LOST.sub("", _ascii(full.lower())))]
        forms += [(left, _folded(_misread(full, codec))) for codec in _MISREAD]
    return any(
        short == long or (cut and bool(short) and long.startswith(short.rstrip("\ufffd")))
        for short, long in forms
        if (short, long) != (left, right) or cut
    )


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold().replace("©", "(c)").replace("ß", "ss")
    return " ".join(plain.split())


def _bare(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(char for char in parts if not unicodedata.combining(char))


def _ascii(text: str) -> str:
    return "".join(char for char in text if char.isascii())


def _misread(text: str, codec: str) -> str:
    return text.encode().decode(codec, "replace")
