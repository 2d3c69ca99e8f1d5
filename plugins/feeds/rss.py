"""Writes a feed as RSS 2.0 with full texts (``content:encoded``) and all authors."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterator

from plugins.blog.feed_addresses import RSS
from plugins.feeds.model import SOFTWARE, Entry, Feed
from plugins.feeds.xml_document import Element, document, empty, parent, text

_NAMESPACES = {
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
}
_RULES = "http://www.rssboard.org/rss-specification"
# RSS 2.0 knows no other picture format for a channel.
_ICON_FORMATS = (".png", ".jpg", ".jpeg", ".gif")
# As RFC 822, 5.1 spells them, whatever the locale.
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def write_rss(feed: Feed) -> bytes:
    """Return the document as UTF-8; the same feed always gives the same bytes."""
    channel = parent("channel", _parts(feed))
    return document(parent("rss", [channel], **_NAMESPACES, version="2.0"))


def _parts(feed: Feed) -> Iterator[Element]:
    yield text("title", feed.title)
    yield text("link", feed.home)
    yield text("description", feed.description)
    yield empty("atom:link", href=feed.url, rel="self", type=RSS.media_type)
    yield text("docs", _RULES)
    yield text("generator", SOFTWARE)
    if feed.icon.casefold().endswith(_ICON_FORMATS):
        inside = [text("url", feed.icon), text("title", feed.title), text("link", feed.home)]
        yield parent("image", inside)
    yield text("language", feed.language)
    yield text("lastBuildDate", _day_and_time(feed.updated))
    for entry in feed.entries:
        yield parent("item", _item_parts(entry))


def _item_parts(entry: Entry) -> Iterator[Element]:
    yield text("title", entry.title)
    yield text("link", entry.url)
    # That is HTML, a summary is not.
    yield text("description", html.escape(entry.summary or entry.title, quote=False))
    yield text("content:encoded", entry.html)
    yield text("guid", entry.id, isPermaLink="false")
    for item in entry.categories:
        yield text("category", item.label, domain=item.scheme)
    for file in entry.enclosures[:1]:
        yield empty("enclosure", url=file.url, length=str(file.length), type=file.media_type)
    yield text("pubDate", _day_and_time(entry.published))
    # <author> is for an e-mail address.
    for author in entry.authors:
        yield text("dc:creator", author.name)
    if entry.language:
        yield text("dc:language", entry.language)


def _day_and_time(time: dt.datetime) -> str:
    return f"{_DAYS[time.weekday()]}, {time:%d} {_MONTHS[time.month - 1]} {time:%Y %H:%M:%S %z}"
