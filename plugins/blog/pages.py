"""Pages outside the blog's flow from ``content/pages/``."""

from __future__ import annotations

from plugins.blog.model import Document, StaticPage
from plugins.blog.reading import slug_of, text
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.text.typography import typeset_line


def read_page(document: Document, site: Site) -> tuple[StaticPage, list[Problem]]:
    """Read one page; without ``Menu`` it stands in no menu."""
    slug, problems = slug_of(document)
    title = typeset_line(text(document, "title"))
    page = StaticPage(
        document=document,
        slug=slug,
        url=site.addresses.page.format(slug=slug),
        title=title,
        menu=text(document, "menu") or "none",
        menu_title=typeset_line(text(document, "menu_title")) or title,
        summary=text(document, "summary"),
    )
    return page, problems
