"""Pasted addresses of the own site that lead to no text: to an archive, a feed, or to nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from plugins.blog.link_check import OwnLink
from plugins.core.likeness import close_matches
from plugins.core.problems import Problem
from plugins.core.settings import Site


def check_own_links(
    links: Iterable[OwnLink], addresses: Collection[str], site: Site
) -> Iterator[Problem]:
    """Yield LNK009 for each link to none of the ``addresses`` of the site."""
    for link in links:
        if link.address in addresses or f"{link.address}/" in addresses:
            continue
        near = close_matches(link.address, sorted(addresses), cutoff=0.8)
        hint = f"Meinten Sie {site.address}/{near[0]}? Oder" if near else "Die Adresse prüfen oder"
        yield Problem(
            "LNK009",
            link.place,
            f"„{link.written}“ gibt es auf dieser Website nicht.",
            f"{hint} auf die Datei verweisen: (../2026-01-07-anderer/index.md).",
        )
