"""No-break spaces that come along when a text is pasted from a website or a word processor."""

from __future__ import annotations

import re

from plugins.core.late import late

_PASTED = "\u00a0"
_AT_THE_EDGE = late(r"^\u00a0[ \u00a0]*|[ ]*\u00a0[ \u00a0]*$", re.MULTILINE)


def plain_spaces(source: str) -> str:
    """Return Markdown with ordinary spaces; every line stays the line it was.

    Nobody sees a no-break space in the source, yet it tears lines, hides the space Markdown wants
    behind ``##`` and ``-``, and begins a line with a gap. Where German wants one, the typography
    sets it; who insists on another writes ``&nbsp;``.
    """
    if _PASTED not in source:
        return source
    return _AT_THE_EDGE.sub("", source).replace(_PASTED, " ")
