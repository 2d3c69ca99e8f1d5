"""Profiles of authors, long and short."""

from __future__ import annotations

from plugins.authors.views import AuthorCard, AuthorView
from plugins.blog.body_views import Figure
from plugins.blog.desk import Desk
from plugins.blog.model import Author
from plugins.text.typography import typeset_line


def _portrait(author: Author, desk: Desk) -> Figure | None:
    return (
        desk.figure(author.portrait, place="portrait")
        if author.portrait in desk.tables.pictures
        else None
    )


def author_view(author: Author, desk: Desk) -> AuthorView:
    """Return the profile as it stands on the author's own page."""
    return AuthorView(
        author.name,
        typeset_line(author.role),
        author.organisation,
        author.guest,
        _portrait(author, desk),
        desk.parts(author.document.path),
        author.email,
    )


def author_card(author: Author, desk: Desk) -> AuthorCard:
    """Return the profile as it stands in the overview."""
    return AuthorCard(
        author.name,
        desk.url(author.url),
        typeset_line(author.role),
        author.organisation,
        author.guest,
        _portrait(author, desk),
        typeset_line(author.summary),
        desk.tables.counts.get(author.url, 0),
    )
