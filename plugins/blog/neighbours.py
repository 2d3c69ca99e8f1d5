"""Older and newer article in the same series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.blog.views import Neighbours

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def neighbours(path: str, desk: Desk) -> tuple[Neighbours, ...]:
    """Return the neighbours of the article at a content path, in each series that has any."""
    return tuple(
        Neighbours(
            desk.series_link(row.series),
            desk.article_link(desk.tables.articles[row.older]) if row.older else None,
            desk.article_link(desk.tables.articles[row.newer]) if row.newer else None,
        )
        for row in desk.tables.neighbours.get(path, ())
    )
