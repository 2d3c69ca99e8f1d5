"""Texts of the time before Unicode: which letters the bytes were meant to be.

IPTC-IIM 4.2, 1:90 (ISO 2022 escape sequences); EXIF 2.32, tags of type ASCII.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

UTF_8 = "utf-8"

_UTF_8 = re.compile(rb"\x1b%(?:G|/[GHI])")
_SET = re.compile(rb"\x1b[-./](.)", re.DOTALL)  # a set of 96 characters, for G1, G2, G3
_SETS = {
    b"A": "cp1252",  # Latin-1; what lies between its letters are Windows' additions
    b"B": "iso8859-2",
    b"C": "iso8859-3",
    b"D": "iso8859-4",
    b"F": "iso8859-7",
    b"G": "iso8859-6",
    b"H": "iso8859-8",
    b"L": "iso8859-5",
    b"M": "iso8859-9",
    b"V": "iso8859-10",
    b"Y": "iso8859-13",
    b"_": "iso8859-14",
    b"b": "iso8859-15",
    b"f": "iso8859-16",
}
_GUESSED = ("cp1252", "mac-roman", "cp850")  # in this order where they are equally good
_COMMON = frozenset("äöüÄÖÜßéèêáàâçñóôíúåæøÅÆØÉ")
_MARKS = frozenset("©®„“”‚‘’–—…§°·•€«»")


def declared(escape: bytes) -> str:
    """Return the codec that dataset 1:90 names, or nothing where it names none that is known."""
    if _UTF_8.search(escape):
        return UTF_8
    found = [_SETS[name] for name in _SET.findall(escape) if name in _SETS]
    return found[-1] if found else ""


def guessed(texts: Iterable[bytes]) -> str:
    """Return the codec in which the texts look most like words: UTF-8 where it fits at all."""
    together = b"\n".join(texts)
    if together.isascii() or _whole_utf_8(together) is not None:
        return UTF_8
    return max(_GUESSED, key=lambda codec: _likeness(together.decode(codec, "replace")))


def decode(data: bytes, codec: str) -> str:
    """Return the text; bytes that are no letters leave a mark (U+FFFD) that an editor sees."""
    whole = _whole_utf_8(data) if codec == UTF_8 else None
    return data.decode(codec, "replace") if whole is None else whole


def decode_alone(data: bytes) -> str:
    """Decode a text that nothing is declared for and that has no company."""
    return decode(data, guessed([data]))


def _whole_utf_8(data: bytes) -> str | None:
    """Decode UTF-8, without the last letter where it was cut in the middle."""
    try:
        return data.decode(UTF_8)
    except UnicodeDecodeError as error:
        if error.reason != "unexpected end of data":
            return None
        return data[: error.start].decode(UTF_8)


def _likeness(text: str) -> int:
    """Weigh the characters beyond ASCII: letters of western names are likely, symbols are not."""
    weight = 0
    for before, char, after in zip(f" {text}", text, f"{text[1:]} ", strict=False):
        if char.isascii():
            continue
        if char in _COMMON:
            weight += 3 if before.isalpha() or after.isalpha() else 0
            weight -= 4 if char.isupper() and before.islower() else 0
        elif char in _MARKS:
            weight += 1 - 3 * (before.isalpha() and after.isalpha() and char != "’")
        elif unicodedata.category(char).startswith("L"):
            weight -= 1
        else:
            weight -= 4
    return weight
