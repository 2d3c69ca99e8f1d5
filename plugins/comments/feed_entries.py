"""A feed of comments: from its plan to its bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.comments.atom import Entry, Feed, write_atom
from plugins.comments.model import Comment, Facts, FeedEntry, anchor_of
from plugins.text.typography import nest
from plugins.text.xml_text import one_line, xml_text

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def write_feed(facts: Facts, desk: Desk, url: str) -> bytes:
    """Return the bytes of the feed at a site-relative address."""
    plan = facts.feeds[url]
    texts, site = desk.texts, desk.site
    if plan.article:
        article = desk.tables.articles[plan.article]
        title = texts("comments.feed_of_article", title=nest(article.title))
        home = desk.absolute(article.url)
    else:
        title, home = texts("comments.feed_of_blog", site=site.name), desk.absolute("")
    return write_atom(
        Feed(
            id=desk.absolute(url),
            title=one_line(title),
            url=desk.absolute(url),
            home=home,
            language=site.language,
            publisher=one_line(site.publisher),
            entries=tuple(_entry(one, desk) for one in plan.entries),
        )
    )


def _entry(one: FeedEntry, desk: Desk) -> Entry:
    comment = one.comment
    article = desk.tables.articles[one.article]
    page = desk.absolute(article.url)
    answers = bool(comment.answers)
    url = f"{page}#{anchor_of(comment.name)}"
    title = desk.texts("comments.feed_entry", author=comment.author, title=nest(article.title))
    return Entry(
        id=_ident(comment, comment.name, desk),
        title=one_line(title),
        url=url,
        author=one_line(comment.author),
        author_url=comment.url,
        published=comment.moment,
        updated=one.updated,
        html=xml_text("".join(map(str, desk.body(comment.path).parts))),
        reply_id=_ident(comment, comment.answers, desk) if answers else article.ident,
        reply_url=f"{page}#{anchor_of(comment.answers)}" if answers else page,
    )


def _ident(comment: Comment, name: str, desk: Desk) -> str:
    """Return the id of a comment of the same folder: a tag URI (RFC 4151)."""
    site = desk.site
    host = urlsplit(site.address).hostname or ""
    return f"tag:{host},{site.feed_id_year}:kommentare/{comment.folder}/{name}"
