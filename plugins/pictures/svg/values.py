"""Values of attributes and style properties: only those that load nothing.

Style sheets have many ways to write one thing (escapes, comments, strings); what is not plain is
left out, however harmless it may be.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

# What makes a value anything but plain: a function, an escape, a comment, the end of a declaration.
_SPECIAL = re.compile(r"[(\\@;{}<>\"']|/\*|&|\b(?:java|vb)script\s*:", re.IGNORECASE)
_NEVER = re.compile(r"[\\@;{}<>]|/\*|&|\b(?:java|vb)script\s*:|\bdata\s*:", re.IGNORECASE)
_LOCAL = re.compile(r"url\(\s*(?P<quote>[\"']?)#(?P<id>[\w.:-]+)(?P=quote)\s*\)", re.IGNORECASE)
_LEADS = re.compile(r"url|src|image|import|://|data\s*:", re.IGNORECASE)
_WORD = string.ascii_letters + string.digits + "-_"
_FUNCTIONS = """
    rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy
    blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia calc
"""
_KNOWN = frozenset(_FUNCTIONS.split())
_STRING = re.compile(r"\"[^\"']*\"|'[^\"']*'")
_DEPTH = 4  # calc() within a function within a list of functions
_BRACKETS = re.compile(r"\([^()]*\)")


def is_safe(value: str) -> bool:
    """Tell whether a value is plain: numbers, words, colours, references within the drawing."""
    if not _SPECIAL.search(value):
        return ")" not in value
    if _NEVER.search(value):
        return False
    rest = _LOCAL.sub(" ", value)
    if not _KNOWN.issuperset(_called(rest)):
        return False
    return _is_closed(_STRING.sub(" ", rest))


def leads_out(value: str) -> bool:
    """Tell whether a value names a file or address, and is more than something not understood."""
    return bool(_LEADS.search(_LOCAL.sub(" ", value)))


def references(value: str) -> list[str]:
    """Return the ids that a value refers to by ``url(#…)``."""
    if "url" not in value.casefold():
        return []
    return [found["id"] for found in _LOCAL.finditer(value)]


def _called(value: str) -> Iterator[str]:
    """Yield what stands before each opening bracket."""
    for before in value.casefold().split("(")[:-1]:
        before = before.rstrip()
        yield before[len(before.rstrip(_WORD)) :]


def _is_closed(value: str) -> bool:
    """Tell whether every bracket and quotation mark outside of strings has its other half."""
    for _ in range(_DEPTH):
        value = _BRACKETS.sub("", value)
    return not set(value) & set("()\"'")
