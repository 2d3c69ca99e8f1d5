"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from plugins.blog.desk import Desk
from plugins.blog.heads import page_head
from plugins.blog.model import Blog
from plugins.blog.reading import text
from plugins.blog.views import Page
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute
from plugins.pages.model import check_required_pages

# Pages that show more than their text.
_TEMPLATES = {"barriere-melden": "report_barrier.html", "barrierefreiheit": "accessibility.html"}


def _facts(blog: Blog, site: Site) -> tuple[None, list[Problem]]:
    return None, list(check_required_pages(blog, site))


def _pages(_facts: None, desk: Desk) -> Iterator[Page]:
    for page in desk.blog.pages:
        shows: dict[str, object] = {"title": page.title, "parts": desk.parts(page.document)}
        template = _TEMPLATES.get(page.slug, "page.html")
        if template == "report_barrier.html":
            subject = quote(desk.texts("barrier.subject"), safe="")
            shows["mailto"] = f"mailto:{desk.site.barrier_email}?subject={subject}"
        yield Page(
            page.url,
            template,
            page_head(desk, page.title, page.url, text(page.document, "summary")),
            shows,
            source=page.document.path,
            about=page,
        )
    title = desk.texts("not_found.title")
    head = page_head(desk, title, "404.html", index=False)
    yield Page("404.html", "not_found.html", head, listed=False)


PLUGIN = Plugin(name="pages", facts=_facts, pages=_pages)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
