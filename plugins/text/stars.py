"""Gender stars: a star inside a word is a letter to its readers, not Markdown's emphasis.

Nor does one behind a word begin emphasis where a comma follows: „Frauen*, Lesben*, inter*“.

Before Markdown reads a text, such a star is hidden behind one private-use character; whoever
reads Markdown's output puts it back (``lines.unmark``). So it survives everywhere: in link texts,
titles, alternative texts, raw HTML and code.
"""

from __future__ import annotations

import re

from plugins.core.late import late

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


# Emphasis as nearly all of it is, found in no time: with nothing within, in one line.
_PLAIN = re.compile(r"\*(?:(?<=[\s(„]\*)|(?<=[\s(„]\*\*))[^\s*][^*\n]*\*+")
_BEHIND_WORD = re.compile(r"\*(?<=[^\s*\\]\*)(?=[.,;:!?)])")
# Emphasis from its first star to its last, with the other kind within, in one paragraph; or a star
# that is none, as it can begin nothing and nothing is open.
_WITHIN = r"[^*\n]++|\n(?![ \t]*\n)"
_ANY = late(
    rf"\*\*(?![\s*.,;:!?)])(?:{_WITHIN}|\*[^*\n]++\*)*\*\*"
    rf"|\*(?![\s*.,;:!?)])(?:{_WITHIN}|\*\*[^*\n]++\*\*)*\*"
    rf"|({_BEHIND_WORD.pattern})"
)


def hide_stars(source: str) -> str:
    """Return the source with its gender stars hidden, and those behind words."""
    hidden = _GENDER_STAR.sub(HIDDEN_STAR, source)
    if _BEHIND_WORD.search(without_emphasis(hidden)):
        return _ANY.sub(_hide, hidden)
    return hidden


def without_emphasis(source: str) -> str:
    """Return the source without the words that are plainly emphasised, and their stars."""
    return _PLAIN.sub("", f"\n{source}") if "*" in source else source


def _hide(found: re.Match[str]) -> str:
    return HIDDEN_STAR if found[1] else found[0]
