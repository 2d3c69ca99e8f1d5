"""A mail that somebody copied out of a mail program or webmail into a text file."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from plugins.comments.incoming import findings, limits
from plugins.comments.incoming.charsets import decode
from plugins.comments.incoming.mail import Mail
from plugins.comments.incoming.mime_headers import moment_of
from plugins.comments.incoming.quotes import field_of
from plugins.core.moments import read_moment
from plugins.core.problems import Place, Problem

_WEEKDAY = re.compile(r"\s*[A-Za-z]{2,10}\.?,?\s+(?:den|dem)?\s*")
_MOST_FIELDS = 12


def read(data: bytes, place: Place, zone: ZoneInfo) -> tuple[Mail | None, list[Problem]]:
    """Return pasted text as a mail without identity.

    Lines at its beginning such as ``Betreff:`` and ``Gesendet:`` are taken for its header.
    """
    kept, was_cut = limits.cut(data)
    found = decode(kept, "")
    if "\x00" in found.text:
        return None, [findings.unreadable(place, "die Datei enthält keinen Text")]
    problems = [findings.cut_short(place)] if was_cut or len(found.text) > limits.MAX_TEXT else []
    text = found.text[: limits.MAX_TEXT].replace("\r\n", "\n").replace("\r", "\n").lstrip("\n")
    lines = text.split("\n")
    values: dict[str, str] = {}
    count = 0
    for line in lines[:_MOST_FIELDS]:
        name = field_of(line)
        if not name:
            break
        values.setdefault(name, line.partition(":")[2].strip(" \t*"))
        count += 1
    date = _moment(values.get("date", ""), place, zone)
    return Mail(values.get("subject", ""), "\n".join(lines[count:]), date), problems


def _moment(value: str, place: Place, zone: ZoneInfo) -> dt.datetime | None:
    """Read ``Donnerstag, 12. März 2026 10:30`` or a date as mails spell it."""
    if not value:
        return None
    moment, _ = read_moment(_WEEKDAY.sub("", value, count=1), place, zone)
    return moment or moment_of(value)
