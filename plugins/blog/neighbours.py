"""Older and newer article in the same series."""

from __future__ import annotations

from collections.abc import Callable

from plugins.blog.model import Article, Blog, Series
from plugins.blog.views import ArticleLink, NavLink, Neighbours


def neighbours(
    article: Article,
    blog: Blog,
    link: Callable[[Article], ArticleLink],
    series_link: Callable[[Series], NavLink],
) -> tuple[Neighbours, ...]:
    """Return the neighbours in each series of the article; a series with none is left out."""
    found: list[Neighbours] = []
    for series in article.series:
        row = blog.within(series)
        place = row.index(article)
        newer = link(row[place - 1]) if place > 0 else None
        older = link(row[place + 1]) if place + 1 < len(row) else None
        if newer or older:
            found.append(Neighbours(series_link(series), older, newer))
    return tuple(found)
