"""Which pictures of an article carry a number, and under which ids they are found.

A picture with a caption has its credit there. All others are listed at the end of the article,
in reading order, the lead picture first. The page and the list both ask this one rule.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from plugins.blog.body_views import Figure
from plugins.core.frozen import frozen

Shown: TypeAlias = "tuple[str | None, str, bool]"
"""A picture as it stands in an article: content path, caption, and whether it stands in a line.

The path is ``None`` where there is no credit to list: such a picture gets no number.
"""


@frozen
class NumberedPicture:
    """What a listed picture shows: ``number`` is ``None`` where it is the only one listed.

    ``anchor`` is the figure's id, ``credit_anchor`` the id of its entry in the list; ``path`` is
    the content path of the picture.
    """

    path: str
    number: int | None
    anchor: str
    credit_anchor: str

    def apply(self, figure: Figure) -> Figure:
        """Return the figure with number and ids."""
        return replace(
            figure, number=self.number, anchor=self.anchor, credit_anchor=self.credit_anchor
        )


def number_pictures(
    pictures: Sequence[Shown], taken: Container[str] = ()
) -> tuple[NumberedPicture | None, ...]:
    """Return for each picture how it is listed, or ``None`` where its caption has the credit.

    A picture that stands there twice has one number and one entry; its figures have different
    ids. One within a line of text has no room for a caption and is listed. ``taken`` are ids the
    page uses already.
    """
    listed = [_listed(*item) for item in pictures]
    order = list(dict.fromkeys(path for path in listed if path))
    entries = [next(_ids(f"nachweis-{place}", taken)) for place in range(1, len(order) + 1)]
    figures = [_ids(f"bild-{place}", taken) for place in range(1, len(order) + 1)]
    result: list[NumberedPicture | None] = []
    for path in listed:
        if path is None:
            result.append(None)
            continue
        place = order.index(path)
        shown = place + 1 if len(order) > 1 else None
        result.append(NumberedPicture(path, shown, next(figures[place]), entries[place]))
    return tuple(result)


def _listed(path: str | None, caption: str, inline: bool) -> str | None:
    return path if path and (inline or not caption) else None


def _ids(base: str, taken: Container[str]) -> Iterator[str]:
    """Yield ``bild-1``, ``bild-1-2``, ``bild-1-3`` … as far as they are free."""
    if base not in taken:
        yield base
    turn = 2
    while True:
        anchor = f"{base}-{turn}"
        if anchor not in taken:
            yield anchor
        turn += 1
