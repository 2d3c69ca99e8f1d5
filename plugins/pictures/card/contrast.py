"""Colours that can be told apart (WCAG 2.2, 1.4.3: 4.5 to 1)."""

from __future__ import annotations

from dataclasses import replace

from plugins.pictures.card.model import Colours

LEAST = 4.5
_BLACK, _WHITE = "#000000", "#ffffff"


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours ``#rrggbb``, 1 to 21 (WCAG 2.2, „contrast ratio“)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def legible(colours: Colours) -> Colours:
    """Return the colours with black or white where text could not be read on the ground."""
    ground = colours.ground
    safe = max((_BLACK, _WHITE), key=lambda one: contrast(one, ground))
    text = colours.text if contrast(colours.text, ground) >= LEAST else safe
    accent = colours.accent if contrast(colours.accent, ground) >= LEAST else text
    return replace(colours, text=text, accent=accent)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
