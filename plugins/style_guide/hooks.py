"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.blog.desk import Desk
from plugins.blog.heads import page_head
from plugins.blog.model import Blog
from plugins.blog.views import Page
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute

URL = "stilkatalog/"


def _facts(_blog: Blog, _site: Site) -> tuple[None, list[Problem]]:
    return None, []


def _pages(_facts: None, desk: Desk) -> Iterator[Page]:
    if not desk.blog.preview:
        return
    # The examples belong to the theme; a build for readers does not even import them.
    from theme.examples import by_component

    texts = desk.texts
    head = page_head(
        desk, texts("style_guide.title"), URL, texts("style_guide.introduction"), index=False
    )
    yield Page(URL, "style_guide.html", head, {"groups": by_component()}, listed=False)


PLUGIN = Plugin(name="style_guide", facts=_facts, pages=_pages)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
