"""Gender stars: a star inside a word is a letter to its readers, not Markdown's emphasis.

Before Markdown reads a text, such a star is hidden behind one private-use character; whoever
reads Markdown's output puts it back (``lines.unmark``). So it survives everywhere: in link texts,
titles, alternative texts, raw HTML and code.
"""

from __future__ import annotations

import re

HIDDEN_STAR = "\uf8ff"
"""Stands for a star inside a word while Markdown works."""

_ENDINGS = "r|n|e|m|s|en|er|es|ern"
_PRONOUNS = (
    "der|die|das|dem|den|des|deren|dessen|sie|ihn|ihm|zur|zum"
    "|ihr[a-z]*|sein[a-z]*|(?:k|m|d|s)?eine?[a-z]?|(?:jed|dies|welch|manch)e[a-z]?"
)
# „trans*Menschen“, but not the end of „*Frauen*politik“
_SELF = "|".join(
    rf"(?<={word}\*)(?<!\*{word}\*)"
    for word in ("trans", "Trans", "inter", "Inter", "queer", "Queer", "Frauen", "LGBTIQ", "LSBTIQ")
)
# „Mitarbeiter*innen“, „Leser*in-Brief“, „jede*r“, „kein*e“, „der*die“; „Schüler*innen*rat“;
# „Mitarbeiter*Innen“, „LEHRER*INNEN“, „trans*Menschen“
# Each branch looks back only from a star: so the search stops at stars, not at every letter.
_GENDER_STAR = re.compile(
    rf"\*(?:(?<=[^\W\d_]\*)(?=in(?:nen)?[^\W\d_]*|(?:{_ENDINGS}|{_PRONOUNS})(?![\w*]))"
    r"|(?<=\*innen\*)(?=[^\W\d_])|(?<=\*in\*)(?=nen)"
    r"|(?<=[^\W\d_]\*)(?=Innen|IN(?:NEN)?(?![\w*]))"
    rf"|(?:{_SELF})(?=[^\W\d_]))"
)


def hide_stars(source: str) -> str:
    """Return the source with its gender stars hidden."""
    return _GENDER_STAR.sub(HIDDEN_STAR, source)
