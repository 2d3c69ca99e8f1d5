"""A mail as a pending comment: the way from its text to what an editor decides on."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from plugins.comments.incoming import findings, limits
from plugins.comments.incoming.about import subject_of
from plugins.comments.incoming.addresses import masked
from plugins.comments.incoming.as_typed import as_markdown
from plugins.comments.incoming.characters import clean
from plugins.comments.incoming.form import taken_apart
from plugins.comments.incoming.mail import Mail
from plugins.comments.incoming.pending import (
    ANONYMOUS,
    Known,
    Pending,
    mail_reference,
    text_reference,
)
from plugins.comments.incoming.quotes import unquoted
from plugins.comments.incoming.signatures import unsigned
from plugins.core.problems import Place, Problem

_FIRST_YEAR = 1990
_EMPTY_BRACKETS = re.compile(r"[<(\[]\s*[>)\]]")


def comment_of(
    mail: Mail, place: Place, today: dt.date, zone: ZoneInfo, known: Known
) -> tuple[Pending | None, list[Problem]]:
    """Return the comment that a mail holds, and what an editor should know of it.

    ``today`` is the day of the import, for mails without a date that can be right. There is no
    comment where the mail tells no article, gives no consent, has no text, or is known.
    """
    text, strange = clean(mail.text[: limits.MAX_TEXT])
    own = unquoted(text)
    form = taken_apart(own)
    about, problems = subject_of(mail, own, form, known, place)
    if not form.consents:
        problems.append(findings.no_consent(place))
    body, wrong = _body(form.comment, place)
    problems += wrong
    if about is None or not form.consents or not body:
        return None, problems
    author, notes = _author(form.name, place)
    date, late = _date(mail.date, place, today, zone)
    words = text_reference(about.article, author, body)
    reference = mail_reference(mail.message_id) if mail.message_id else words
    before = _before(mail, reference, words, known)
    if before:
        return None, [findings.known(place, before)]
    if known.is_closed(about.article, date):
        problems.append(findings.closed(place, about.article))
    if strange:
        problems.append(findings.stripped(place))
    pending = Pending(about.article, about.comment, author, date, body, reference)
    return pending, [*problems, *notes, *late]


def _before(mail: Mail, reference: str, words: str, known: Known) -> str:
    """Return where the same mail is already; the same words in two mails are two comments."""
    found = known.references.get(reference) or known.references.get(words)
    if not found and not mail.message_id:
        found = known.texts.get(words)
    return found or ""


def _body(comment: str, place: Place) -> tuple[str, list[Problem]]:
    typed = unsigned(comment).strip()
    if not typed:
        return "", [findings.no_text(place)]
    bare, count = masked(typed[: limits.MAX_COMMENT + 1])
    body = as_markdown(bare)
    if max(len(typed), len(body)) > limits.MAX_COMMENT:
        return "", [findings.long_text(place, max(len(typed), len(body)), limits.MAX_COMMENT)]
    return body, [findings.masked(place, count)] if count else []


def _author(name: str, place: Place) -> tuple[str, list[Problem]]:
    """Return the name above the comment, on one line: what stands in its line of the mail."""
    bare = _EMPTY_BRACKETS.sub("", masked(name, "")[0])
    line = " ".join(bare.split()).strip(" *_<>:;,")
    if not any(map(str.isalnum, line)):
        return ANONYMOUS, [findings.no_name(place, ANONYMOUS)]
    if len(line) > limits.MAX_NAME:
        short = f"{line[: limits.MAX_NAME - 1].rstrip()}…"
        return short, [findings.long_name(place, short)]
    return line, []


def _date(
    date: dt.datetime | None, place: Place, today: dt.date, zone: ZoneInfo
) -> tuple[dt.date | dt.datetime, list[Problem]]:
    """Return when the mail was sent, in the site's zone, else the day of the import."""
    if date is None:
        return today, [findings.no_date(place, "Die Mail hat kein lesbares Datum")]
    try:
        moment = date.astimezone(zone)
    except OverflowError:
        return today, [findings.no_date(place, "Das Datum der Mail kann nicht stimmen")]
    if not moment.year >= _FIRST_YEAR or moment.date() > today:
        said = f"Das Datum der Mail ({moment:%d.%m.%Y}) kann nicht stimmen"
        return today, [findings.no_date(place, said)]
    return moment, []
