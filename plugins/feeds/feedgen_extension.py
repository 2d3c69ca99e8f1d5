"""What feedgen 1.0 leaves out or gets wrong, added through its own extension interface.

feedgen drops ``rel``, ``type`` and ``length`` of links in Atom entries, names only authors with
an e-mail address in RSS and knows neither ``fh:archive`` nor a language of an entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.blog.model import Enclosure

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NAME = "amtsblog"
"""The attribute under which feedgen keeps the extension on feeds and entries."""

DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
FEED_HISTORY = "http://purl.org/syndication/history/1.0"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


class AtomFeedExtension:
    """Marks an archive document (RFC 5005, section 4)."""

    archive = False

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces of the document by prefix."""
        return {"fh": FEED_HISTORY} if self.archive else {}

    def extend_atom(self, feed: Element) -> Element:
        """Add the mark to the head of the feed."""
        if self.archive:
            _add(feed, f"{{{FEED_HISTORY}}}archive")
        return feed


class AtomEntryExtension:
    """Completes an Atom entry: links with all attributes, and its language."""

    language = ""
    url = ""
    enclosures: tuple[Enclosure, ...] = ()

    def extend_atom(self, entry: Element) -> Element:
        """Add the language and the links to the entry."""
        if self.language:
            entry.set(_LANGUAGE, self.language)
        _add(entry, "link", rel="alternate", type="text/html", href=self.url)
        for enclosure in self.enclosures:
            link = _add(
                entry,
                "link",
                rel="enclosure",
                type=enclosure.media_type,
                length=str(enclosure.length),
                href=enclosure.url,
            )
            if enclosure.title:
                link.set("title", enclosure.title)
        return entry


class RssFeedExtension:
    """Declares Dublin Core for the whole RSS document."""

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces of the document by prefix."""
        return {"dc": DUBLIN_CORE}

    def extend_rss(self, feed: Element) -> Element:
        """Add nothing: only the entries have something to add."""
        return feed


class RssEntryExtension:
    """Completes an RSS item: one ``dc:creator`` for each author, and its language."""

    language = ""
    creators: tuple[str, ...] = ()

    def extend_rss(self, item: Element) -> Element:
        """Add the authors in the order of the byline, then the language."""
        for name in self.creators:
            _add(item, f"{{{DUBLIN_CORE}}}creator").text = name
        if self.language:
            _add(item, f"{{{DUBLIN_CORE}}}language").text = self.language
        return item


def extend_atom(generator: Any) -> AtomFeedExtension:
    """Register the extension with a ``FeedGenerator`` for Atom and return its feed part."""
    generator.register_extension(NAME, AtomFeedExtension, AtomEntryExtension, rss=False)
    extension: AtomFeedExtension = getattr(generator, NAME)
    return extension


def extend_rss(generator: Any) -> None:
    """Register the extension with a ``FeedGenerator`` for RSS."""
    generator.register_extension(NAME, RssFeedExtension, RssEntryExtension, atom=False)


def _add(parent: Element, tag: str, **attributes: str) -> Element:
    # Only here, as feedgen itself: no build that writes no feed should wait for lxml.
    from lxml.etree import SubElement

    return SubElement(parent, tag, attributes)
