"""Problems that only the list of all addresses shows, files included: clashes and dead ends."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from plugins.blog.own_links import check_own_links
from plugins.core.problems import Problem
from plugins.host.edition import Edition
from plugins.host.plan import Claim, find_clashes


def late_problems(edition: Edition, shown: Collection[str]) -> Iterator[Problem]:
    """Yield them; ``shown`` are the content paths of all files that are published."""
    content, urls = edition.order.content, edition.tables.urls
    files = (Claim(urls[path], content.place(path).path, file=True) for path in sorted(shown))
    claims = (*edition.claims, *files)
    yield from find_clashes(claims, content.shown)
    if edition.own_links:
        known = frozenset(claim.url for claim in claims)
        yield from check_own_links(edition.own_links, known, edition.order.site)
