"""What this plugin adds to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.blog.desk import Desk
from plugins.blog.heads import page_head
from plugins.blog.views import Page
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute

URL = "stilkatalog/"


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


PLUGIN: Plugin[None] = Plugin(name="style_guide", pages=_pages)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
