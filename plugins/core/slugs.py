"""Titles as parts of addresses: German words in a to z, short and readable."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata

from plugins.core.letters import to_ascii

# Vanish inside a word: quotes, apostrophes, soft hyphens, zero-width characters.
_SILENT = re.compile("[\"'´`„“”‟‚‘’‛»«›‹\u00ad\u200b-\u200d\u2060\ufeff]")

_THOUSANDS = re.compile(r"(?<=[0-9])\.(?=[0-9]{3}(?![0-9]))")

# AbonnentInnen and MitarbeiterIn, but not LinkedIn or PlugIn.
_INNER_CAPITAL = re.compile(r"(?<=[a-zäöüß])(?=Innen(?![a-zäöüß]))|(?<=er|or|nt|st|at)(?=In\b)")

_SPOKEN = {
    "§§": " paragrafen ",
    "§": " paragraf ",
    "&": " und ",
    "%": " prozent ",
    "€": " euro ",
    "+": " plus ",
}
_SIGNS = re.compile("|".join(map(re.escape, _SPOKEN)))

_STOP_WORDS = """
    aber als am an auch auf aus bei beim bis damit das dass dem den denn der des die doch
    durch ein eine einem einen einer eines er es fuer gegen hat ich ihr ihre ihren im in ins
    ist ja kann man mit nach noch nun nur ob oder ohne sein seine sich sie sind so soll sollen
    sollte ueber um und uns unser unsere unter vom von vor war warum was weil wenn wer wie wir
    wird wo zu zum zur zwischen
"""
_STOPS = frozenset(_STOP_WORDS.split())


class _Spelling(dict[int, str]):
    """How each character is spelt in a slug; looked up once for all texts."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        spelt = self[code] = to_ascii(char) if char.isalnum() else " "
        return spelt


_SPELT = _Spelling()


@functools.lru_cache(4096)  # tags recur
def slugify(text: str, limit: int = 60) -> str:
    """Give ``text`` as a slug: small letters a-z, digits and single hyphens between words.

    At most ``limit`` characters, cut between words; only a first word that is too long by itself
    is cut inside. ``Größe`` gives ``groesse``, ``Mitarbeiter*innen`` ``mitarbeiter-innen``,
    ``§ 13`` ``paragraf-13``, ``für's`` ``fuers``.

    Raises ``ValueError`` where nothing that can be spelt in a-z and 0-9 is left, so that nobody
    gets an empty address.
    """
    words = _words(text)
    if not words:
        raise ValueError(f"no slug can be made of {text!r}")
    lengths = itertools.accumulate(len(word) + 1 for word in words)
    fitting = [word for word, end in zip(words, lengths, strict=True) if end - 1 <= limit]
    return "-".join(fitting) if fitting else words[0][:limit]


def short_slug(title: str, words: int = 5) -> str:
    """Give a slug for a new article: about five telling words of the title, without stop words.

    A title of stop words alone keeps them. Raises ``ValueError`` like ``slugify``.
    """
    spelt = ["-".join(_words(word)) for word in title.split()]
    spelt = [word for word in spelt if word]
    telling = [word for word in spelt if word not in _STOPS]
    return slugify(" ".join((telling or spelt)[:words]))


def _words(text: str) -> list[str]:
    text = _SILENT.sub("", unicodedata.normalize("NFC", text))
    text = _THOUSANDS.sub("", text)
    if "In" in text:
        text = _INNER_CAPITAL.sub("-", text)
    text = _SIGNS.sub(lambda sign: _SPOKEN[sign[0]], text)
    return text.lower().translate(_SPELT).split()
