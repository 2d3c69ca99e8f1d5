"""Texts from inside a file, made fit to be shown: one line, no invisible characters."""

from __future__ import annotations

import re
import unicodedata

from plugins.core.problems import Place
from plugins.core.values import web_address

MAX_LENGTH = 10_000
"""Characters of a text; nobody writes more about a picture, and pages would grow by it."""

_NOWHERE = Place("")
_NOTHING = re.compile("[\u00ad\u200b\u2060\ufeff]")  # take no room: no space in their stead


def line(text: str) -> str:
    """Return a text as one line without invisible characters, umlauts composed."""
    plain = unicodedata.normalize("NFC", _NOTHING.sub("", text[:MAX_LENGTH]))
    shown = (char if char.isprintable() else " " for char in plain)
    return " ".join("".join(shown).split())


def address(text: str) -> str:
    """Return an ``http`` or ``https`` address, or nothing: such a field often holds free text."""
    found, _ = web_address(text, _NOWHERE)
    return found or ""
