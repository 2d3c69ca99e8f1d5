"""What templates may show of the archive: years, months, tags."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.blog.views import ArticleLink


@dataclass(frozen=True)
class ArchiveMonth:
    """A month with its articles, newest first. ``month`` counts from 1."""

    year: int
    month: int
    url: str
    articles: tuple[ArticleLink, ...]


@dataclass(frozen=True)
class ArchiveYear:
    """A year with the months in which something was published, newest first."""

    year: int
    url: str
    months: tuple[ArchiveMonth, ...]


@dataclass(frozen=True)
class TagCard:
    """A tag in the overview; ``count`` is the number of its articles."""

    title: str
    url: str
    count: int
