"""What an article of the corpus holds, before it is written in the form of any one tool."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Card:
    """What other articles need to know of one to link it. ``number`` counts from the oldest."""

    number: int
    title: str
    slug: str
    published: dt.datetime


@dataclass(frozen=True)
class Update:
    """A change that is announced to readers."""

    day: dt.date
    reason: str


@dataclass(frozen=True)
class Article:
    """One article.

    ``body`` is Markdown in which a picture's target reads ``@picture/<name>`` and that of a link to
    another article ``@article/<number>``; each tool has its own way to write these.
    """

    card: Card
    title: str
    authors: tuple[str, ...]
    series: str
    tags: tuple[str, ...]
    summary: str
    picture: str
    updates: tuple[Update, ...]
    body: str

    @property
    def changed(self) -> dt.datetime:
        """When it was last changed; the publication where it never was."""
        if not self.updates:
            return self.card.published
        return dt.datetime.combine(self.updates[-1].day, dt.time(9))
