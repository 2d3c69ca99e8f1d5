"""What a social card shows, and in which colours."""

from __future__ import annotations

from hashlib import sha256

from plugins.core.frozen import frozen
from plugins.pictures.editions import WRITING, edition_of
from plugins.pictures.statement import Statement

SIZE = (1200, 630)
"""Width and height in pixels: what networks crop least (Open Graph, 1.91 to 1)."""


@frozen
class Colours:
    """Colours as ``#rrggbb``: ground, text on it, and what is set off."""

    ground: str = "#0e2a35"
    text: str = "#eef4f5"
    accent: str = "#ffde6a"


def rgb(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue of ``#rrggbb``, 0 to 255."""
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


@frozen
class Card:
    """A card. Empty parts are left out; ``authors`` and ``series`` are words ready to be shown.

    ``credit`` stands on the picture, which is only shown with one; ``note`` is a sentence in place
    of a picture.
    """

    title: str
    series: str
    authors: str
    site: str
    credit: str = ""
    note: str = ""
    colours: Colours = Colours()

    def digest(self, picture: bytes, statement: Statement | None = None) -> bytes:
        """Return what tells this card from any other, with what it says of its rights.

        ``picture`` is the digest of the file.
        """
        editions = *[edition_of(name) for name in _DRAWING], _EDITION, WRITING
        return sha256(repr((self, picture, statement, editions)).encode()).digest()


_DRAWING = ("pillow", "pyphen", "fontpkg-source-serif-4", "fontpkg-source-sans-3")
_EDITION = 2  # to be raised where cards are drawn otherwise
