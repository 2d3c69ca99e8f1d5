"""Days on which people met, as a report tells them: „trafen sich am 22. Januar in Köln“.

Only such a sentence says when something took place; other days in a text may be those of laws,
deadlines or the next time. Whoever knows the event compares them with its day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plugins.core.frozen import frozen
from plugins.core.german_dates import MONTH_NUMBERS
from plugins.core.late import late

_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_DAY = late(
    rf"""
    (?<![\w.–-]) (?P<day>[0-9]{{1,2}})\.\s*
    (?: (?P<name>{_MONTH})\b\.? | (?P<month>[0-9]{{1,2}})\. )
    (?: \s*(?P<year>[0-9]{{4}}) )? (?![\w]|\.[0-9]|\s*(?:bis|und|–|-)\s*[0-9]{{1,2}}\.)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MET = late(
    r"\b(?:tra(?:f|fen|fst|ft)|getroffen|stattgefunden|zusammengekommen|tagten?|getagt"
    r"|fand(?:en)?\b.*?\bstatt|kam(?:en)?\b.*?\bzusammen|versammelten?)\b",
    re.DOTALL,
)
# What stands in every text that tells of one: a word, or one of others beside it.
_WORDS = ("traf", "getroffen", "tagt", "versammelte")
_BESIDE = (("statt", ("fand", "gefunden")), ("zusammen", ("kam", "gekommen")))
_AM = late(r"\b[Aa]m\s+(?:[^\W\d_]+,?\s+)?(?:de[nm]\s+)?$")
# „Das erste Treffen fand am …“, „wie schon am …“: the day of another time, or one to come.
_OTHER_TIME = late(
    r"\b(?:(?<!zum )(?<!beim )(?:erst|zweit|dritt)e|letzte|vorige|vorherige|vergangene|frühere"
    r"|damal|ursprünglich|zuvor|zuletzt|davor|bereits|schon|seit|nächste|kommende|weitere|wird|werden"
    r"|soll|ander|auch)",
    re.IGNORECASE,
)
# The full stop behind one or two digits is one of a date.
_SENTENCE = late(
    r"(?:[^.!?\n]++|\.(?:(?=\S)|(?<=\b[0-9]\.)|(?<=\b[0-9][0-9]\.))"
    r"|\n(?![ \t]*(?:\n|$|[-*+#>|])))+"
)


@frozen
class MetDay:
    """A day on which people met, as the text tells it; ``year`` is 0 where it names none."""

    day: int
    month: int
    year: int
    written: str
    line: int


def may_tell(source: str) -> bool:
    """Tell whether ``find_met_days`` can find anything in a text; mostly it cannot."""
    return any(word in source for word in _WORDS) or any(
        one in source and any(other in source for other in others) for one, others in _BESIDE
    )


def find_met_days(lines: Iterable[tuple[int, str]]) -> Iterator[MetDay]:
    """Yield the days in numbered lines as ``source_lines.prose_lines`` gives them, in order."""
    numbered = list(lines)
    text = "\n".join(line for _, line in numbered)
    if not _MET.search(text):
        return
    for sentence in _SENTENCE.finditer(text):
        if not _MET.search(sentence[0]) or _OTHER_TIME.search(sentence[0]):
            continue
        for found in _DAY.finditer(sentence[0]):
            month = int(found["month"] or MONTH_NUMBERS.get((found["name"] or "").casefold(), 0))
            if month <= 12 and _AM.search(sentence[0], 0, found.start()):
                line = numbered[text.count("\n", 0, sentence.start() + found.start())][0]
                year = int(found["year"] or 0)
                yield MetDay(int(found["day"]), month, year, " ".join(found[0].split()), line)
