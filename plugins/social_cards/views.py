"""What templates may show of a card."""

from __future__ import annotations

from plugins.core.frozen import frozen


@frozen
class CardView:
    """The card of an article: an absolute address, size in pixels, type, and what it says."""

    url: str
    width: int
    height: int
    media_type: str
    alt: str
