"""Pages of a listing, numbered from the oldest so that page 7 stays page 7."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.core.frozen import frozen
from plugins.core.settings import Site

# How many pages on each side of the page shown have a link of their own.
_NEAR = 2


@frozen
class Slice:
    """One page of a listing. ``number`` is ``None`` for the first page, the newest articles.

    ``articles`` (or what else is listed) are content paths, newest first. ``newer`` and ``older``
    are page numbers; 0 stands for the first page, ``None`` for no page. ``near`` are the pages
    that are linked to, newest first, with ``None`` for those left out. ``count`` is how many
    articles the whole listing has; only the first page knows it, so that the others stay alike.
    """

    number: int | None
    articles: tuple[str, ...]
    newer: int | None
    older: int | None
    near: tuple[int | None, ...] = ()
    count: int = 0


def listing_url(base: str, number: int | None, site: Site) -> str:
    """Return the site-relative address of a page of the listing at ``base``."""
    return site.addresses.listing_page.format(base=base, number=number) if number else base


def slice_numbers(count: int, size: int) -> range:
    """Return the numbers of the numbered pages of a listing of ``count`` articles.

    A numbered page exists once it is full and the first page no longer shows all of it.
    """
    return range(1, max(0, min(count // size, -(-(count - size) // size))) + 1)


def listing_numbers(articles: Sequence[object], size: int) -> tuple[int | None, ...]:
    """Return the numbers of the pages of a listing, ``size`` on each; ``None`` is the first."""
    return (None, *slice_numbers(len(articles), size))


def slices(articles: Sequence[str], size: int) -> tuple[Slice, ...]:
    """Cut ``articles`` (content paths, newest first) into pages of ``size``.

    The first page always shows the newest ``size`` articles. Page 1 holds the oldest ``size``,
    page 2 the next, and so on: a full page never changes when an article is added.
    """
    count = len(articles)
    numbers = slice_numbers(count, size)
    last = numbers[-1] if numbers else 0
    first = Slice(
        None, tuple(articles[:size]), None, last or None, near(0, last) if last else (), count
    )
    pages = [first]
    for k in reversed(numbers):
        held = tuple(articles[count - k * size : count - (k - 1) * size])
        newer = 0 if k == last else k + 1
        pages.append(Slice(k, held, newer, k - 1 if k > 1 else None, near(k, last)))
    return tuple(pages)


def near(number: int, last: int) -> tuple[int | None, ...]:
    """Return the pages that page ``number`` links to; 0 is the first page, ``last`` comes next.

    The first and the oldest page always are among them. One page left out is linked to instead:
    a gap must save something.
    """
    place = number or last + 1  # where the page stands among the numbers
    shown = {1, *range(max(1, place - _NEAR), min(last, place + _NEAR) + 1)}
    pages: list[int | None] = [0]
    above = last + 1
    for k in sorted(shown, reverse=True):
        if above - k == 2:
            pages.append(k + 1)
        elif above - k > 2:
            pages.append(None)
        pages.append(k)
        above = k
    return tuple(pages)
