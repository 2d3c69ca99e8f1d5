"""The en dash of a parenthesis, the hyphen of a left-out part, and the ellipsis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.text.edits import Edit

# A dash stands free between words; --help, 10-12 and Vor- und Nachteile do not.
_DASH = re.compile(r"-(?<=\S[ \t\n\r\u00a0\u202f]-)-{0,2}(?=[ \t\n\r\u00a0\u202f]\S)")

WORD_JOINER = "\u2060"

# „Nutzerinnen und -nutzer“: browsers would leave the hyphen alone at the end of a line.
_LEFT_OUT = re.compile(r"-(?<=[ \t\n\r\u00a0(„]-)(?=[^\W\d_]{3})")

# Three full stops, but no longer leader and no path like ../... or /...
_ELLIPSIS = re.compile(r"\.(?<![./\\].)\.\.(?![./\\])")


def find_dashes(text: str) -> Iterator[Edit]:
    """Find ``-``, ``--`` and ``---`` between spaces, for an en dash."""
    for found in _DASH.finditer(text) if "-" in text else ():
        yield Edit(*found.span(), "–")


def find_hyphens(text: str) -> Iterator[Edit]:
    """Find a hyphen at the beginning of a word, to keep it there (word joiner, UAX #14)."""
    for found in _LEFT_OUT.finditer(text) if "-" in text else ():
        yield Edit(found.end(), found.end(), WORD_JOINER)


def find_ellipses(text: str) -> Iterator[Edit]:
    """Find three full stops, for the one character of an ellipsis."""
    for found in _ELLIPSIS.finditer(text) if "..." in text else ():
        yield Edit(*found.span(), "…")
