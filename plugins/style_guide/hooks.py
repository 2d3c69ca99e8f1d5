"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.blog.desk import Desk
from plugins.blog.heads import page_head
from plugins.blog.model import Blog
from plugins.blog.views import Page, View
from plugins.core.settings import Site
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute

URL = "stilkatalog/"


def _pages(_facts: None, blog: Blog, _site: Site) -> Iterator[Page]:
    if blog.preview:
        yield Page(URL, "style_guide.html", "style_guide", listed=False)


def _style_guide(_facts: None, desk: Desk) -> View:
    # The examples belong to the theme; a build for readers does not even import them.
    from theme.examples import by_component

    texts = desk.texts
    head = page_head(
        desk, texts("style_guide.title"), URL, texts("style_guide.introduction"), index=False
    )
    return View(head, {"groups": by_component()})


PLUGIN: Plugin[None] = Plugin(name="style_guide", pages=_pages, views={"style_guide": _style_guide})


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
