"""Line numbers through Markdown: one private-use character marks where a source line begins.

Python-Markdown keeps no line numbers. A mark is a single character that no word, no Markdown
construct and no valid source contains (``core.header.decode`` refuses it), so the conversion
carries it along like a letter. It is set only where it changes nothing: in front of the first
word of a line, and in front of the address of a link. Setting it in front of ``#SoMe``, ``2026.``
or an ordinal also keeps those from being read as a heading or a numbered list.
"""

from __future__ import annotations

import re

from plugins.core.german_dates import MONTHS
from plugins.core.late import late
from plugins.text.ordinals import ordinal_lines
from plugins.text.stars import HIDDEN_STAR, hide_stars

_FIRST = 0xE000
_LAST = 0xF8FE  # the next one hides a star
MARK = re.compile("[\ue000-\uf8fe]")

_MONTH = "|".join(MONTHS)
_NUMBER = rf"\d{{1,3}}\.(?![ ]+(?:{_MONTH})\b)"


def _line_start(*signs: str) -> str:
    """Return what finds the first word of a line behind these signs and all others."""
    return rf"""^(?P<before>[ \t]*
            (?:(?:{"|".join((">", "[-+*]", *signs))}|\#{{1,6}}|:|\[\^[^\]]+\]:)[ \t]+
              |[*_]|\|[ \t]*|["„‚‘“'(]|</?[a-zA-Z][^<>]*>)*)
            (?=\w|\#+[^\W\d]|(?<!\#)\#\d)"""


_LINE_START = re.compile(_line_start(_NUMBER), re.VERBOSE)
_ORDINAL_START = late(_line_start(), re.VERBOSE)
_EMPTY_HEADING = re.compile(r" {0,3}#{1,6}[ \t]*")
_LINK = r"\]\(\s*<?|<https?://|<(?=[^\s<>@]+@)"
_ADDRESS = re.compile(
    rf"""({_LINK}|^ {{0,3}}\[[^\]^][^\]]*\]:\s*<?|\b(?:href|src)\s*=\s*["']?)""",
    re.IGNORECASE,
)
# Enough for a line without definition and attribute, and stops at two signs, not at every letter.
_LINK_ADDRESS = late(f"({_LINK})", re.IGNORECASE)
# Enough for most lines with an address, and stops at one.
_TARGET = re.compile(r"\]\(\s*")


def mark(source: str) -> str:
    """Return the source with marks and hidden stars; line 1 is the first line of ``source``."""
    lines = hide_stars(source).split("\n")
    ordinals = ordinal_lines(source, lines)
    return "\n".join(
        [
            _mark_line(line, chr(min(_FIRST + at, _LAST)), at in ordinals)
            for at, line in enumerate(lines)
        ]
    )


def _mark_line(line: str, sign: str, ordinal: bool) -> str:
    if not line or line.isspace():
        return line
    if "]:" in line or "=" in line:
        line = _ADDRESS.sub(lambda match: match[1] + sign, line)
    elif "<" in line:
        line = _LINK_ADDRESS.sub(lambda match: match[1] + sign, line)
    elif "](" in line:
        line = _TARGET.sub(lambda match: match[0] + sign, line)
    if line[0].isalpha():  # as most lines do: nothing stands before the first word
        return sign + line
    if "#" in line and _EMPTY_HEADING.fullmatch(line):
        return line + sign
    match = (_ORDINAL_START if ordinal else _LINE_START).match(line)
    return line[: match.end()] + sign + line[match.end() :] if match else line


def line_of(text: str) -> int | None:
    """Return the line, counted from 1, that the first mark in ``text`` stands for."""
    match = MARK.search(text)
    return _number(match[0]) if match else None


def read_marks(text: str) -> tuple[str, int | None, int | None]:
    """Return ``text`` unmarked, and the lines of its first and last mark as ``line_of`` does."""
    # Private-use characters are not printable; to ask for that is far quicker than to search.
    if text.isprintable():
        return text, None, None
    if MARK.match(text) and text[1:].isprintable():  # as most texts of one line
        line = _number(text[0])
        return text[1:], line, line
    pieces = MARK.split(text)
    plain = "".join(pieces).replace(HIDDEN_STAR, "*")
    if len(pieces) == 1:
        return plain, None, None
    return plain, _number(text[len(pieces[0])]), _number(text[-len(pieces[-1]) - 1])


def _number(sign: str) -> int:
    return ord(sign) - _FIRST + 1


def unmark(text: str) -> str:
    """Return ``text`` as its author wrote it: without marks, with its stars."""
    return text if text.isascii() else MARK.sub("", text).replace(HIDDEN_STAR, "*")
