"""Texts from inside a file, made fit to be shown: one line, no control characters."""

from __future__ import annotations

from plugins.core.problems import Place
from plugins.core.values import web_address


def line(text: str) -> str:
    """Return a text as one line without invisible characters."""
    shown = (char if char.isprintable() else " " for char in text)
    return " ".join("".join(shown).split())


def address(text: str) -> str:
    """Return an ``http`` or ``https`` address, or nothing: such a field often holds free text."""
    found, _ = web_address(text, Place(""))
    return found or ""
