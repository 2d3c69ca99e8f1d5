"""What templates may show of series."""

from __future__ import annotations

from plugins.core.frozen import frozen


@frozen
class SeriesCard:
    """A series in the overview; ``count`` is the number of its articles."""

    title: str
    url: str
    summary: str
    count: int
