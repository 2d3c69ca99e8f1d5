"""The pages of a plugin and their views, made as the host makes them."""

from __future__ import annotations

from typing import Any

from plugins.blog.desk import Desk
from plugins.blog.model import Blog
from plugins.blog.views import Page, View
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from tests.blog.small_blog import make_site


def pages_of(plugin: Plugin[Any], blog: Blog, site: Site | None = None) -> list[Page]:
    """Return the pages of a plugin that makes nothing else."""
    assert plugin.pages is not None
    site = site or make_site()
    pages = plugin.pages(facts_of(plugin, blog, site), blog, site)
    return [page for page in pages if isinstance(page, Page)]


def facts_of(plugin: Plugin[Any], blog: Blog, site: Site | None = None) -> Any:
    """Return the facts of a plugin, or ``None`` where it draws none."""
    return plugin.facts(blog, site or make_site())[0] if plugin.facts else None


def view_of(plugin: Plugin[Any], page: Page, desk: Desk, facts: object = None) -> View:
    """Return the view of a page."""
    return plugin.views[page.view](facts, desk, *page.key)


def same_addresses(plugin: Plugin[Any], blog: Blog, desk: Desk) -> list[str]:
    """Return the address of every page; each is the one that its view names as its own."""
    facts = facts_of(plugin, blog, desk.site)
    pages = pages_of(plugin, blog, desk.site)
    for page in pages:
        head = view_of(plugin, page, desk, facts).head
        if head.index:
            assert head.canonical == f"{desk.site.address}/{page.url}"
    return [page.url for page in pages]
