"""What templates may show of comments."""

from __future__ import annotations

import datetime as dt

from plugins.blog.body_views import ViewParts
from plugins.blog.views import FeedLink, NavLink
from plugins.core.frozen import frozen


@frozen
class AnswerTo:
    """The comment that another one answers, where indentation does not show it."""

    author: str
    anchor: str


@frozen
class CommentView:
    """A comment. ``parts`` are strings of safe HTML, ``author`` is plain text, ``anchor`` an id.

    ``url`` is the website of the person or, of somebody from the blog, their page. ``role`` is a
    key below ``comments.role`` or empty. ``reply`` and ``report`` are ``mailto:`` addresses, empty
    where nobody can answer or nobody reads reports. ``name`` is what a mail calls the comment.
    ``day`` is as readers see it, ``time`` as machines do; both are empty without a date. Where
    only the place of a comment is left ``removed`` says why, and it has neither words nor author.
    """

    name: str
    anchor: str
    author: str
    parts: ViewParts
    url: str = ""
    own: bool = False
    day: str = ""
    time: str = ""
    likes: int = 0
    role: str = ""
    reply: str = ""
    report: str = ""
    removed: str = ""
    answer_to: AnswerTo | None = None
    answers: tuple[CommentView, ...] = ()


@frozen
class Invitation:
    """How to comment: the mail to open, and what to write where no mail program opens.

    ``answer`` is the subject of an answer to a comment, with a word in place of its name. The mail
    begins with ``lines``.
    """

    mail: str
    address: str
    subject: str
    answer: str
    lines: tuple[str, ...]


@frozen
class CommentsView:
    """Everything below an article that is about comments.

    ``kept`` is how many there are, ``declared`` how many there once were if that is more, else 0.
    ``invitation`` is ``None`` where nobody can comment. ``closed_on`` is ``None`` where the day is
    not known. ``json_ld`` is JSON. ``imported_likes`` tells whether any comment shows likes.
    """

    kept: int
    declared: int
    comments: tuple[CommentView, ...] = ()
    closed: bool = False
    closed_on: dt.date | None = None
    invitation: Invitation | None = None
    rules: NavLink | None = None
    privacy: NavLink | None = None
    feeds: tuple[FeedLink, ...] = ()
    json_ld: str = ""
    imported_likes: bool = False
