"""Signatures that mail programs add: they go, while a closing that somebody typed stays."""

from __future__ import annotations

import re

_MOST_LINES = 12
_ADVERTISING = re.compile(
    r"\W{0,9}(?:"
    r"(?:Von|Diese Nachricht wurde von) mein.{0,99}gesendet\W{0,3}"
    r"|Gesendet von (?:mein|Outlook|Mail|Yahoo).{0,99}"
    r"|Sent from (?:my|Outlook|Mail|Yahoo).{0,99}"
    r"|Gesendet (?:mit|von|über) .{0,99}"
    r"|(?:Get|Holen Sie sich|Laden Sie) Outlook .{0,99}"
    r"|Diese E-Mail wurde von .{0,60}(?:Antivirus|Viren).{0,99}"
    r"|Virenfrei.{0,99}"
    r")",
    re.IGNORECASE,
)


def unsigned(text: str) -> str:
    """Return a text without what stands below ``-- `` (RFC 3676, 4.3), and „Von meinem iPad“.

    Many programs lose the space of ``-- ``; then it counts where little follows, as it may also
    divide a text. „Liebe Grüße“ and the name below are part of the comment.
    """
    lines = text.rstrip().split("\n")
    for number, line in enumerate(lines):
        if line == "-- " or (line == "--" and _is_little(lines[number + 1 :])):
            lines = lines[:number]
            break
    while lines and (not lines[-1].strip() or _is_advertising(lines[-1])):
        lines.pop()
    return "\n".join(lines)


def _is_little(lines: list[str]) -> bool:
    return len(lines) < 5 * _MOST_LINES and sum(map(bool, map(str.strip, lines))) <= _MOST_LINES


def _is_advertising(line: str) -> bool:
    return len(line) < 200 and bool(_ADVERTISING.fullmatch(line.strip()))
