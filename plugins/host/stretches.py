"""In which order much is printed: pages that show the same articles soon after each other.

Each process makes a teaser once and keeps the text of an article for a while. Where the pages of a
listing went to whoever is free, every process would make every teaser. So listings go by the day
of what they show, in long stretches; then articles, each archive of the feed after its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from plugins.blog.listings import listing_url
from plugins.blog.tables import Tables
from plugins.blog.views import Page
from plugins.core.settings import Site

if TYPE_CHECKING:
    from plugins.host.printing import Job

PART = 32
"""How many pieces a process takes at a time, where nothing speaks for more."""
_STRETCH = 1024
_ARTICLES = 128
# So many stretches for each process: whoever is quicker takes more of them.
_TURNS = 4


def stretches(
    jobs: Sequence[Job], tables: Tables, site: Site, workers: int
) -> tuple[list[Job], list[int]]:
    """Return the jobs in another order, and how many to take at a time; the order is always one."""
    listed = _listed(tables, site)
    listings: list[tuple[str, int, Job]] = []
    others: list[tuple[str, int, Job]] = []
    for number, job in enumerate(jobs):
        url = job.piece.what.url
        group, first = (listings, listed[url]) if url in listed else (others, _first(job))
        article = tables.articles.get(first)
        group.append((article.date.isoformat() if article else "", number, job))
    listings.sort()
    others.sort()
    stretch = min(_STRETCH, max(PART, len(listings) // (workers * _TURNS)))
    sizes = [*_sizes(len(listings), stretch), *_sizes(len(others), _ARTICLES)]
    return [job for _, _, job in (*listings, *others)], sizes


def _listed(tables: Tables, site: Site) -> Mapping[str, str]:
    """Return the article in the middle of each page of a listing, by its address."""
    middle = {}
    for key, page in tables.slices.items():
        base, _, number = key.rpartition("#")
        if page.articles:
            url = listing_url(base, int(number), site)
            middle[url] = page.articles[len(page.articles) // 2]
    return middle


def _first(job: Job) -> str:
    """Return the content path of the latest article that a piece is made of, if any."""
    what = job.piece.what
    return what.source if isinstance(what, Page) else what.latest


def _sizes(count: int, part: int) -> list[int]:
    return [part] * (count // part) + ([count % part] if count % part else [])
