"""What Atom and RSS documents have in common, set on feedgen's objects."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plugins.feeds.feedgen_extension import NAME
from plugins.feeds.feedgen_import import new_generator
from plugins.feeds.model import Entry, Feed

SOFTWARE = "Amtsblog"


def start(feed: Feed) -> Any:
    """Return a ``FeedGenerator`` with title, time, language, icon and software set.

    feedgen fills in the clock and its own name where nothing is set.
    """
    generator = new_generator()
    generator.title(feed.title)
    generator.updated(feed.updated)
    generator.language(feed.language)
    generator.generator(SOFTWARE)
    return generator


def alone(document: bytes, begin: bytes, end: bytes) -> bytes:
    """Return the lines of its only entry out of a document that feedgen made.

    They go from the first ``begin`` to the last ``end``: tags with the space before them, which
    stand in no text, because there ``<`` is escaped.
    """
    return document[document.index(begin) : document.rindex(end)]


def with_entries(document: bytes, entries: Iterable[bytes], end: bytes) -> bytes:
    """Return a document without entries with what ``alone`` gave of each before its ``end``."""
    head, tag, tail = document.rpartition(end)
    return b"".join((head, *entries, tag, tail))


def begin_entry(entry: Entry, extension: type) -> Any:
    """Return a ``FeedEntry`` with what both formats take the same way, and with our extension."""
    from feedgen.entry import FeedEntry

    begun = FeedEntry()
    begun.register_extension(NAME, extension)
    begun.id(entry.id)
    begun.title(entry.title)
    begun.published(entry.published)
    begun.updated(entry.updated)
    begun.content(entry.html, type="html")
    begun.category(
        [
            {"term": item.term, "label": item.label, "scheme": item.scheme}
            for item in entry.categories
        ]
    )
    return begun
