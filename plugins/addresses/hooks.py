"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.addresses.model import LIST, AddressFacts, check_vanished, read_list, read_redirects
from plugins.blog.desk import Desk
from plugins.blog.heads import page_head
from plugins.blog.model import Blog
from plugins.blog.reading import text
from plugins.blog.views import Page
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute
from plugins.text.typography import typeset_line


def _facts(blog: Blog, _site: Site) -> tuple[AddressFacts, list[Problem]]:
    redirects, problems = read_redirects(blog)
    problems.extend(check_vanished(blog, redirects, blog.files))
    return AddressFacts(redirects), problems


def _pages(facts: AddressFacts, desk: Desk) -> Iterator[Page]:
    for former, document in sorted(facts.redirects.items()):
        key = "name" if document.kind == "author" else "title"
        title = typeset_line(text(document, key))
        target = desk.absolute(desk.blog.urls[document.path])
        if desk.blog.preview:
            target = desk.url(desk.blog.urls[document.path])
        yield Page(
            former,
            "redirect.html",
            page_head(desk, title, former, index=False),
            {"target": target, "title": title},
            source=document.path,
            listed=False,
        )


PLUGIN = Plugin(name="addresses", facts=_facts, probes={LIST: read_list}, pages=_pages)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
