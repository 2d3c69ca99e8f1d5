"""Writes a feed as RSS 2.0 with full texts (``content:encoded``) and all authors."""

from __future__ import annotations

import html
from functools import cache
from typing import Any

from plugins.blog.feed_addresses import RSS
from plugins.feeds.feedgen_extension import NAME, RssEntryExtension, extend_rss
from plugins.feeds.feedgen_import import new_generator
from plugins.feeds.generator import alone, begin_entry, start, with_entries
from plugins.feeds.model import Entry, Feed

# RSS 2.0 knows no other picture format for a channel.
_ICON_FORMATS = (".png", ".jpg", ".jpeg", ".gif")
_BEGIN, _END = b"    <item>", b"  </channel>"


def write_rss(feed: Feed) -> bytes:
    """Return the document as UTF-8; the same feed always gives the same bytes."""
    return with_entries(begin_feed(feed).rss_str(pretty=True), map(_item, feed.entries), _END)


def begin_feed(feed: Feed) -> Any:
    """Return a ``FeedGenerator`` with all of a feed but its entries."""
    generator = start(feed)
    extend_rss(generator)
    generator.description(feed.description)
    # The last link that is set becomes the channel's <link>, so the page comes after the feed.
    generator.link(rel="self", href=feed.url, type=RSS.media_type)
    generator.link(rel="alternate", href=feed.home)
    if feed.icon.casefold().endswith(_ICON_FORMATS):
        generator.image(url=feed.icon, title=feed.title, link=feed.home)
    return generator


def _item(entry: Entry) -> bytes:
    """Return the lines of an entry, the same in every feed."""
    lines = entry.printed.get(RSS.name)
    if lines is None:
        feed = _any_feed()
        feed.entry(feed_entry(entry), replace=True)
        lines = entry.printed[RSS.name] = alone(feed.rss_str(pretty=True), _BEGIN, _END)
    return lines


def feed_entry(entry: Entry) -> Any:
    """Return an entry as feedgen's ``FeedEntry``."""
    begun = begin_entry(entry, RssEntryExtension)
    begun.link(rel="alternate", href=entry.url)
    # feedgen writes content:encoded only beside a description. That is HTML, a summary is not.
    begun.description(html.escape(entry.summary or entry.title, quote=False))
    for enclosure in entry.enclosures[:1]:
        begun.enclosure(enclosure.url, enclosure.length, enclosure.media_type)
    extension: RssEntryExtension = getattr(begun, NAME)
    extension.creators = tuple(author.name for author in entry.authors)
    extension.language = entry.language
    return begun


@cache
def _any_feed() -> Any:
    """Return the least a feed needs, for an entry to be printed in."""
    generator = new_generator()
    extend_rss(generator)
    generator.title("any")
    generator.link(href="any")
    generator.description("any")
    return generator
