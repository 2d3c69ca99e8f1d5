"""A feed and its entries, independent of the format they are written in.

All their texts are fit for XML: plugins.text.xml_text left out what a document cannot hold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from plugins.blog.model import Enclosure
from plugins.core.frozen import frozen


@frozen
class Person:
    """Somebody who writes, or the agency that publishes. ``url`` is absolute or empty."""

    name: str
    url: str = ""


@frozen
class Category:
    """A series or tag of an entry. ``term`` is its slug, ``label`` what readers see.

    ``scheme`` is the absolute address of the overview it belongs to (RFC 4287, 4.2.2).
    """

    term: str
    label: str
    scheme: str


@frozen
class Entry:
    """An article in a feed, or an announcement.

    All addresses are absolute, both times are aware, no title is empty.
    ``id`` stays the same for ever and in every feed. ``content`` is the full text, HTML in UTF-8:
    half of what a string takes in memory. ``summary`` is plain text or empty. ``language`` is
    empty where it is the feed's own. ``image`` is the address of the lead picture or empty.
    ``printed`` are its lines in a format, made by the first feed for all it stands in; they go when
    the entry goes.
    """

    id: str
    title: str
    url: str
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[Person, ...]
    categories: tuple[Category, ...]
    summary: str
    content: bytes
    enclosures: tuple[Enclosure, ...] = ()
    language: str = ""
    image: str = ""
    printed: dict[str, bytes] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def html(self) -> str:
        """The full text."""
        return self.content.decode()


@frozen
class History:
    """Where a document stands in a feed that continues in archives (RFC 5005, section 4).

    ``archive`` marks an archive document; ``current`` is then the address of the feed people
    subscribe to. ``older`` and ``newer`` are the addresses of neighbouring archives, or empty.
    """

    archive: bool = False
    current: str = ""
    older: str = ""
    newer: str = ""


@frozen
class Plan:
    """A feed document that is to be made. ``url`` is its site-relative address.

    ``kind`` is ``main``, ``series`` or ``author``; ``source`` is the content path of these two.
    ``form`` is the name of a format. ``articles`` are content paths, the latest first. ``never`` is
    the time a feed without any article bears.
    """

    url: str
    kind: str
    source: str
    form: str
    articles: tuple[str, ...]
    never: dt.datetime | None = None
    history: History = field(default_factory=History)


@frozen
class FeedFacts:
    """All feed documents by address, and the time of the last change of each article, by path."""

    plans: Mapping[str, Plan] = field(default_factory=dict)
    times: Mapping[str, dt.datetime] = field(default_factory=dict)


@frozen
class Feed:
    """A feed document. ``url`` is its own address, ``home`` the page with the same articles.

    ``description`` is never empty; ``icon`` may be.
    """

    id: str
    title: str
    description: str
    url: str
    home: str
    language: str
    publisher: Person
    updated: dt.datetime
    entries: tuple[Entry, ...]
    icon: str = ""
    history: History = field(default_factory=History)
