"""One comment from its document."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from plugins.blog.model import Document
from plugins.blog.reading import text
from plugins.comments.model import Comment
from plugins.comments.reference import MAX_NAME, is_name
from plugins.core.dates import read_moment
from plugins.core.late import late
from plugins.core.problems import Problem

LONGEST_AUTHOR = 80

_MAIL = re.compile(r"[^\s@<>]+(?:@|[(\[]at[)\]])[^\s@<>]+\.[^\W\d_]{2,}", re.IGNORECASE)

_PATH = late(r"comments/([^/]+)/([^/]+)\.md", re.IGNORECASE)
# They turn the text around them, or are seen by nobody.
_UNSEEN = late(
    "[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff]"
)


def read_comment(document: Document, zone: ZoneInfo) -> tuple[Comment | None, tuple[Problem, ...]]:
    """Read a comment; ``None`` where its file lies where no comment belongs (CMT005, CMT006).

    Further problems: no name to show (CMT007), a name that is too long (CMT008) or holds an address
    for mails (CMT017), a date that is none (DAT001 …).
    """
    match = _PATH.fullmatch(document.path)
    if match is None:
        return None, (_misplaced(document),)
    folder, name = match.groups()
    if not is_name(name):
        return None, (_misnamed(document, name),)
    problems: list[Problem] = []
    values = document.values
    moment = None
    if written := text(document, "date"):
        moment, problems = read_moment(written, values.place_of("date"), zone)
    author = " ".join(_UNSEEN.sub("", text(document, "author")).split())
    removed = text(document, "removed")
    if not removed and not any(map(str.isalnum, author)):
        problems.append(_nameless(document))
    elif len(author) > LONGEST_AUTHOR:
        problems.append(_long_name(document))
    elif _MAIL.search(author):
        problems.append(_mail_in_name(document))
    answers = text(document, "reply_to")
    comment = Comment(
        path=document.path,
        folder=folder,
        name=name,
        author="" if removed else author,
        moment=moment,
        url="" if removed else text(document, "url"),
        answers=answers.removesuffix(".md"),
        likes=0 if removed else values.get("likes", int) or 0,
        role="" if removed else text(document, "role"),
        removed=removed,
        place=document.place.at(1),
        answers_place=values.place_of("reply_to"),
    )
    return comment, tuple(problems)


def _misplaced(document: Document) -> Problem:
    return Problem(
        "CMT005",
        document.place,
        "Ein Kommentar liegt im Ordner seines Beitrags und nicht tiefer.",
        "Verschieben nach content/comments/…/, wobei … der letzte Teil der Adresse des Beitrags "
        "ist, zum Beispiel content/comments/was-bleibt/2026-03-12-frage.md.",
    )


def _misnamed(document: Document, name: str) -> Problem:
    return Problem(
        "CMT006",
        document.place,
        f"„{name[:60]}“ geht nicht als Name eines Kommentars: Er steht in Adressen und Mails.",
        f"Umbenennen: höchstens {MAX_NAME} Kleinbuchstaben von a bis z, Ziffern und Bindestriche, "
        "zum Beispiel 2026-03-12-frage.md; Antworten nennen ihn in „Reply_to“.",
    )


def _nameless(document: Document) -> Problem:
    return Problem(
        "CMT007",
        document.values.place_of("author"),
        "Dem Kommentar fehlt der Name, der über ihm steht.",
        "Ergänzen, was die Person angegeben hat: Author: Johanna Beispiel. Ist nichts "
        "überliefert: Author: Unbekannt",
    )


def _long_name(document: Document) -> Problem:
    return Problem(
        "CMT008",
        document.values.place_of("author"),
        f"Der Name ist länger als {LONGEST_AUTHOR} Zeichen.",
        "Kürzen; was darüber hinausgeht, gehört in den Text.",
    )


def _mail_in_name(document: Document) -> Problem:
    return Problem(
        "CMT017",
        document.values.place_of("author"),
        "Im Namen steht eine E-Mail-Adresse; veröffentlicht würde sie mit ihm.",
        "Nur den Namen stehen lassen: Author: Johanna Beispiel. Ist keiner überliefert: Author: "
        "Unbekannt",
    )
