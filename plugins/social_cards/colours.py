"""The colours of cards: those of the theme, so that a card is known as the site's."""

from __future__ import annotations

import re
from dataclasses import fields

from plugins.pictures.card.model import Colours

SHEET = "tokens.css"
"""The style sheet that names the theme's colours."""

# Cards look the same in light and dark: the colours of the footer do, too.
_TOKENS = {"ground": "night", "text": "on-night", "accent": "marker"}
_VALUE = r"\s*:\s*#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\s*[;}]"


def colours_of(sheet: str) -> Colours:
    """Return the colours a style sheet names first; what it does not name stays ours."""
    found: dict[str, str] = {}
    for name, token in _TOKENS.items():
        value = re.search(rf"--{token}{_VALUE}", sheet)
        if value:
            digits = value[1].lower()
            found[name] = "#" + (digits if len(digits) == 6 else "".join(2 * one for one in digits))
    own = Colours()
    return Colours(**{one.name: found.get(one.name, getattr(own, one.name)) for one in fields(own)})
