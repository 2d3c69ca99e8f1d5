"""Writes a feed of comments as Atom (RFC 4287) with its threads (RFC 4685).

feedgen writes the document. Links with all their attributes and ``thr:in-reply-to``, which it does
not know, are added through its own extension interface.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from plugins.core.frozen import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

THREADING = "http://purl.org/syndication/thread/1.0"
_NAME = "conversation"
_SOFTWARE = "Amtsblog"


@frozen
class Entry:
    """A comment in a feed; all addresses are absolute, all texts fit for XML.

    ``reply_id`` and ``reply_url`` are id and address of what it answers: a comment or an article.
    ``published`` is ``None`` where nobody knows the day.
    """

    id: str
    title: str
    url: str
    author: str
    author_url: str
    published: dt.datetime | None
    updated: dt.datetime
    html: str
    reply_id: str
    reply_url: str


@frozen
class Feed:
    """A feed of comments, latest first; ``home`` is the page they stand on."""

    id: str
    title: str
    url: str
    home: str
    language: str
    publisher: str
    entries: tuple[Entry, ...]


def write_atom(feed: Feed) -> bytes:
    """Return the document as UTF-8; the same feed always gives the same bytes."""
    # Only here: loading feedgen takes longer than telling that no feed has changed.
    from feedgen.feed import FeedGenerator

    generator = FeedGenerator()
    generator.register_extension(_NAME, _FeedPart, _EntryPart, rss=False)
    generator.id(feed.id)
    generator.title(feed.title)
    generator.updated(feed.entries[0].updated)
    generator.language(feed.language)
    generator.generator(_SOFTWARE)
    generator.author({"name": feed.publisher})
    generator.link(rel="self", href=feed.url, type="application/atom+xml")
    generator.link(rel="alternate", href=feed.home, type="text/html")
    for entry in feed.entries:
        _add(generator, entry)
    document: bytes = generator.atom_str(pretty=True)
    return document


def _add(generator: Any, entry: Entry) -> None:
    added = generator.add_entry(order="append")
    added.id(entry.id)
    added.title(entry.title)
    if entry.published is not None:
        added.published(entry.published)
    added.updated(entry.updated)
    author = {"name": entry.author, "uri": entry.author_url}
    added.author({key: value for key, value in author.items() if value})
    added.content(entry.html, type="html")
    getattr(added, _NAME).entry = entry


class _FeedPart:
    """Declares the namespace for the whole document."""

    def extend_ns(self) -> dict[str, str]:
        return {"thr": THREADING}

    def extend_atom(self, feed: Element) -> Element:
        return feed


class _EntryPart:
    """Completes an entry: the link to the comment, and what it answers."""

    entry: Entry | None = None

    def extend_atom(self, element: Element) -> Element:
        from lxml.etree import SubElement

        entry = self.entry
        if entry is None:
            raise ValueError("an entry without its comment")
        SubElement(element, "link", rel="alternate", type="text/html", href=entry.url)
        SubElement(
            element,
            f"{{{THREADING}}}in-reply-to",
            ref=entry.reply_id,
            type="text/html",
            href=entry.reply_url,
        )
        return element
