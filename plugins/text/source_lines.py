"""Markdown lines with everything that is no prose blanked, at the same columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plugins.core.late import late
from plugins.text.edits import OBJECT

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
# Definition of a link target.
_DEFINITION = re.compile(r"^\s{0,3}\[[^\]]+\]:\s*\S+")
# Target of a link, not its title: the only markup in most lines that have any.
_TARGET_OF_LINK = r"\((?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*"
_TARGET = re.compile(_TARGET_OF_LINK)
# Every branch begins with its sign: so the search stops at signs only, not at every letter.
_MARKUP = late(
    r"""
    `(?P<more>`*) .+? `(?P=more)
  | \[(?<=\]\[) [^\]]* \]                                    # name of a link target
  | <!--.*?--> | </?[a-zA-Z][^>]*> | <https?://[^>]*>
  | \{ [:.\#a-zA-Z] [^}]* \}                                # attributes, {filename}, {.frage}
  | """
    + _TARGET_OF_LINK,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"""(?:https?://|www\.|mailto:)[^\s)\]"„“”»«]+""")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ENDING = r"\.(?:pdf|docx?|xlsx?|pptx?|odt|jpe?g|png|webp|gif|svg|zip|html?|md|txt|csv)\b"
_HAS_FILE = re.compile(_ENDING, re.IGNORECASE)
_FILE = late(r"(?<![\w./-])[\w./-]+" + _ENDING, re.IGNORECASE)


def prose_lines(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Give numbered lines outside fenced code, with code spans, targets and tags blanked.

    What is blanked becomes as many object replacement characters, so that neither a word nor a
    space seems to stand there.
    """
    fence = ""
    for number, line in lines:
        mark = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if fence:
            if mark and mark[1].startswith(fence):
                fence = ""
        elif mark:
            fence = mark[1]
        else:
            yield number, _without_code(line) if line else line


def _without_code(line: str) -> str:
    """Blank what is no prose; each costly pattern runs only where its sign occurs."""
    if "]:" in line:
        line = _DEFINITION.sub(_blank, line)
    if "`" in line or "][" in line or "<" in line or "{" in line:
        line = _MARKUP.sub(_blank, line)
    elif "](" in line:
        line = _TARGET.sub(_blank, line)
    if ":" in line or "www." in line:
        line = _ADDRESS.sub(_blank, line)
    if "@" in line:
        line = _MAIL.sub(_blank, line)
    return _FILE.sub(_blank, line) if _HAS_FILE.search(line) else line


def _blank(found: re.Match[str]) -> str:
    return OBJECT * len(found[0])


def line_with(words: str, source: str, first: int, line: int) -> int:
    """Return the first line from ``line`` on that holds ``words``, or ``line`` itself.

    ``first`` is the number of the first line of ``source``. A text of several lines knows the line
    of its first letter only.
    """
    lines = source.split("\n")
    return next((n for n in range(line, first + len(lines)) if words in lines[n - first]), line)
