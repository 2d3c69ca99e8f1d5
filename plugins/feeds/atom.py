"""Writes a feed as Atom (RFC 4287), with its archive links (RFC 5005)."""

from __future__ import annotations

from functools import cache
from typing import Any

from plugins.blog.feed_addresses import ATOM
from plugins.feeds.feedgen_extension import NAME, AtomEntryExtension, extend_atom
from plugins.feeds.feedgen_import import new_generator
from plugins.feeds.generator import alone, begin_entry, start, with_entries
from plugins.feeds.model import Entry, Feed, Person

_BEGIN, _END = b"  <entry", b"</feed>"


def write_atom(feed: Feed) -> bytes:
    """Return the document as UTF-8; the same feed always gives the same bytes."""
    return with_entries(begin_feed(feed).atom_str(pretty=True), map(_entry, feed.entries), _END)


def begin_feed(feed: Feed) -> Any:
    """Return a ``FeedGenerator`` with all of a feed but its entries."""
    generator = start(feed)
    extend_atom(generator).archive = feed.history.archive
    generator.id(feed.id)
    generator.subtitle(feed.description)
    generator.author(_person(feed.publisher))
    if feed.icon:
        generator.icon(feed.icon)
    for rel, url in _links(feed):
        media_type = "text/html" if rel == "alternate" else ATOM.media_type
        generator.link(rel=rel, href=url, type=media_type)
    return generator


def _links(feed: Feed) -> tuple[tuple[str, str], ...]:
    links = (
        ("self", feed.url),
        ("alternate", feed.home),
        ("current", feed.history.current),
        ("prev-archive", feed.history.older),
        ("next-archive", feed.history.newer),
    )
    return tuple((rel, url) for rel, url in links if url)


def _entry(entry: Entry) -> bytes:
    """Return the lines of an entry, the same in every feed."""
    lines = entry.printed.get(ATOM.name)
    if lines is None:
        feed = _any_feed()
        feed.entry(feed_entry(entry), replace=True)
        lines = entry.printed[ATOM.name] = alone(feed.atom_str(pretty=True), _BEGIN, _END)
    return lines


def feed_entry(entry: Entry) -> Any:
    """Return an entry as feedgen's ``FeedEntry``."""
    begun = begin_entry(entry, AtomEntryExtension)
    begun.author([_person(author) for author in entry.authors])
    if entry.summary:
        begun.summary(entry.summary)
    extension: AtomEntryExtension = getattr(begun, NAME)
    extension.url = entry.url
    extension.language = entry.language
    extension.enclosures = entry.enclosures
    return begun


@cache
def _any_feed() -> Any:
    """Return the least a feed needs, for an entry to be printed in."""
    generator = new_generator()
    extend_atom(generator)
    generator.id("any")
    generator.title("any")
    return generator


def _person(person: Person) -> dict[str, str]:
    found = {"name": person.name, "uri": person.url}
    return {key: value for key, value in found.items() if value}
