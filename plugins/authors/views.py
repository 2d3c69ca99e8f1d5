"""What templates may show of authors."""

from __future__ import annotations

from plugins.blog.body_views import Figure, ViewParts
from plugins.core.frozen import frozen


@frozen
class AuthorView:
    """An author on the own page; ``parts`` is the biography, ``email`` an address or empty."""

    name: str
    role: str
    organisation: str
    guest: bool
    portrait: Figure | None
    parts: ViewParts
    email: str


@frozen
class AuthorCard:
    """An author in the overview; ``count`` is the number of articles, ``summary`` plain text."""

    name: str
    url: str
    role: str
    organisation: str
    guest: bool
    portrait: Figure | None
    summary: str
    count: int
