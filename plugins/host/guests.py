"""Foreign themes and plugins get what Pelican promises them: its articles and pages.

What they read from them cannot be seen, so everything is rendered; it is written to a folder of
its own first and then delivered by the journal, so that a failure leaves the last good site whole.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pelican.urlwrappers import Author, Category, Tag

from plugins.blog.model import Article, StaticPage
from plugins.host.composing import print_in_memory
from plugins.host.examine import forme_of
from plugins.host.guest_list import OUR_THEME, is_ours
from plugins.host.press import Press
from plugins.host.state import State


class Guests:
    """One run with a foreign theme or plugin."""

    def __init__(self, state: State, theme: Path) -> None:
        self.state = state
        self.own_theme = is_ours(theme)
        self._theme = theme if self.own_theme else OUR_THEME
        self._folder = TemporaryDirectory(prefix="amtsblog-")
        tables = state.edition.tables
        self._articles, self._pages = tables.articles, tables.pages
        self._press = Press(forme_of(state, self._theme))

    @property
    def stage(self) -> Path:
        """The folder Pelican writes to."""
        return Path(self._folder.name)

    def settings(self) -> dict[str, Any]:
        """Return the settings with which Pelican's generators find exactly the blog's texts."""
        paths: dict[str, Any] = {
            "ARTICLE_PATHS": sorted(self._articles),
            "PAGE_PATHS": sorted(self._pages),
        }
        if not self.own_theme:
            paths["THEME_STATIC_PATHS"] = ["static"]
            paths["DIRECT_TEMPLATES"] = ["index", "tags", "categories", "authors", "archives"]
        return paths

    def read(self, path: str, settings: Any) -> tuple[str, dict[str, Any]]:
        """Return HTML and metadata of a text; ``path`` is its content path."""
        if path in self._articles:
            return self._article(self._articles[path], settings)
        return self._page(self._pages[path])

    def _article(self, article: Article, settings: Any) -> tuple[str, dict[str, Any]]:
        desk, slots = self._press.desk, self.state.edition.slots
        changes = desk.changes(article)
        html = self._press.workshop.render(
            "feeds/entry.html",
            **desk.plain_body(article),
            change=changes[-1] if changes else None,
            base=desk.url(article.url),
        )
        metadata: dict[str, Any] = {
            "title": desk.title(article),
            "date": article.date,
            "authors": [_named(Author, author, settings) for author in article.authors],
            "tags": [_named(Tag, tag, settings) for tag in article.tags],
            "slug": article.slug,
            "summary": article.summary,
            "status": article.status.value.replace("scheduled", "draft"),
            "changes": changes,
            "enclosures": desk.enclosures(article),
            **slots.about("article", article.path, desk),
        }
        categories = self.categories(article, settings)
        if categories:  # in preview an article may lack its series
            metadata["category"] = categories[0]
        modified = desk.modified(article)
        if modified is not None:
            metadata["modified"] = dt.datetime.combine(modified, dt.time(), article.date.tzinfo)
        return html, metadata

    def _page(self, page: StaticPage) -> tuple[str, dict[str, Any]]:
        parts = self._press.desk.parts(page.document.path)
        html = self._press.workshop.render(
            "feeds/entry.html", parts=parts, picture=None, sign_off=None, change=None, base=""
        )
        return html, {"title": page.title, "slug": page.slug, "status": "published"}

    def categories(self, article: Article, settings: Any) -> list[Any]:
        """Return every series of an article as Pelican's categories."""
        return [_named(Category, series, settings) for series in article.series]

    def series_of(self, path: str, settings: Any) -> list[Any]:
        """Return every series of the article at a content path as Pelican's categories."""
        return self.categories(self._articles[path], settings)

    def missing(self, paths: Iterable[str]) -> list[str]:
        """Return the articles that are not among ``paths``: Pelican only logs what it drops."""
        return sorted(self._articles.keys() - set(paths))

    def files(self) -> dict[str, bytes]:
        """Return the whole site: all of ours, with what the guests made in its place.

        What a foreign theme has no page for keeps ours: credits, whitepapers, redirects, feeds.
        """
        files = print_in_memory(self.state, self._theme)
        for path in sorted(self.stage.rglob("*")):
            if path.is_file():
                files[path.relative_to(self.stage).as_posix()] = path.read_bytes()
        self._folder.cleanup()
        return files


def _named(kind: Any, piece: Any, settings: Any) -> Any:
    """Return Pelican's wrapper with our slug: its own spells Größe as grosse."""
    wrapper = kind(piece.name, settings)
    wrapper.slug = piece.slug
    return wrapper
