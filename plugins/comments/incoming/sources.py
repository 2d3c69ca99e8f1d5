"""Which form a mail has come in, told by its bytes: a name may say anything."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from plugins.comments.incoming import findings, mime, outlook, pasted
from plugins.comments.incoming.mail import Mail
from plugins.core.problems import Place, Problem

_LINE = re.compile(rb"([!-9;-~]{1,80})[ \t]*:")
_TELLING = {b"from", b"to", b"subject", b"date", b"message-id", b"received", b"mime-version"}
_TELLING |= {b"return-path", b"delivered-to", b"content-type", b"x-mailer", b"reply-to"}
_MOST_LINES = 100


def mail_of(data: bytes, place: Place, zone: ZoneInfo) -> tuple[Mail | None, list[Problem]]:
    """Return what a mail says: as it travels (``.eml``), from Outlook, or pasted as text."""
    if not data.strip():
        return None, [findings.unreadable(place, "die Datei ist leer")]
    if data.startswith(outlook.MAGIC):
        return outlook.read(data, place)
    bare = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if _is_mail(bare):
        return mime.read(bare, place)
    return pasted.read(data, place, zone)


def _is_mail(data: bytes) -> bool:
    """Tell whether at least two header lines that every mail has stand at the beginning."""
    found: set[bytes] = set()
    for line in data[:100_000].split(b"\n", _MOST_LINES)[:_MOST_LINES]:
        match = _LINE.match(line)
        if match:
            found |= {match[1].lower()} & _TELLING
        elif line[:1] not in {b" ", b"\t"} or not line.strip():
            break
        if len(found) > 1:
            return True
    return False
