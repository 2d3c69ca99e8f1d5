"""Mails made for tests, by hand and from parts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from plugins.comments.incoming.pending import Known, Pending
from plugins.comments.incoming.reading import comment_of
from plugins.comments.incoming.sources import mail_of
from plugins.core.problems import Place, Problem

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = dt.date(2026, 3, 20)
PLACE = Place("post/mail.eml")
HEADERS = {
    "From": "Erika Musterfrau <erika@privat.example>",
    "To": "redaktion@musterhausen.example",
    "Subject": "Kommentar [Kommentar: giesskanne]",
    "Date": "Thu, 12 Mar 2026 10:30:00 +0100",
    "Message-ID": "<1234@privat.example>",
    "MIME-Version": "1.0",
}


def known() -> Known:
    """Return two articles, the first with a comment."""
    return Known({"giesskanne": frozenset({"2026-03-12-a1b2c3d4"}), "linde": frozenset()})


def form(
    comment: str, name: str = "Johanna", consent: str = "ja", about: str = "giesskanne"
) -> str:
    """Return the text of a mail as the invitation prepares it, filled in."""
    return (
        f"Angezeigter Name (Pseudonym möglich): {name}\nEinwilligung: {consent}\n"
        f"Bezug: [Kommentar: {about}]\nMein Kommentar:\n\n{comment}\n"
    )


def eml(
    text: str | bytes, content_type: str = "text/plain; charset=utf-8", **headers: str | None
) -> bytes:
    """Return a mail as it travels; ``Message_ID=None`` leaves a header out, others replace it."""
    given: Mapping[str, str | None] = {
        **HEADERS,
        "Content-Type": content_type,
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    lines = [f"{name}: {value}" for name, value in given.items() if value is not None]
    body = text.encode() if isinstance(text, str) else text
    return "\r\n".join([*lines, "", ""]).encode() + body


def multipart(*parts: tuple[str, str | bytes], kind: str = "mixed", **headers: str | None) -> bytes:
    """Return a mail of parts: header lines without ``Content-Type:`` in the first, and text."""
    body = b""
    for head, text in parts:
        data = text.encode() if isinstance(text, str) else text
        body += f"--GRENZE\r\nContent-Type: {head}\r\n\r\n".encode() + data + b"\r\n"
    return eml(body + b"--GRENZE--\r\n", f'multipart/{kind}; boundary="GRENZE"', **headers)


def imported(data: bytes, there: Known | None = None) -> tuple[Pending | None, list[Problem]]:
    """Return what becomes of the bytes of a mail."""
    mail, problems = mail_of(data, PLACE, BERLIN)
    if mail is None:
        return None, problems
    pending, more = comment_of(mail, PLACE, TODAY, BERLIN, there or known())
    return pending, problems + more


def comment(data: bytes) -> Pending:
    """Return the comment of a mail that has one."""
    pending, problems = imported(data)
    assert pending is not None, problems
    return pending


def codes(data: bytes) -> list[str]:
    """Return the codes of what is said of a mail."""
    return [problem.code for problem in imported(data)[1]]
