"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.addresses.model import LIST, AddressFacts, address_facts, read_list
from plugins.blog.desk import Desk
from plugins.blog.heads import page_head
from plugins.blog.model import Blog
from plugins.blog.views import Page, View
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute


def _pages(facts: AddressFacts, _blog: Blog, _site: Site) -> Iterator[Page]:
    for former, redirect in sorted(facts.redirects.items()):
        source = redirect.path
        yield Page(former, "redirect.html", "redirect", (former,), source=source, listed=False)


def _redirect(facts: AddressFacts, desk: Desk, former: str) -> View:
    redirect = facts.redirects[former]
    target = desk.url(redirect.url) if desk.preview else desk.absolute(redirect.url)
    head = page_head(desk, redirect.title, former, index=False)
    return View(head, {"target": target, "title": redirect.title})


PLUGIN = Plugin(
    name="addresses",
    facts=address_facts,
    probes={LIST: read_list},
    pages=_pages,
    views={"redirect": _redirect},
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
