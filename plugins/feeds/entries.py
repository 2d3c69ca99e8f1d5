"""Makes feed entries from articles; one entry serves every feed it stands in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.blog.announcements import Announcement
from plugins.blog.body_views import Figure
from plugins.blog.model import Change, Series, Tag
from plugins.core.frozen import frozen
from plugins.feeds.model import Category, Entry, Person
from plugins.text.xml_text import one_line, xml_text

if TYPE_CHECKING:
    from plugins.blog.desk import Desk

Render = Callable[..., str]
"""Renders a template of the theme: ``render(name, **variables)``."""

TEMPLATE = "feeds/entry.html"
FACTS = "feeds/facts.html"


@frozen
class EntryMaker:
    """Makes entries. ``times`` holds the time of the last change of each article by its path."""

    desk: Desk
    times: Mapping[str, dt.datetime]
    render: Render

    def entry(self, path: str) -> Entry:
        """Return the entry of an article or announcement, full text included."""
        return self.desk.lately(("entry", path), lambda: self._make(path))

    def _make(self, path: str) -> Entry:
        article = self.desk.tables.articles.get(path)
        if article is None:
            return self._announced(self.desk.tables.announcements[path])
        absolute = self.desk.absolute
        url = absolute(article.url)
        shows = {
            **self.desk.feed_body(article),
            "change": newest(self.desk.changes(article)),
            "base": url,
        }
        picture = shows.get("picture")
        language = article.language
        groups: tuple[Series | Tag, ...] = (*article.series, *article.tags)
        return Entry(
            id=article.ident,
            title=one_line(self.desk.title(article)) or url,
            url=url,
            published=article.date,
            updated=self.times[path],
            authors=tuple(Person(one_line(a.name), absolute(a.url)) for a in article.authors),
            categories=tuple(self._category(group) for group in groups),
            summary=one_line(article.summary),
            content=_content(self.render(TEMPLATE, **shows)),
            enclosures=tuple(
                replace(enclosure, url=absolute(enclosure.url), title=one_line(enclosure.title))
                for enclosure in self.desk.enclosures(article)
            ),
            language="" if language == self.desk.site.language else language,
            image=picture.url if isinstance(picture, Figure) else "",
        )

    def _announced(self, told: Announcement) -> Entry:
        desk = self.desk
        url = desk.absolute(told.url)
        shown = {"parts": desk.feed_parts(told.path, url), "picture": None, "sign_off": None}
        facts = self.render(FACTS, facts=told.facts)
        return Entry(
            id=told.ident,
            title=one_line(desk.texts(told.title_key, title=told.title)),
            url=url,
            published=told.published,
            updated=self.times[told.path],
            authors=(Person(one_line(told.author)),),
            categories=(),
            summary=one_line(told.summary),
            content=_content(facts + self.render(TEMPLATE, **shown, change=None, base=url)),
        )

    def _category(self, group: Series | Tag) -> Category:
        # The overview lies above the page: "rubriken/" above "rubriken/basics/".
        overview = group.url.removesuffix(f"{group.slug}/")
        return Category(group.slug, one_line(group.name), self.desk.absolute(overview))


def _content(html: str) -> bytes:
    return xml_text(html).strip().encode()


def newest(changes: tuple[Change, ...]) -> Change | None:
    """Return the latest change; of several on one day, the one that is written last."""
    latest: Change | None = None
    for change in changes:
        if latest is None or change.date >= latest.date:
            latest = change
    return latest
