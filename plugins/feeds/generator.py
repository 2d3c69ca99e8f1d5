"""What Atom and RSS documents have in common, set on feedgen's objects."""

from __future__ import annotations

from typing import Any

from plugins.feeds.model import Entry, Feed

SOFTWARE = "Amtsblog"


def start(feed: Feed) -> Any:
    """Return a ``FeedGenerator`` with title, time, language, icon and software set.

    feedgen fills in the clock and its own name where nothing is set.
    """
    # Only here: loading feedgen takes longer than telling that no feed has changed.
    from feedgen.feed import FeedGenerator

    generator = FeedGenerator()
    generator.title(feed.title)
    generator.updated(feed.updated)
    generator.language(feed.language)
    generator.generator(SOFTWARE)
    return generator


def add_entry(generator: Any, entry: Entry) -> Any:
    """Append an entry with what both formats take the same way and return it."""
    added = generator.add_entry(order="append")
    added.id(entry.id)
    added.title(entry.title)
    added.published(entry.published)
    added.updated(entry.updated)
    added.content(entry.html, type="html")
    added.category(
        [
            {"term": item.term, "label": item.label, "scheme": item.scheme}
            for item in entry.categories
        ]
    )
    return added
