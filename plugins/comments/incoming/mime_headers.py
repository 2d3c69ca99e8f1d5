"""Header lines of a mail: encoded words, raw bytes, dates, each as far as it can be read."""

from __future__ import annotations

import binascii
import datetime as dt
import email.errors
import email.header
import email.utils
from email.message import Message

from plugins.comments.incoming.charsets import decode


def value_of(message: Message, name: str) -> str:
    """Return the decoded value of a header's first line of that name, on one line, or nothing."""
    for key, value in message.raw_items():
        if key.lower() == name:
            return decoded(str(value))
    return ""


def moment_of(value: str) -> dt.datetime | None:
    """Return the aware moment that a ``Date`` header tells (RFC 5322, 3.3), ``None`` for none.

    A time without a zone is taken for UTC, as ``-0000`` means.
    """
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def decoded(raw: str) -> str:
    """Take encoded words apart (RFC 2047); those that are broken stay as they are."""
    plain = decode(raw.encode("utf-8", "surrogateescape"), "").text
    line = " ".join(plain.split())
    try:
        parts = email.header.decode_header(line)
    except (email.errors.HeaderParseError, binascii.Error, ValueError):
        return line
    words = [
        part if isinstance(part, str) else _word(part, charset or "") for part, charset in parts
    ]
    return " ".join("".join(words).split())


def _word(part: bytes, charset: str) -> str:
    if not charset:
        # The library spells what stands between encoded words in this way.
        return part.decode("raw-unicode-escape", "replace")
    return decode(part, charset).text
