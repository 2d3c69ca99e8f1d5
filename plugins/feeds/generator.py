"""What Atom and RSS documents have in common, set on feedgen's objects."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from plugins.feeds.feedgen_extension import NAME
from plugins.feeds.model import Entry, Feed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SOFTWARE = "Amtsblog"
# An article stands in the feeds of the blog, of its authors and of its series. Making the XML of an
# entry takes ten times as long as copying it; of so many it is kept, some 13 kB each.
SHARED = 128


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


class _Ready:
    """Stands in for feedgen's own entry where its XML is made already: each feed gets a copy.

    ``bare`` lacks the full text, which belongs into its element ``content``: kept once, it is held
    by the entry alone.
    """

    def __init__(self, bare: Element, content: str, html: str) -> None:
        self._bare = bare
        self._content = content
        self._html = html

    def register_extension(self, *_: object) -> None:
        """Do nothing: what an extension adds is there."""

    def atom_entry(self) -> Element:
        """Return the XML for one feed."""
        made = deepcopy(self._bare)
        if self._html:
            for element in made.iterchildren(self._content):
                element.text = self._html
        return made

    rss_entry = atom_entry


def add_ready(generator: Any, bare: Element, content: str, html: str) -> None:
    """Append an entry to a feed: the XML that feedgen made of it, its full text to be filled in.

    ``content`` names the element of the text.
    """
    generator.add_entry(_Ready(bare, content, html), order="append")


def begin_entry(entry: Entry, extension: type) -> Any:
    """Return a ``FeedEntry`` with what both formats take the same way, and with our extension.

    Its full text is empty.
    """
    from feedgen.entry import FeedEntry

    begun = FeedEntry()
    begun.register_extension(NAME, extension)
    begun.id(entry.id)
    begun.title(entry.title)
    begun.published(entry.published)
    begun.updated(entry.updated)
    begun.content("", type="html")
    begun.category(
        [
            {"term": item.term, "label": item.label, "scheme": item.scheme}
            for item in entry.categories
        ]
    )
    return begun
