"""Writes a feed as RSS 2.0 with full texts (``content:encoded``) and all authors."""

from __future__ import annotations

import html
from functools import lru_cache
from typing import TYPE_CHECKING

from plugins.blog.feed_addresses import RSS
from plugins.feeds.feedgen_extension import NAME, RssEntryExtension, extend_rss
from plugins.feeds.generator import SHARED, add_ready, begin_entry, start
from plugins.feeds.model import Entry, Feed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# RSS 2.0 knows no other picture format for a channel.
_ICON_FORMATS = (".png", ".jpg", ".jpeg", ".gif")
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


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
        add_ready(generator, _item(entry), _CONTENT, entry.html)
    document: bytes = generator.rss_str(pretty=True)
    return document


@lru_cache(SHARED)
def _item(entry: Entry) -> Element:
    """Return the XML of an entry without its full text, the same in every feed."""
    begun = begin_entry(entry, RssEntryExtension)
    begun.link(rel="alternate", href=entry.url)
    # feedgen writes content:encoded only beside a description. That is HTML, a summary is not.
    begun.description(html.escape(entry.summary or entry.title, quote=False))
    for enclosure in entry.enclosures[:1]:
        begun.enclosure(enclosure.url, enclosure.length, enclosure.media_type)
    extension: RssEntryExtension = getattr(begun, NAME)
    extension.creators = tuple(author.name for author in entry.authors)
    extension.language = entry.language
    made: Element = begun.rss_entry()
    return made
