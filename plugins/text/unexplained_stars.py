"""Stars that lead to no note: „Treffen in Bonn?*“ and „79 Euro*“, and nothing explains them.

Such a note stays behind when a text is copied from elsewhere. But a star behind a word may be a
gender star („Bürger*“), which needs no note. So only those count that can be none, as they stand
behind a punctuation mark or behind a thing, and one alone may be a slip or a star of a hotel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.late import late
from plugins.core.problems import Place, Problem, Severity
from plugins.text import allowlist
from plugins.text.footnotes import descend
from plugins.text.notes import PASSED_OVER, SIGN
from plugins.text.source_lines import line_with
from plugins.text.stars import without_emphasis
from plugins.text.tree import Element, Run

_BEHIND_WORD = re.compile(r"\*(?<=[^\s*]\*)(?![\w*])")
# Behind a full stop or a colon the star may belong to „index.*“ or be a kiss.
_NO_GENDER = late(
    r"""
    (?: [?!)€%“‘"»]
      | \b(?i: euro | eur | tage? | zeit(?:en)? )
      | [^\W\d_]{3} (?: ung | heit | keit | tion | tät ) (?:en)?
      | (?i: tisch | kosten | preis | gebühr | karte | ticket | seminar | workshop | webinar
           | treffen | konferenz | termin | vortrag | vorträge | kurs | modul | angebot | programm
           | vorschrift | schutz | gesetz ) (?:e|n|en|s)?
    )$
    """,
    re.VERBOSE,
)
# „Mit * sind … gemeint“, „das Sternchen bedeutet“: words of the text explain it.
_EXPLAINED = late(r"(?:^|[\s(„\"‚])\*{1,3}(?:[\s)“\"‘=:,]|$)|\bStern")
_LAST_WORD = late(r"(?:[0-9,]+ )?\S+$")


def may_be_unexplained(source: str) -> bool:
    """Tell whether ``find_unexplained`` can find anything in a text; mostly it cannot."""
    return len(_BEHIND_WORD.findall(without_emphasis(source))) > 1


def find_unexplained(root: Element, source: str, place: Place) -> Iterator[Problem]:
    """Yield a warning for two stars or more without their note (TXT023), at the first of them."""
    blocks = [block for block in descend(root) if block.tag in allowlist.BLOCKS]
    words = ["".join(_texts(block)) for block in blocks]
    if any(map(_EXPLAINED.search, words)):
        return
    explained = {block.attributes["sign"] for block in blocks if block.tag == "note"}
    found: dict[str, list[tuple[str, int]]] = {}
    for block, text in zip(blocks, words, strict=True):
        for star in SIGN.finditer(text):
            before = text[: star.start()]
            if _NO_GENDER.search(before) and (last := _LAST_WORD.search(before)):
                found.setdefault(star[0], []).append((last[0][-40:] + star[0], block.line))
    for sign, ((first, line), *others) in found.items():
        if others and sign not in explained:
            yield Problem(
                "TXT023",
                place.at(line_with(first, source, place.line, line)),
                f"Zu den Sternchen in „{first}“ und „{others[0][0]}“ fehlt die Anmerkung.",
                f"Darunter einen Absatz ergänzen, der mit {sign} beginnt, ohne Leerzeichen danach: "
                f"{sign}Anmeldung nötig. Gibt es nichts anzumerken, die Sternchen löschen.",
                Severity.WARNING,
            )


def _texts(element: Element) -> Iterator[str]:
    """Yield what stands in the lines of a block, without the blocks in it."""
    for child in element.children:
        if isinstance(child, Run):
            yield child.text
        elif isinstance(child, Element) and child.tag not in PASSED_OVER | allowlist.BLOCKS:
            yield from _texts(child)
