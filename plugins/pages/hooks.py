"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from plugins.blog.desk import Desk
from plugins.blog.heads import page_head
from plugins.blog.model import Blog
from plugins.blog.views import Page, View
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute
from plugins.pages.model import check_required_pages

# Pages that show more than their text.
_REPORT = "report_barrier.html"
_TEMPLATES = {"barriere-melden": _REPORT, "barrierefreiheit": "accessibility.html"}
_NOT_FOUND = "404.html"


def _facts(blog: Blog, site: Site) -> tuple[None, list[Problem]]:
    return None, list(check_required_pages(blog, site))


def _pages(_facts: None, blog: Blog, _site: Site) -> Iterator[Page]:
    for page in blog.pages:
        template = _TEMPLATES.get(page.slug, "page.html")
        path = page.document.path
        yield Page(page.url, template, "page", (path,), source=path, about="page")
    yield Page(_NOT_FOUND, "not_found.html", "not_found", listed=False)


def _page(_facts: None, desk: Desk, path: str) -> View:
    page = desk.tables.pages[path]
    shows: dict[str, object] = {"title": page.title, "parts": desk.parts(path)}
    if _TEMPLATES.get(page.slug) == _REPORT:
        subject = quote(desk.texts("barrier.subject"), safe="")
        shows["mailto"] = f"mailto:{desk.site.barrier_email}?subject={subject}"
    return View(page_head(desk, page.title, page.url, page.summary), shows)


def _not_found(_facts: None, desk: Desk) -> View:
    return View(page_head(desk, desk.texts("not_found.title"), _NOT_FOUND, index=False))


PLUGIN = Plugin(
    name="pages", facts=_facts, pages=_pages, views={"page": _page, "not_found": _not_found}
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
