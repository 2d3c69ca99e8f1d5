"""What comments are: single ones, the threads they make below an article, and their feeds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from plugins.core.frozen import frozen
from plugins.core.problems import Place

INDENTED = 3
"""How many levels of a thread are indented; deeper answers stand flat below the last of them."""


class Comment(NamedTuple):
    """A comment as its file says. ``name`` is the file without ``.md``, ``folder`` the article's.

    ``moment`` is aware, in the site's time zone, and ``None`` where the header has no date.
    ``answers`` is the name of the comment it answers, or empty. ``role`` is a key below
    ``comments.role`` of the texts, or empty. ``removed`` gives the reason where only the place of
    the comment is left; such a one has no author.
    """

    path: str
    folder: str
    name: str
    author: str
    moment: dt.datetime | None
    url: str
    answers: str
    likes: int
    role: str
    removed: str
    place: Place
    answers_place: Place

    @property
    def order(self) -> tuple[bool, str, str]:
        """Older ones first; those without a date come before them, by the names of files."""
        moment = self.moment.astimezone(dt.UTC).isoformat() if self.moment else ""
        return bool(moment), moment, self.name


class Placed(NamedTuple):
    """A comment in its thread; ``depth`` is 0 for one that answers nobody."""

    comment: Comment
    depth: int


@frozen
class Thread:
    """All that is said below an article, in reading order: each comment before its answers.

    ``declared`` is how many comments there once were, if that is said, ``kept`` how many are.
    ``closed_on`` is the day since which nobody can comment any more, where it is known.
    """

    placed: tuple[Placed, ...] = ()
    kept: int = 0
    declared: int | None = None
    closed: bool = False
    closed_on: dt.date | None = None


class FeedEntry(NamedTuple):
    """A comment in a feed; ``updated`` is unlike that of every other entry of that feed."""

    comment: Comment
    article: str
    updated: dt.datetime


@frozen
class FeedPlan:
    """A feed of comments, latest first; ``article`` is a content path, empty for the whole blog."""

    article: str
    entries: tuple[FeedEntry, ...]


class Linked(NamedTuple):
    """A page of the site that is linked beside comments; ``url`` is site-relative."""

    title: str
    url: str


@frozen
class Facts:
    """What pages read: threads by the article's content path, feeds by address, pages by purpose.

    An article that nobody commented on and that says nothing of comments has no thread. The pages
    are ``rules`` and ``privacy``.
    """

    threads: Mapping[str, Thread] = field(default_factory=dict)
    feeds: Mapping[str, FeedPlan] = field(default_factory=dict)
    pages: Mapping[str, Linked] = field(default_factory=dict)


def anchor_of(name: str) -> str:
    """Return the id of a comment on its page; like those of the theme no heading can have it."""
    return f"_kommentar-{name}"
