"""Writes a feed as Atom (RFC 4287), with its archive links (RFC 5005)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.blog.feed_addresses import ATOM
from plugins.feeds.model import SOFTWARE, Entry, Feed, Person
from plugins.feeds.xml_document import Element, document, empty, parent, text

_NAMESPACES = {"xmlns": "http://www.w3.org/2005/Atom"}
_HISTORY = {"xmlns:fh": "http://purl.org/syndication/history/1.0"}


def write_atom(feed: Feed) -> bytes:
    """Return the document as UTF-8; the same feed always gives the same bytes."""
    attributes = {
        **(_HISTORY if feed.history.archive else {}),
        **_NAMESPACES,
        "xml:lang": feed.language,
    }
    return document(parent("feed", _parts(feed), **attributes))


def _parts(feed: Feed) -> Iterator[Element]:
    yield text("id", feed.id)
    yield text("title", feed.title)
    yield text("updated", feed.updated.isoformat())
    yield _author(feed.publisher)
    for rel, url in _links(feed):
        media_type = "text/html" if rel == "alternate" else ATOM.media_type
        yield empty("link", href=url, rel=rel, type=media_type)
    yield text("generator", SOFTWARE)
    if feed.icon:
        yield text("icon", feed.icon)
    yield text("subtitle", feed.description)
    if feed.history.archive:
        yield empty("fh:archive")
    for entry in feed.entries:
        language = {"xml:lang": entry.language} if entry.language else {}
        yield parent("entry", _entry_parts(entry), **language)


def _links(feed: Feed) -> tuple[tuple[str, str], ...]:
    links = (
        ("self", feed.url),
        ("alternate", feed.home),
        ("current", feed.history.current),
        ("prev-archive", feed.history.older),
        ("next-archive", feed.history.newer),
    )
    return tuple((rel, url) for rel, url in links if url)


def _entry_parts(entry: Entry) -> Iterator[Element]:
    yield text("id", entry.id)
    yield text("title", entry.title)
    yield text("updated", entry.updated.isoformat())
    yield from map(_author, entry.authors)
    yield text("content", entry.html, type="html")
    if entry.summary:
        yield text("summary", entry.summary)
    for item in entry.categories:
        yield empty("category", term=item.term, scheme=item.scheme, label=item.label)
    yield text("published", entry.published.isoformat())
    yield empty("link", rel="alternate", type="text/html", href=entry.url)
    for file in entry.enclosures:
        title = {"title": file.title} if file.title else {}
        yield empty(
            "link",
            rel="enclosure",
            type=file.media_type,
            length=str(file.length),
            href=file.url,
            **title,
        )


def _author(person: Person) -> Element:
    uri = [text("uri", person.url)] if person.url else []
    return parent("author", [text("name", person.name), *uri])
