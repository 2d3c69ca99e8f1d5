"""Where articles stand: all that lists, feeds and calendars order and group them by.

A new title or text leaves it as it is; then lists are as they were, too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from plugins.blog.alphabet import alphabetical
from plugins.blog.periods import month_of

if TYPE_CHECKING:
    from plugins.blog.model import Article, Author, Series, Status, Tag


class Standing(NamedTuple):
    """What lists know of an article. ``path`` is its content path.

    ``belongs`` are the addresses of its listings: authors, series, tags and month.
    """

    path: str
    ident: str
    date: dt.datetime
    status: Status
    belongs: tuple[str, ...]
    tags: tuple[Tag, ...]


def standing_of(article: Article) -> Standing:
    """Return where an article stands."""
    groups: tuple[Author | Series | Tag, ...]
    groups = (*article.authors, *article.series, *article.tags)
    return Standing(
        article.path,
        article.ident,
        article.date,
        article.status,
        (*[group.url for group in groups], month_of(article.date)),
        article.tags,
    )


def grouped(standings: Mapping[str, Standing]) -> dict[str, tuple[str, ...]]:
    """Return the content paths of every listing by its address, in the order of ``standings``.

    Listings are the blog itself (at the empty address), authors, series, tags, months.
    """
    groups: dict[str, list[str]] = {"": list(standings)}
    for path, standing in standings.items():
        for url in standing.belongs:
            groups.setdefault(url, []).append(path)
    return {url: tuple(paths) for url, paths in groups.items()}


def tags_of(standings: Mapping[str, Standing]) -> tuple[Tag, ...]:
    """Return each tag once; of several spellings the alphabetically first is shown."""
    spellings: dict[str, set[Tag]] = {}
    for standing in standings.values():
        for tag in standing.tags:
            spellings.setdefault(tag.slug, set()).add(tag)
    chosen = [min(tags, key=lambda tag: tag.name) for tags in spellings.values()]
    return tuple(sorted(chosen, key=lambda tag: alphabetical(tag.name)))


Months: TypeAlias = "tuple[tuple[int, int], ...]"
"""The months of a year with their numbers of articles, newest first."""

Periods: TypeAlias = "tuple[tuple[int, Months], ...]"
"""Each year with its months and their numbers of articles, newest first."""


def periods_in(standings: Mapping[str, Standing]) -> Periods:
    """Return the years and months that have articles."""
    years: dict[int, dict[int, int]] = {}
    for standing in standings.values():
        months = years.setdefault(standing.date.year, {})
        months[standing.date.month] = months.get(standing.date.month, 0) + 1
    return tuple((year, tuple(months.items())) for year, months in years.items())
