"""A mail as it travels (RFC 5322, RFC 2045 to 2049): its bytes as text, date and identity."""

from __future__ import annotations

import email.errors
from email.message import Message
from email.parser import BytesParser

from plugins.comments.incoming import findings, limits
from plugins.comments.incoming.charsets import decode
from plugins.comments.incoming.flowed import unwrapped
from plugins.comments.incoming.mail import Mail
from plugins.comments.incoming.mime_headers import moment_of, value_of
from plugins.comments.incoming.mime_parts import Parts, content_of, parts_of
from plugins.comments.incoming.short_headers import SHORT_HEADERS
from plugins.core.problems import Place, Problem

_BROKEN = (
    email.errors.InvalidBase64PaddingDefect,
    email.errors.InvalidBase64LengthDefect,
    email.errors.InvalidBase64CharactersDefect,
)


def read(data: bytes, place: Place) -> tuple[Mail | None, list[Problem]]:
    """Return what a mail says, or the problem that makes it unreadable."""
    kept, was_cut = limits.cut(data)
    if limits.is_tangled(kept):
        return None, [findings.tangled(place)]
    problems = [findings.cut_short(place)] if was_cut else []
    try:
        message = BytesParser(policy=SHORT_HEADERS).parsebytes(kept)
        parts = parts_of(message)
        text, more = _text(parts, place, was_cut=was_cut)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        # The library promises never to raise; with mails that are made to break it, it has.
        return None, [findings.unreadable(place, type(error).__name__)]
    problems += more
    if parts.encrypted and not text.strip():
        return None, [findings.encrypted(place)]
    if parts.attachments:
        problems.append(findings.attachments(place, parts.attachments))
    mail = Mail(
        subject=value_of(message, "subject"),
        text=text,
        date=moment_of(value_of(message, "date")),
        message_id=value_of(message, "message-id"),
    )
    return mail, problems


def _text(parts: Parts, place: Place, *, was_cut: bool) -> tuple[str, list[Problem]]:
    """Return the text of all parts that readers of the mail would see, one below the other."""
    texts: list[str] = []
    problems: list[Problem] = []
    for part in parts.texts:
        text, more = _one(part, place, was_cut=was_cut)
        texts.append(text.strip("\n"))
        problems += more
    return "\n\n".join(text for text in texts if text.strip()), problems


def _one(part: Message, place: Place, *, was_cut: bool) -> tuple[str, list[Problem]]:
    data = content_of(part)
    declared = str(part.get_param("charset") or "")
    found = decode(data, declared)
    problems = []
    if not found.fits:
        problems.append(findings.wrong_charset(place, declared, found.charset))
    if not was_cut and any(isinstance(defect, _BROKEN) for defect in part.defects):
        problems.append(findings.damaged(place))
    if len(found.text) > limits.MAX_TEXT and not was_cut:
        problems.append(findings.cut_short(place))
    text = found.text[: limits.MAX_TEXT].replace("\r\n", "\n").replace("\r", "\n")
    if part.get_content_subtype() == "html":
        # The library takes a while to import, which most runs can do without.
        from plugins.comments.incoming.html_text import plain

        return plain(text), problems
    return _unflowed(part, text), problems


def _unflowed(part: Message, text: str) -> str:
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    return unwrapped(text, without_space=str(part.get_param("delsp") or "").lower() == "yes")
