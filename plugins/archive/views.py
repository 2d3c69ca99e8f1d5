"""What templates may show of the archive: years, months, tags."""

from __future__ import annotations

from plugins.blog.views import ArticleLink
from plugins.core.frozen import frozen


@frozen
class ArchiveMonth:
    """A month with the number of its articles. ``month`` counts from 1.

    ``url`` leads to its page, or to its part of the page of the year, which is at ``anchor``.
    """

    year: int
    month: int
    url: str
    anchor: str
    count: int


@frozen
class MonthHeadlines:
    """What was published in a month, newest first; empty where the month has its own pages."""

    month: ArchiveMonth
    articles: tuple[ArticleLink, ...]


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
