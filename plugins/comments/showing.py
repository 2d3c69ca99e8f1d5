"""Comments as the page of their article shows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.blog.body_views import ViewParts
from plugins.blog.feed_addresses import ATOM
from plugins.blog.model import Article
from plugins.blog.views import FeedLink, NavLink
from plugins.comments.feeds import MAIN, feed_url
from plugins.comments.invitation import comment_link, lines_of, report_link
from plugins.comments.json_ld import conversation
from plugins.comments.model import INDENTED, Comment, Facts, Placed, Thread, anchor_of
from plugins.comments.reference import Reference
from plugins.comments.views import AnswerTo, CommentsView, CommentView, Invitation
from plugins.core.dates import long_date, long_moment
from plugins.text.typography import nest

if TYPE_CHECKING:
    from plugins.blog.desk import Desk

_NOTHING = Thread()


def comments_view(facts: Facts, article: Article, desk: Desk) -> CommentsView:
    """Return all that stands below an article about comments."""
    thread = facts.threads.get(article.path, _NOTHING)
    declared = thread.declared or 0
    show = _Page(article, desk, not thread.closed)
    shown = [show.comment(placed) for placed in thread.placed]
    return CommentsView(
        kept=thread.kept,
        declared=declared if declared > thread.kept else 0,
        comments=_nested(thread.placed, shown),
        closed=thread.closed,
        closed_on=thread.closed_on,
        invitation=show.invitation(),
        rules=_link(facts, "rules", desk),
        privacy=_link(facts, "privacy", desk),
        feeds=tuple(_feeds(facts, article, desk)) if thread.kept else (),
        json_ld=conversation(thread, shown, desk.absolute(article.url)) if thread.kept else "",
        imported_likes=any(placed.comment.likes for placed in thread.placed),
    )


class _Page:
    """The page of one article."""

    def __init__(self, article: Article, desk: Desk, open_: bool) -> None:
        self._slug = article.slug
        self._desk = desk
        self._site = desk.site
        self._open = open_ and bool(desk.site.comments_email)
        self._consent = desk.texts("comments.consent")
        self._profiles = {author.name: desk.url(author.url) for author in article.authors}
        self._authors: dict[str, str] = {}

    def comment(self, placed: Placed) -> CommentView:
        """Return one comment, its answers left out."""
        one, site = placed.comment, self._site
        self._authors[one.name] = one.author
        view = CommentView(one.name, anchor_of(one.name), one.author, (), removed=one.removed)
        if placed.depth >= INDENTED and self._authors.get(one.answers):
            answered = AnswerTo(self._authors[one.answers], anchor_of(one.answers))
            view = replace(view, answer_to=answered)
        if one.removed:
            return view
        moment = one.moment
        day = ""
        if moment is not None:
            day = long_moment(moment) if moment.hour or moment.minute else long_date(moment)
        reference = Reference(self._slug, one.name)
        mail = site.comments_email
        return replace(
            view,
            parts=self._parts(one),
            url=one.url or (self._profiles.get(one.author, "") if one.role else ""),
            own=bool(one.role) and not one.url,
            day=day,
            time=moment.isoformat(timespec="minutes") if moment and day else "",
            likes=one.likes,
            role=one.role,
            reply=comment_link(mail, reference, self._consent) if self._open else "",
            report=self._report(one.name) if mail else "",
        )

    def _parts(self, one: Comment) -> ViewParts:
        parts = self._desk.tables.texts[one.path].body.parts
        return tuple(part for part in parts if isinstance(part, str))

    def _report(self, name: str) -> str:
        texts = self._desk.texts
        subject = texts("comments.report_subject", article=self._slug, name=name)
        return report_link(self._site.comments_email, subject)

    def invitation(self) -> Invitation | None:
        """Return how to comment on the article, or ``None`` where nobody can."""
        if not self._open:
            return None
        mail, reference = self._site.comments_email, Reference(self._slug)
        link = comment_link(mail, reference, self._consent)
        answer = Reference(self._slug, self._desk.texts("comments.name"))
        return Invitation(link, mail, str(reference), str(answer), lines_of(self._consent))


def _nested(thread: tuple[Placed, ...], shown: list[CommentView]) -> tuple[CommentView, ...]:
    """Put answers below what they answer, to ``INDENTED`` levels; what is deeper joins the last.

    From the end, so that the answers of a comment are complete when it is its turn.
    """
    below: list[list[CommentView]] = [[] for _ in range(INDENTED + 1)]
    for placed, view in zip(reversed(thread), reversed(shown), strict=True):
        level = min(placed.depth, INDENTED - 1)
        answers = below[level + 1]
        below[level].append(replace(view, answers=tuple(reversed(answers))))
        answers.clear()
    return tuple(reversed(below[0]))


def _link(facts: Facts, purpose: str, desk: Desk) -> NavLink | None:
    page = facts.pages.get(purpose)
    return NavLink(page.title, desk.url(page.url)) if page else None


def _feeds(facts: Facts, article: Article, desk: Desk) -> list[FeedLink]:
    titles = {
        feed_url(article): desk.texts("comments.feed_of_article", title=nest(article.title)),
        MAIN: desk.texts("comments.feed_of_blog", site=desk.site.name),
    }
    return [
        FeedLink(title, desk.url(url), ATOM.media_type)
        for url, title in titles.items()
        if url in facts.feeds
    ]
