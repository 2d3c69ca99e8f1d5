"""The en dash of a parenthesis and the ellipsis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.text.edits import Edit

# A dash stands free between words; --help, 10-12 and Vor- und Nachteile do not.
_DASH = re.compile(r"-(?<=\S[ \t\n\r\u00a0\u202f]-)-{0,2}(?=[ \t\n\r\u00a0\u202f]\S)")

# Three full stops, but no longer leader and no path like ../... or /...
_ELLIPSIS = re.compile(r"\.(?<![./\\].)\.\.(?![./\\])")


def find_dashes(text: str) -> Iterator[Edit]:
    """Find ``-``, ``--`` and ``---`` between spaces, for an en dash."""
    for found in _DASH.finditer(text) if "-" in text else ():
        yield Edit(*found.span(), "–")


def find_ellipses(text: str) -> Iterator[Edit]:
    """Find three full stops, for the one character of an ellipsis."""
    for found in _ELLIPSIS.finditer(text) if "..." in text else ():
        yield Edit(*found.span(), "…")
