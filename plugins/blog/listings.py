"""Pages of a listing, numbered from the oldest so that page 7 stays page 7."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.blog.model import Article


@dataclass(frozen=True)
class Slice:
    """One page of a listing. ``number`` is ``None`` for the first page, the newest articles.

    ``newer`` and ``older`` are page numbers; 0 stands for the first page, ``None`` for no page.
    """

    number: int | None
    articles: tuple[Article, ...]
    newer: int | None
    older: int | None


def slices(articles: Sequence[Article], size: int) -> tuple[Slice, ...]:
    """Cut ``articles`` (newest first) into pages of ``size``.

    The first page always shows the newest ``size`` articles. Page 1 holds the oldest ``size``,
    page 2 the next, and so on: a full page never changes when an article is added. A numbered
    page exists once it is full and the first page no longer shows all of it.
    """
    full = [k for k in range(1, len(articles) // size + 1) if k * size <= len(articles)]
    oldest_first = list(reversed(articles))
    numbered = [k for k in full if (k - 1) * size < len(articles) - size]
    pages = [Slice(None, tuple(articles[:size]), None, numbered[-1] if numbered else None)]
    for k in reversed(numbered):
        held = tuple(reversed(oldest_first[(k - 1) * size : k * size]))
        newer = 0 if k == numbered[-1] else k + 1
        pages.append(Slice(k, held, newer, k - 1 if k > 1 else None))
    return tuple(pages)
