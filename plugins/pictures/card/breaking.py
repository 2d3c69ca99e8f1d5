"""Lines of a title: broken between words, within long words only where German allows it."""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Callable, Iterator, Sequence

Measure = Callable[[str], float]
"""Gives the width of a text in pixels."""

_SOFT = "\u00ad"
_ELLIPSIS = "…"
# Two letters at an end look like a slip; a part of a word says something from four letters on.
_SHORTEST = 4
_APART = 2
_ENDS = ("-", "–", "/")
_HARD = re.compile(r"(?<=[^\W\d_])[-–/](?=\w)")
_JOINT = re.compile(r"(?<=\w\w)(?:heits|keits|ungs|schafts|ions|täts|tums)(?=[^\W\d_]{4})")
_LETTERS = re.compile(r"[^\W\d_]+")


class Breaks(enum.IntEnum):
    """Where words may be broken, if they must: each kind allows those before it, too."""

    HARD = 1  # behind a hyphen or slash that is there
    JOINTS = 2  # an author's soft hyphens, and where compounds are joined for certain
    SYLLABLES = 3  # wherever the dictionary says so
    ANYWHERE = 4


def wrap(text: str, width: float, measure: Measure, breaks: Breaks) -> list[str] | None:
    """Return the lines, as even as can be; ``None`` where a word is wider than a line."""
    words = text.split(" ")
    first = _fill(words, width, measure, breaks)
    if first is None or len(first) == 1:
        return first
    least, most = width / 2, width
    best = first
    for _ in range(6):  # to a 64th of half a line
        middle = (least + most) / 2
        tried = _fill(words, middle, measure, Breaks.HARD)
        if tried is not None and len(tried) <= len(first):
            best, most = tried, middle
        else:
            least = middle
    return best


def cut(text: str, width: float, lines: int, measure: Measure) -> list[str]:
    """Return as many lines, the last one ending with an ellipsis where there was more."""
    filled = _fill(text.split(" "), width, measure, Breaks.ANYWHERE) or [""]
    if len(filled) <= lines:
        return filled
    last = filled[lines - 1].removesuffix("-")
    while last and measure(f"{last}{_ELLIPSIS}") > width:
        last = last[:-1]
    return [*filled[: lines - 1], f"{last.rstrip(' ,;:–-')}{_ELLIPSIS}"]


def _fill(words: Sequence[str], width: float, measure: Measure, breaks: Breaks) -> list[str] | None:
    lines: list[str] = []
    line = ""
    for word in words:
        joined = f"{line} {_plain(word)}" if line else _plain(word)
        if measure(joined) <= width:
            line = joined
            continue
        rest = word
        if line:
            lines.append(line)
        while measure(_plain(rest)) > width:
            ways = [way for kind, way in _WAYS if kind <= breaks]
            broken = _broken(rest, ways, width, measure)
            if broken is None and breaks is Breaks.ANYWHERE:
                broken = _anywhere(rest, width, measure)
            if broken is None:
                return None
            head, rest = broken
            lines.append(head)
        line = _plain(rest)
    return [*lines, line] if line else lines


def _broken(
    word: str, ways: Sequence[Callable[[str], Iterator[int]]], width: float, measure: Measure
) -> tuple[str, str] | None:
    """Return the longest head that fits a line, and the rest, by the first way that has one."""
    for way in ways:
        for place in sorted(way(word), reverse=True):
            head, rest = _plain(word[:place]), word[place:].removeprefix(_SOFT)
            hyphen = "" if head.endswith(_ENDS) else "-"
            if measure(f"{head}{hyphen}") <= width:
                return f"{head}{hyphen}", rest
    return None


def _hard(word: str) -> Iterator[int]:
    """Yield the places that need no new hyphen: behind one, behind a slash."""
    return (found.end() for found in _HARD.finditer(word))


def _soft(word: str) -> Iterator[int]:
    """Yield the places of an author's own soft hyphens."""
    return (found.start() for found in re.finditer(_SOFT, word))


def _joints(word: str) -> Iterator[int]:
    """Yield the places where German compounds are joined for certain."""
    return (found.end() for found in _JOINT.finditer(word))


def _syllables(word: str) -> Iterator[int]:
    """Yield the places of the dictionary, which takes half a second to load."""
    for letters in _LETTERS.finditer(word):
        last = 0
        for at in _dictionary()(letters[0]):
            # Of two places side by side („heits-s-tär“) the dictionary is wrong about the second.
            if at - last >= _APART and _SHORTEST <= at <= len(letters[0]) - _SHORTEST:
                yield letters.start() + at
                last = at


_WAYS = (
    (Breaks.HARD, _hard),
    (Breaks.JOINTS, _soft),
    (Breaks.JOINTS, _joints),
    (Breaks.SYLLABLES, _syllables),
)


def _anywhere(word: str, width: float, measure: Measure) -> tuple[str, str]:
    length = len(word) - 1
    while length > 1 and measure(f"{_plain(word[:length])}-") > width:
        length -= 1
    return f"{_plain(word[:length])}-", word[length:]


def _plain(word: str) -> str:
    return word.replace(_SOFT, "")


@functools.cache
def _dictionary() -> Callable[[str], list[int]]:
    """Return what tells where a word may be broken: so many letters stand before each place."""
    import pyphen

    found = pyphen.Pyphen(lang="de_DE")
    return lambda word: [int(at) for at in found.positions(word)]
