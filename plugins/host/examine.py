"""Everything that can be wrong with a site, found before a page is rendered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from plugins.blog.own_links import check_own_links, own_links
from plugins.host.edition import Order, read_edition
from plugins.host.plan import find_clashes
from plugins.host.press import Composition, compose


def examine(order: Order, theme: Path) -> Composition:
    """Read the site and make its views; the edition within has every problem there is."""
    edition = read_edition(order)
    composition = compose(edition, theme)
    claims = tuple(composition.claims())
    links = tuple(own_links(edition.blog, order.site))
    known = frozenset(claim.url for claim in claims)
    found = [
        *find_clashes(claims, order.content.shown),
        *check_own_links(links, known, order.site),
    ]
    return replace(composition, edition=edition.with_problems(found))
