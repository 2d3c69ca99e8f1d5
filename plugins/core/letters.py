"""Letters of any script as the letters a to z, as far as Unicode's own data tells."""

from __future__ import annotations

import unicodedata

from plugins.core.late import late

# German readers expect these; everything else follows from Unicode.
_GERMAN = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "þ": "th", "ð": "d"}

_LATIN = late(r"LATIN (?:SMALL )?(?:LETTER|LIGATURE) (?:DOTLESS )?([A-Z]{1,2})(?: WITH .+)?")
_OTHER = late(r"(CYRILLIC|GREEK) SMALL LETTER (?:FINAL |SHORT |UKRAINIAN )?([A-Z]+)")
_CYRILLIC_CONSONANT = late(r"E?([BCDFGHKLMNPRSTVZ]+)[EA]?")
_CYRILLIC_VOWELS = {"IE": "e", "BYELORUSSIAN": "i", "YERU": "y", "HARD": "", "SOFT": ""}
_GREEK_CONSONANT = late(r"(?:TH|PH|CH|PS|[A-Z])")


def to_ascii(char: str) -> str:
    """Give one small letter or digit in a-z and 0-9; an empty text where there is none.

    ``ß`` gives ``ss``, ``é`` gives ``e``, ``ł`` gives ``l``, ``ж`` gives ``zh``, ``θ`` gives
    ``th``; a Chinese character gives nothing.
    """
    if char.isascii():
        return char if char.isalnum() else ""
    if char in _GERMAN:
        return _GERMAN[char]
    plain = [part for part in unicodedata.normalize("NFKD", char) if part.isalnum()]
    return "".join(part if part.isascii() else _by_name(part) for part in plain).lower()


def _by_name(char: str) -> str:
    """Read the letter out of its Unicode name: LATIN SMALL LETTER L WITH STROKE is an l."""
    name = unicodedata.name(char, "")
    if latin := _LATIN.fullmatch(name):
        return latin[1]
    other = _OTHER.match(name)
    if not other:
        digit = unicodedata.digit(char, None)
        return "" if digit is None else str(digit)
    script, letter = other.groups()
    if script == "GREEK":
        consonant = _GREEK_CONSONANT.match(letter)
        return consonant[0] if consonant else ""
    if letter in _CYRILLIC_VOWELS:
        return _CYRILLIC_VOWELS[letter]
    cyrillic = _CYRILLIC_CONSONANT.fullmatch(letter)
    return cyrillic[1] if cyrillic else letter
