"""The overview of Rubriken and Reihen."""

from __future__ import annotations

from plugins.blog.desk import Desk
from plugins.series.views import SeriesCard

KINDS = ("topic", "interview")


def overview(desk: Desk) -> tuple[tuple[str, tuple[SeriesCard, ...]], ...]:
    """Return the series of each kind by name; one without an article is left out."""
    counts = desk.tables.counts
    counted = [(one, counts.get(one.url, 0)) for one in desk.tables.whole["series"]]
    return tuple(
        (
            kind,
            tuple(
                SeriesCard(one.name, desk.url(one.url), one.summary, count)
                for one, count in counted
                if one.kind == kind and count
            ),
        )
        for kind in KINDS
    )
