"""What a mail quotes of earlier mails, taken out; time grows with the length of the text only.

Libraries for this cut at the first sign of a quotation, so that an answer below it is lost, take
„Liebe Grüße“ for a signature, or search for seconds in a text of empty lines.
"""

from __future__ import annotations

import re

_QUOTED = re.compile(r"\s{0,3}>")
_SEPARATOR = re.compile(
    r"[\s*_+-]{0,60}(?:Urspr\S{1,6}ngliche|Original|Weitergeleitete|Forwarded)[\s-]?"
    r"(?:Nachricht|Message|E-?Mail)[\s*_+-]{2,60}"
    r"|[\s*]{0,9}(?:Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Begin forwarded message):\s*",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*[_-]{8,}\s*")

# „Am 12.03.2026 um 10:30 schrieb Max Mustermann <max@example.org>:“ and its relatives.
_WROTE = re.compile(
    r"\s*(?:"
    r"(?:Am|On|Den|Op|Le)\s.{0,400}\b(?:schrieb|wrote|geschrieben|skrev|schreef|a écrit)\b"
    r"|.{1,200}\b(?:schrieb|wrote|hat)\s(?:am|on|um)\s"
    r"|[0-9]{1,2}\.\s.{1,200}\s(?:von|by)\s"
    r"|Zitat von\s"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}\s.{0,200}<"
    r").{0,300}:\s*"
)
_WRITER = re.compile(r"<\s?[^<>\s]{1,200}@[^<>\s]{1,200}\s?>|\b(?:von|by) \S{1,200}@\S{1,200}:")
_MOST_LINES = 4
_MOST_OF_LINE = 300

# The block that Outlook, GMX and others put in front of the mail that is answered.
_FIELD = re.compile(r"[\s*_>]{0,9}([A-Za-zÄÖÜäöü-]{2,14})[\s*_]{0,3}:")
_FIELDS = {
    "von": "from",
    "from": "from",
    "gesendet": "date",
    "sent": "date",
    "datum": "date",
    "date": "date",
    "an": "to",
    "to": "to",
    "betreff": "subject",
    "subject": "subject",
    "cc": "more",
    "kopie": "more",
    "bcc": "more",
    "wichtigkeit": "more",
    "importance": "more",
    "reply-to": "more",
}
_BLOCK_LINES = 14


def unquoted(text: str) -> str:
    """Return a text without what it quotes: what is written between or below quotations stays.

    Lines that begin with ``>`` go, with the line in front that says who wrote them. From a
    separator or a block of header lines on, everything goes: what follows has no marks.
    """
    lines = text.split("\n")
    kept: list[str] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        if _SEPARATOR.fullmatch(line[:_MOST_OF_LINE]) or starts_block(lines, number):
            while kept and (not kept[-1].strip() or _RULE.fullmatch(kept[-1])):
                kept.pop()
            break
        number += 1
        if _QUOTED.match(line):
            continue
        kept.append(line)
        length = _attribution(kept) if line.rstrip().endswith(":") else 0
        if not length:
            continue
        if _is_quoted_next(lines, number):
            del kept[-length:]
        elif _WRITER.search(_joined(kept[-length:])):
            del kept[-length:]
            break
    return "\n".join(kept)


def starts_block(lines: list[str], number: int) -> bool:
    """Tell whether a block such as ``Von: … Gesendet: … An: … Betreff: …`` begins at a line.

    It has a sender, a date, and a recipient or a subject. Long values may go on in a second line.
    """
    if field_of(lines[number]) not in {"from", "date", "subject"}:
        return False
    found: set[str] = set()
    others = 0
    for line in lines[number : number + _BLOCK_LINES]:
        name = field_of(line)
        others = 0 if name else others + 1
        if name:
            found.add(name)
        elif others > 1:
            break
    return {"from", "date"} <= found and bool({"to", "subject"} & found)


def field_of(line: str) -> str:
    """Return which line of such a block this is: from, date, to, subject, more, or nothing."""
    match = _FIELD.match(line[:_MOST_OF_LINE])
    return _FIELDS.get(match[1].casefold(), "") if match else ""


def _attribution(lines: list[str]) -> int:
    """Return how many of the last lines say who wrote what follows; mail programs break them."""
    for length in range(1, _MOST_LINES + 1):
        part = lines[-length:]
        if not part[0].strip() or len(part) < length:
            return 0
        joined = _joined(part)
        if _WROTE.fullmatch(joined) and (re.search("[0-9]", joined) or "Zitat von" in joined):
            return length
    return 0


def _joined(lines: list[str]) -> str:
    return " ".join(line[:_MOST_OF_LINE].strip() for line in lines)


def _is_quoted_next(lines: list[str], number: int) -> bool:
    """Tell whether the next line that is not empty is quoted."""
    for line in lines[number : number + 4]:
        if line.strip():
            return bool(_QUOTED.match(line))
    return False
