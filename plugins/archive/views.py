"""What templates may show of the archive: years, months, tags."""

from __future__ import annotations

from plugins.core.frozen import frozen


@frozen
class ArchiveMonth:
    """A month with the number of its articles. ``month`` counts from 1."""

    year: int
    month: int
    url: str
    count: int


@frozen
class ArchiveYear:
    """A year with the months in which something was published, newest first."""

    year: int
    url: str
    months: tuple[ArchiveMonth, ...]


@frozen
class TagCard:
    """A tag in the overview; ``count`` is the number of its articles."""

    title: str
    url: str
    count: int
