"""Plain text as Markdown that shows it as it was typed: nothing in it becomes markup."""

from __future__ import annotations

import re

# A backslash in front keeps Markdown from reading these; an underscore within a word is none.
_INLINE = re.compile(r"[\\`*\[\]{}]|(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w{1,40};)")
# At the beginning of a line: heading, quotation, list, rule, underline of a heading.
_START = re.compile(r"(?:[#>+]|-(?=[\s-]|$)|[0-9]{1,9}(?=[.)]))")
# What no backslash helps against: fences, definitions, underlines of headings; tables as well.
_STUBBORN = {"~": "&#126;", ":": "&#58;", "=": "&#61;"}


def as_markdown(text: str) -> str:
    """Return Markdown for a text: line breaks and paragraphs stay, indentation goes.

    More than one empty line becomes one; there is none at the beginning and at the end.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        typed = line.strip()
        if typed or (lines and lines[-1]):
            lines.append(_line(typed))
    return "\n".join(lines).strip("\n")


def _line(typed: str) -> str:
    escaped = _INLINE.sub(lambda match: f"\\{match[0]}", _ENTITY.sub("&amp;", typed))
    escaped = escaped.replace("<", "&lt;").replace("|", "&#124;")
    if escaped[:1] in _STUBBORN and (escaped[0] != ":" or escaped[1:2].isspace()):
        return _STUBBORN[escaped[0]] + escaped[1:]
    start = _START.match(escaped)
    if not start:
        return escaped
    if escaped[0].isdigit():
        return f"{start[0]}\\{escaped[start.end() :]}"
    return f"\\{escaped}"
