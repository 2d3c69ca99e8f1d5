"""The overview of Rubriken and Reihen."""

from __future__ import annotations

from plugins.blog.desk import Desk
from plugins.series.views import SeriesCard

KINDS = ("topic", "interview")


def overview(desk: Desk) -> tuple[tuple[str, tuple[SeriesCard, ...]], ...]:
    """Return the series of each kind by name; one without an article is left out."""
    blog = desk.blog
    return tuple(
        (
            kind,
            tuple(
                SeriesCard(one.name, desk.url(one.url), one.summary, len(blog.within(one)))
                for one in blog.series
                if one.kind == kind and blog.within(one)
            ),
        )
        for kind in KINDS
    )
