"""A comment that waits for an editor, and the text of its file."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import field

from plugins.core.frozen import frozen, mutable

ANONYMOUS = "Anonym"
"""The name above a comment whose author gave none."""
_DIGEST = 24


@mutable
class Known:
    """What is there already when mails are read; it grows with each that makes a comment.

    articles: the comments that can be answered (names of files without ``.md``), by article.
    closed: articles whose comments are closed, with the day since which they are, if it is known.
    references: where a comment with a ``Mail_reference`` is, as editors know it.
    texts: the same by ``text_reference``, for all comments.
    """

    articles: Mapping[str, frozenset[str]]
    closed: Mapping[str, dt.date | None] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def is_closed(self, article: str, date: dt.date | dt.datetime) -> bool:
        """Tell whether an article could not be commented any more on a day."""
        if article not in self.closed:
            return False
        since = self.closed[article]
        day = date.date() if isinstance(date, dt.datetime) else date
        return since is None or day >= since

    def add(self, article: str, author: str, body: str, reference: str, where: str) -> None:
        """Note a comment; ``reference`` is its ``Mail_reference`` or empty."""
        if reference:
            self.references[reference] = where
        self.texts[text_reference(article, author, body)] = where


@frozen
class Pending:
    """A comment taken from a mail. ``article`` is the folder, ``parent`` may be empty.

    ``date`` is aware and in the site's zone, or a day. ``body`` is Markdown. ``mail_reference``
    tells the same mail again: nobody learns an address or a sender from it.
    """

    article: str
    parent: str
    author: str
    date: dt.date | dt.datetime
    body: str
    mail_reference: str

    @property
    def name(self) -> str:
        """The name of its file without ``.md``: day and digest, for a name would stay in links."""
        return f"{self.date:%Y-%m-%d}-{self.mail_reference[1:9]}"

    @property
    def text(self) -> str:
        """The whole file."""
        lines = [f"Author: {self.author}", f"Date: {_written(self.date)}"]
        if self.parent:
            lines.append(f"Reply_to: {self.parent}")
        lines.append(f"Mail_reference: {self.mail_reference}")
        return "\n".join([*lines, "", self.body, ""])


def mail_reference(message_id: str) -> str:
    """Return what tells a mail again: a digest (SHA-256, shortened) of its Message-ID."""
    return f"m{_digest(message_id)}"


def text_reference(article: str, author: str, body: str) -> str:
    """Return what tells a comment again where a mail has no Message-ID: a digest of its words."""
    words = " ".join(body.replace("\\", "").split()).casefold()
    name = " ".join(author.split()).casefold()
    return "t" + _digest(f"{article}\n{name}\n{words}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:_DIGEST]


def _written(date: dt.date | dt.datetime) -> str:
    if not isinstance(date, dt.datetime):
        return f"{date:%d.%m.%Y}"
    if date.utcoffset() != date.replace(fold=1 - date.fold).utcoffset():
        return date.isoformat(timespec="minutes")  # this hour comes twice
    return f"{date:%d.%m.%Y %H:%M}"
