"""Markdown lines with everything that is no prose blanked, at the same columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plugins.text.edits import OBJECT

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_MARKUP = re.compile(
    r"""
    (?P<code>`+) .+? (?P=code)
  | (?<=\]) \( [^()\s]* (?: \([^()\s]*\) [^()\s]* )*        # target of a link, not its title
  | (?<=\]) \[ [^\]]* \]                                    # name of a link target
  | ^\s{0,3} \[ [^\]]+ \]: \s* \S+                          # definition of a link target
  | <!--.*?--> | </?[a-zA-Z][^>]*> | <https?://[^>]*>
  | \{ [:.\#a-zA-Z] [^}]* \}                                # attributes, {filename}, {.frage}
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"""(?:https?://|www\.|mailto:)[^\s)\]"„“”»«]+""")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ENDING = r"\.(?:pdf|docx?|xlsx?|pptx?|odt|jpe?g|png|webp|gif|svg|zip|html?|md|txt|csv)\b"
_HAS_FILE = re.compile(_ENDING, re.IGNORECASE)
_FILE = re.compile(r"(?<![\w./-])[\w./-]+" + _ENDING, re.IGNORECASE)


def prose_lines(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Give numbered lines outside fenced code, with code spans, targets and tags blanked.

    What is blanked becomes as many object replacement characters, so that neither a word nor a
    space seems to stand there.
    """
    fence = ""
    for number, line in lines:
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence):
                fence = ""
        elif mark:
            fence = mark[1]
        else:
            yield number, _without_code(line)


def _without_code(line: str) -> str:
    """Blank what is no prose; each costly pattern runs only where its sign occurs."""
    for pattern, occurs in (
        (_MARKUP, any(sign in line for sign in "`]<{")),
        (_ADDRESS, ":" in line or "www." in line),
        (_MAIL, "@" in line),
        (_FILE, bool(_HAS_FILE.search(line))),
    ):
        if occurs:
            line = pattern.sub(lambda found: OBJECT * len(found[0]), line)
    return line
