"""No-break spaces where German typography keeps things together (DIN 5008, Duden)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.german_dates import MONTHS
from plugins.text.edits import Edit

NO_BREAK_SPACE = "\u00a0"

_GAP = r"[ \t\n\r]"
_ANY_GAP = r"[ \t\n\r\u00a0\u202f]"

_BEFORE_NUMBER = """
    § Abs. Absatz Satz Art. Artikel Nr. Nummer Ziff. Ziffer S. Seite Bd. Kap. Kapitel Teil
    Anlage Bild Abb. Abbildung Tab. Tabelle Schritt Rn. Anm.
"""
_AFTER_NUMBER = """
    % ‰ € $ £ Euro Cent Prozent Mio. Mrd. Millionen Million Milliarden Milliarde Uhr km m cm
    mm kg g t l ha km² m² kB KB MB GB TB kWh MWh °C Grad Minuten Stunden
"""

# What follows the number of a section or article of a law.
_AFTER_SECTION = rf"(?:Abs|Nr|Buchst)\.|(?:Absatz|Satz){_ANY_GAP}[0-9]"
_BEFORE_NAME = "Dr. Prof. St. Mag. Dipl.-Ing. Dipl.-Inf."
_STOPS = f"{_BEFORE_NAME} Mio. Mrd. Buchst."


def _one_of(words: str) -> str:
    return "|".join(sorted(map(re.escape, words.split()), reverse=True))


def _behind(words: str) -> str:
    """Build one lookbehind for each word, since each needs a width of its own."""
    edge = {word: "" if word == "§" else r"\b" for word in words.split()}
    return "|".join(rf"(?<={edge[word]}{re.escape(word)}{_GAP})" for word in edge)


SPACE = re.compile(
    rf"""
    {_GAP}
    (?: (?=[0-9]) (?: {_behind(_BEFORE_NUMBER)} )                       # § 13, Bild 3
      | (?<=[0-9]{_GAP}) (?= (?:{_one_of(_AFTER_NUMBER)})(?!\w) )       # 79 Euro, 98 %
      | (?<=[0-9]{_GAP}) (?= {_AFTER_SECTION} )                         # 13 Abs. 2
      | (?<=[0-9][a-z]{_GAP}) (?= {_AFTER_SECTION} )                    # 13a Abs. 2
      | (?<=M(?:io|rd)[.]{_GAP}) (?= Euro\b|€ )                          # 3 Mio. Euro
      | (?<=Buchst[.]{_GAP}) (?=[a-z]\b)                                # Buchst. e
      | (?<=[0-9][.]{_GAP}) (?= (?:{"|".join(MONTHS)}|Jänner)\b )              # 12. März
      | (?=[A-ZÄÖÜ]) (?: {_behind(_BEFORE_NAME)} )                      # Dr. Mustermann
      | (?<=\S{_GAP}) (?= (?:–|-{{1,3}}){_ANY_GAP}\S )                  # before a dash
    )
    """,
    re.VERBOSE,
)
_BEHIND_STOP = "|".join(rf"(?<={re.escape(word)})" for word in _STOPS.split())
# What stands next to such a space, or one letter or full stop away from it: far rarer than spaces.
_NEAR = re.compile(
    rf"""
    [0-9.–-]
    (?: (?<=[0-9–-]) (?={_GAP})
      | (?={_GAP}) (?: {_BEHIND_STOP} )
      | (?<={_GAP}[0-9–-])
      | (?<=[0-9]) (?=[a-z.]{_GAP})
    )
    """,
    re.VERBOSE,
)


# The same in a text without digits and dashes; to search for one sign takes a tenth of the time.
_STOP = re.compile(rf"\.(?={_GAP})(?:{_BEHIND_STOP})")
_DIGITS_AND_DASHES = "0123456789–-"


def find_spaces(text: str) -> Iterator[Edit]:
    """Find the breakable spaces that must not break; existing no-break spaces stay as they are."""
    judged = -1
    wanted = _NEAR if [1 for sign in _DIGITS_AND_DASHES if sign in text] else _STOP
    for near in wanted.finditer(text):
        at = near.start()
        for gap in (at - 1, at + 1, at + 2):
            if gap > judged:
                judged = gap
                if SPACE.match(text, gap):
                    yield Edit(gap, gap + 1, NO_BREAK_SPACE)
