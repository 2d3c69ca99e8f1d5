"""Which pictures of an article carry a number, and under which ids they are found.

A picture with a caption has its credit there. All others are listed at the end of the article,
in reading order, the lead picture first. The page and the list both ask this one rule.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from plugins.blog.model import Article
from plugins.blog.paths import leads_elsewhere, resolve
from plugins.text.nodes import Picture


@dataclass(frozen=True)
class Mark:
    """What a listed picture shows: ``number`` is ``None`` where it is the only one listed.

    ``anchor`` is the figure's id, ``credit_anchor`` the id of its entry in the list.
    """

    number: int | None
    anchor: str
    credit_anchor: str


@dataclass(frozen=True)
class Occurrence:
    """A picture as it stands in an article; ``path`` is its content path."""

    path: str
    caption: str


@dataclass(frozen=True)
class Marks:
    """The marks of an article's pictures; ``None`` where the credit stands in the caption.

    ``body`` has one item for each ``Picture`` of ``document.body.all(Picture)``, in that order.
    """

    lead: Mark | None
    body: tuple[Mark | None, ...]


def article_marks(article: Article, credited: Container[str]) -> Marks:
    """Return the marks of an article; ``credited`` holds the content paths that have a credit."""
    lead = Occurrence(article.image, article.image_caption)
    body = [
        Occurrence(content_path(article.document.folder, picture.target), picture.caption)
        for picture in article.document.body.all(Picture)
    ]
    first, *rest = number([lead, *body], credited, article.document.body.anchors)
    return Marks(first, tuple(rest))


def content_path(folder: str, target: str) -> str:
    """Return the content path a picture's target means, or an empty string where it has none."""
    if leads_elsewhere(target):
        return ""
    return resolve(folder, target) or ""


def number(
    pictures: Sequence[Occurrence], credited: Container[str], taken: Container[str]
) -> list[Mark | None]:
    """Return a mark for each picture that is listed, ``None`` for the others.

    A picture that stands there twice has one number and one entry; its figures have different
    ids. ``taken`` are ids the page uses already.
    """
    listed = [item.path for item in pictures if _listed(item, credited)]
    order = list(dict.fromkeys(listed))
    entries = [next(_ids(f"nachweis-{place}", taken)) for place in range(1, len(order) + 1)]
    figures = [_ids(f"bild-{place}", taken) for place in range(1, len(order) + 1)]
    result: list[Mark | None] = []
    for item in pictures:
        if _listed(item, credited):
            place = order.index(item.path)
            shown = place + 1 if len(order) > 1 else None
            result.append(Mark(shown, next(figures[place]), entries[place]))
        else:
            result.append(None)
    return result


def _listed(item: Occurrence, credited: Container[str]) -> bool:
    return bool(item.path) and not item.caption and item.path in credited


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
