"""Bytes as text, whatever a mail says of their character set; a wrong or unknown one is noted."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:()-]{0,39}")
# Codecs that are none of texts, or whose decoding takes time that grows with the square.
_NO_CHARSETS = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
)
# What programs write, and what they mean (WHATWG Encoding, section 4.2).
_MEANT = {
    "ascii": "utf-8",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
}
_ALIASES = {"iso-8859-8-i": "iso-8859-8", "ks_c_5601-1987": "cp949", "x-sjis": "cp932"}
# These write every character with the bytes of ASCII.
_SEVEN_BIT = ("utf-7", "iso2022", "hz")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Decoded(NamedTuple):
    """A text and the name of the character set; ``fits`` is false where another was declared."""

    text: str
    charset: str
    fits: bool


def decode(data: bytes, declared: str) -> Decoded:
    """Return bytes as text. Nothing fails: what has no meaning becomes U+FFFD.

    A mark at the beginning counts more than the declaration. Where that is missing, unknown or
    wrong, it is UTF-8 if it can be, else Windows-1252, as in mails of our readers.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(name, "replace"), name, fits=True)
    codec = _codec(declared)
    if data.isascii() and not codec.startswith(_SEVEN_BIT):
        plain = data.decode("ascii")
        return Decoded(plain, "ASCII", not codec or _strict(data, codec) == plain)
    unicode = _strict(data, "utf-8")
    if unicode is not None and (not declared or codec in {"utf-8", "cp1252", ""}):
        # Text in Windows-1252 with umlauts is next to never valid UTF-8.
        return Decoded(unicode, "UTF-8", codec == "utf-8" or not declared)
    if codec and (text := _strict(data, codec)) is not None:
        return Decoded(text, codec, fits=True)
    if codec == "utf-8":
        text = data.decode("utf-8", "replace")
        if text.count("\ufffd") * 10 <= sum(byte > 0x7F for byte in data):
            return Decoded(text, "UTF-8", fits=False)
    elif unicode is not None:
        return Decoded(unicode, "UTF-8", fits=False)
    return Decoded(data.decode("cp1252", "replace"), "Windows-1252", codec == "cp1252")


def _codec(declared: str) -> str:
    """Return the codec that a declaration means, empty for none."""
    name = declared.strip(" \t\"'").lower()
    if not _NAME.fullmatch(name):
        return ""
    try:
        found = codecs.lookup(_ALIASES.get(name, name)).name
    except LookupError:
        return ""
    if found.replace("-", "_") in _NO_CHARSETS:
        return ""
    return _MEANT.get(found, found)


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError):  # LookupError: a codec from bytes to bytes
        return None
