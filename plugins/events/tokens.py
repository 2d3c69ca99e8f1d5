"""The parts of a German date with times: days, times of day, weekdays, and what joins them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.core.calendar_days import DAY
from plugins.core.german_dates import MONTH_NUMBERS

WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
"""From Monday on, as ``date.weekday()`` counts."""

_WEEKDAY_NUMBERS: dict[str, int] = {
    **{name.casefold(): number for number, name in enumerate(WEEKDAYS)},
    **{name[:2].casefold(): number for number, name in enumerate(WEEKDAYS)},
    "sonnabend": 5,
}


class Token(NamedTuple):
    """``kind`` is a letter, see ``tokens_of``; ``text`` what stands there; ``found`` the match."""

    kind: str
    text: str
    found: re.Match[str]


_MOMENT = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::00)?"
    r"\s*(?P<offset>Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_CLOCK = re.compile(
    r"""
    (?P<hour>[0-9]{1,2})
    (?: [:.](?P<minute>[0-9]{2}) \s* Uhr\b
      | \s* Uhr\b (?: \s (?P<after>[0-9]{2}) (?![0-9.:]) )?
      | :(?P<colon>[0-9]{2}) (?![0-9])
      | (?: \.(?P<dot>[0-9]{2}) )? (?= \s* (?:bis\b|[–—-]) \s*
          [0-9]{1,2} (?:[:.][0-9]{2})? \s* Uhr\b )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PART = re.compile(r"(?P<day>[0-9]{1,2})\.(?:\s*(?P<month>[0-9]{1,2})\.(?![0-9]))?")
_MONTH = re.compile(r"\s*(?P<word>[^\W\d_]{3,})\.?")
_WEEKDAY = re.compile(r"(?P<word>[^\W\d_]+)\.?(?![^\W_])")
_TILL = re.compile(r"bis(?:\s+(?:zum|einschließlich))?\b|[–—-]", re.IGNORECASE)
_FILLER = re.compile(
    r"[\s,;]+|(?:am|vom|von|um|ab|der|den|dem|ganztägig|ganztags)\b", re.IGNORECASE
)
_TIME_AHEAD = re.compile(r"\s*Uhr|[.:][0-9]{2}\s*Uhr", re.IGNORECASE)


def tokens_of(text: str) -> Iterator[Token]:
    """Yield the parts of a text.

    ``D`` is a whole date, ``P`` a part of one (``12.``, ``30. April``), ``C`` a time of day, ``M``
    an ISO moment, ``W`` a weekday, ``B`` the word ``bis`` or a dash. ``?`` is what is none of
    these; with it the text ends.
    """
    position = 0
    while position < len(text):
        token = _token_at(text, position)
        if token is None:
            filler = _FILLER.match(text, position)
            if filler is None:
                yield Token("?", text[position:], _rest(text, position))
                return
            position = filler.end()
            continue
        yield token
        position += len(token.text)


def weekday_number(word: str) -> int | None:
    """Return which day of the week a word means, Monday is 0."""
    return _WEEKDAY_NUMBERS.get(word.casefold().rstrip("."))


def part_month(token: Token) -> int | None:
    """Return the month of a ``P``; ``None`` where it says the day only."""
    if token.found["month"]:
        return int(token.found["month"])
    word = _MONTH.match(token.text, token.found.end() - token.found.start())
    return MONTH_NUMBERS[word["word"].casefold()] if word else None


def _token_at(text: str, position: int) -> Token | None:
    moment = _MOMENT.match(text, position)
    if moment:
        return Token("M", moment[0], moment)
    day = DAY.match(text, position)
    if day and not _deceives(day, text):
        return Token("D", day[0], day)
    for kind, pattern in (("C", _CLOCK), ("B", _TILL)):
        found = pattern.match(text, position)
        if found:
            return Token(kind, found[0], found)
    part = _PART.match(text, position)
    if part:
        return Token("P", part[0] + _month_after(part, text), part)
    word = _WEEKDAY.match(text, position)
    if word and weekday_number(word["word"]) is not None:
        return Token("W", word[0], word)
    return None


def _deceives(day: re.Match[str], text: str) -> bool:
    """In „12. Mai 10 Uhr“ the 10 is no year, in „12. bis 14. Mai“ the word no month."""
    word, year = day["word"] or "", day["year"] or ""
    return word.casefold() == "bis" or (
        len(year) == 2 and _TIME_AHEAD.match(text, day.end()) is not None
    )


def _month_after(part: re.Match[str], text: str) -> str:
    if part["month"]:
        return ""
    word = _MONTH.match(text, part.end())
    return word[0] if word and word["word"].casefold() in MONTH_NUMBERS else ""


def _rest(text: str, position: int) -> re.Match[str]:
    found = re.compile(r".*", re.DOTALL).match(text, position)
    if found is None:
        raise AssertionError("a pattern of anything matches everything")
    return found
