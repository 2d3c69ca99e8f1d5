"""Writes a feed as RSS 2.0 with full texts (``content:encoded``) and all authors."""

from __future__ import annotations

import html
from typing import Any

from plugins.blog.feed_addresses import RSS
from plugins.feeds.feedgen_extension import NAME, extend_rss
from plugins.feeds.generator import add_entry, start
from plugins.feeds.model import Entry, Feed

# RSS 2.0 knows no other picture format for a channel.
_ICON_FORMATS = (".png", ".jpg", ".jpeg", ".gif")


def write_rss(feed: Feed) -> bytes:
    """Return the document as UTF-8; the same feed always gives the same bytes."""
    generator = start(feed)
    extend_rss(generator)
    generator.description(feed.description)
    # The last link that is set becomes the channel's <link>, so the page comes after the feed.
    generator.link(rel="self", href=feed.url, type=RSS.media_type)
    generator.link(rel="alternate", href=feed.home)
    if feed.icon.casefold().endswith(_ICON_FORMATS):
        generator.image(url=feed.icon, title=feed.title, link=feed.home)
    for entry in feed.entries:
        _add(generator, entry)
    document: bytes = generator.rss_str(pretty=True)
    return document


def _add(generator: Any, entry: Entry) -> None:
    added = add_entry(generator, entry)
    added.link(rel="alternate", href=entry.url)
    # feedgen writes content:encoded only beside a description. That is HTML, a summary is not.
    added.description(html.escape(entry.summary or entry.title, quote=False))
    for enclosure in entry.enclosures[:1]:
        added.enclosure(enclosure.url, enclosure.length, enclosure.media_type)
    extension = getattr(added, NAME)
    extension.creators = tuple(author.name for author in entry.authors)
    extension.language = entry.language
