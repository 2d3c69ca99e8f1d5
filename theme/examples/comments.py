"""Examples of comments and of the invitation to write one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from plugins.blog.views import FeedLink, NavLink
from plugins.comments.invitation import lines_of
from plugins.comments.views import AnswerTo, CommentsView, CommentView, Invitation
from theme.examples.example import Example

_MAIL = "mailto:kommentare@amtsblog.example?subject=%5BKommentar%3A%20giesskanne%5D"
QUESTION = CommentView(
    name="2026-03-12-frage",
    anchor="_kommentar-2026-03-12-frage",
    author="Johanna Beispiel",
    parts=("<p>Gilt das auch für Stadtbäume?<br>\nWir hätten da eine Linde.</p>",),
    url="https://www.example.org/",
    day="12. März 2026, 10:30 Uhr",
    time="2026-03-12T10:30+01:00",
    likes=3,
    reply=_MAIL,
    report=_MAIL,
)
ANSWER = replace(
    QUESTION,
    name="2026-03-12-antwort",
    anchor="_kommentar-2026-03-12-antwort",
    author="Erika Mustermann",
    parts=("<p>Gerade für Linden.</p>",),
    url="/autoren/erika-mustermann/",
    own=True,
    likes=0,
    role="author_f",
)
_DEEP = replace(
    QUESTION,
    name="danke",
    anchor="_kommentar-danke",
    author="Kai",
    parts=("<blockquote>\n<p>Gerade für Linden.</p>\n</blockquote>\n<p>Danke!</p>",),
    url="",
    day="",
    time="",
    likes=1,
    answer_to=AnswerTo("Erika Mustermann", ANSWER.anchor),
)
_REMOVED = CommentView("weg", "_kommentar-weg", "", (), removed="auf eigenen Wunsch")
THREAD = replace(QUESTION, answers=(replace(ANSWER, answers=(_DEEP,)),))
INVITATION = Invitation(
    _MAIL,
    "kommentare@amtsblog.example",
    "[Kommentar: giesskanne]",
    "[Kommentar: giesskanne / Kennung]",
    lines_of("Ja."),
)
RULES = NavLink("Regeln für Kommentare", "/kommentarregeln/")
PRIVACY = NavLink("Datenschutzerklärung", "/datenschutz/")
FEEDS = (
    FeedLink("Amtsblog: Kommentare", "/feeds/kommentare.atom.xml", "application/atom+xml"),
    FeedLink("Kommentare zu „Titel“", "/feeds/kommentare/a.atom.xml", "application/atom+xml"),
)
OPEN = CommentsView(
    kept=3,
    declared=0,
    comments=(THREAD, _REMOVED),
    invitation=INVITATION,
    rules=RULES,
    privacy=PRIVACY,
    feeds=FEEDS,
    imported_likes=True,
)

EXAMPLES = (
    Example("comments", "Faden mit Antworten, offen", {"comments": OPEN}),
    Example(
        "comments",
        "Einige fehlen, seit einem Tag geschlossen",
        {
            "comments": CommentsView(
                kept=1,
                declared=6,
                comments=(replace(QUESTION, anchor="_kommentar-einer", reply=""),),
                closed=True,
                closed_on=dt.date(2026, 3, 12),
            )
        },
    ),
    Example(
        "comments",
        "Keiner ist mehr da, geschlossen",
        {"comments": CommentsView(kept=0, declared=2, closed=True)},
    ),
    Example(
        "comments",
        "Noch keiner, ohne Regeln und Datenschutz",
        {"comments": CommentsView(kept=0, declared=0, invitation=INVITATION)},
    ),
)
