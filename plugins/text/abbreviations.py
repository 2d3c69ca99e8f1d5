"""Abbreviations of several words: ``z.B.`` and ``z. B.`` with no-break spaces (DIN 5008)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.late import late
from plugins.text.edits import Edit
from plugins.text.spaces import NO_BREAK_SPACE

_ABBREVIATIONS = """
    a.a.O. a.D. d.h. d.J. e.V. h.c. i.A. i.d.F. i.d.R. i.H.v. i.S.d. i.V. i.V.m. m.E. m.W.
    n.Chr. o.Ä. o.ä. o.g. s.o. s.u. u.a. u.a.m. u.Ä. u.ä. u.U. u.v.a. u.v.m. v.a. v.Chr. v.H.
    z.B. z.H. z.Hd. z.T. z.Zt.
"""
_GAP = r"\s?"


def _pattern(abbreviation: str) -> str:
    first, *others = abbreviation.rstrip(".").split(".")
    start = f"[{first}{first.upper()}]"  # at the start of a sentence
    return start + "".join(rf"\.{_GAP}{other}" for other in others) + r"\."


# Longest first: u. v. m. before u. v. An ellipsis typed as three full stops may stand before.
_EACH = "|".join(map(_pattern, sorted(_ABBREVIATIONS.split(), key=len, reverse=True)))
_ABBREVIATION = late(rf"(?:(?<![\w.-])|(?<=[.][.][.]))(?:{_EACH})(?!\w)")

# A full stop and a short word that ends in one: rare, and quick to find.
_CANDIDATE = re.compile(rf"\.(?={_GAP}(?:[A-Za-zÄäÖö]|Hd|Zt|Chr)\.)")
_GAP_AFTER_STOP = late(r"(?<=\.)[ \t\n\r]|(?<=\.)(?=\w)")


def find_abbreviations(text: str) -> Iterator[Edit]:
    """Find the gaps inside abbreviations, empty ones too; no-break spaces stay as they are."""
    done = 0
    for candidate in _CANDIDATE.finditer(text):
        if candidate.start() < done:
            continue
        found = _ABBREVIATION.match(text, max(candidate.start() - 1, 0))
        if found:
            done = found.end()
            for gap in _GAP_AFTER_STOP.finditer(text, found.start(), done - 1):
                yield Edit(*gap.span(), NO_BREAK_SPACE)
