"""A feed document: from its articles to its bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from plugins.blog.feed_addresses import ATOM, JSON, RSS, FeedAddress, Format
from plugins.blog.model import Article
from plugins.feeds.atom import write_atom
from plugins.feeds.entries import EntryMaker, Render
from plugins.feeds.json_feed import write_json
from plugins.feeds.model import Feed, History, Person
from plugins.feeds.rss import write_rss
from plugins.feeds.xml_text import one_line

_WRITERS: Mapping[Format, Callable[[Feed], bytes]] = {
    ATOM: write_atom,
    RSS: write_rss,
    JSON: write_json,
}


@dataclass(frozen=True)
class Document:
    """A feed document before its texts are rendered. ``url`` is site-relative.

    ``icon`` is site-relative or empty; ``history`` holds absolute addresses.
    """

    url: str
    form: Format
    address: FeedAddress
    description: str
    articles: tuple[Article, ...]
    maker: EntryMaker
    icon: str = ""
    history: History = field(default_factory=History)

    def write(self, render: Render) -> bytes:
        """Return the bytes of the document."""
        return _WRITERS[self.form](self._feed(render))

    def _feed(self, render: Render) -> Feed:
        desk = self.maker.desk
        site = desk.site
        entries = tuple(self.maker.entry(article, render) for article in self.articles)
        return Feed(
            # An archive is a part of the feed people subscribe to, so it has the same id.
            id=desk.absolute(self.address.url(ATOM)),
            title=one_line(self.address.title),
            description=one_line(self.description or self.address.title),
            url=desk.absolute(self.url),
            home=desk.absolute(self.address.home),
            language=site.language,
            publisher=Person(one_line(site.publisher), desk.absolute("")),
            updated=max((entry.updated for entry in entries), default=self._never()),
            entries=entries,
            icon=desk.absolute(self.icon) if self.icon else "",
            history=self.history,
        )

    def _never(self) -> dt.datetime:
        # A feed needs a time even before its first entry. The blog's latest change is one that
        # does not move from build to build; only an empty blog has none but its build date.
        today = dt.datetime.combine(self.maker.desk.blog.today, dt.time.min, tzinfo=dt.UTC)
        return max(self.maker.times.values(), default=today)
