"""The header grammar of every text: ``Key: value`` lines, a blank line, the body.

It is Pelican's own grammar, read more kindly: any indentation or a no-break space continues
a value, a byte-order mark is passed over, keys may hold umlauts. Whatever else stands in the
header is a problem instead of a silent end of it.
"""

from __future__ import annotations

import re

from plugins.core.frozen import frozen
from plugins.core.late import late
from plugins.core.problems import Place, Problem

_FIELD = re.compile(r"^(?P<key>[^\W\d_][\w-]*)[ \t\u00a0]*:(?:[ \t\u00a0]+|$)(?P<value>.*)$")
_TWO_WORDS = late(r"([^\W\d_][\w-]*(?: [\w-]+){1,2}) ?: ")
_SPACE = " \t\u00a0\u2007\u202f"
# Private-use characters mark lines while Markdown works; in a text they come from icon fonts.
_FOREIGN = late("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000-\uf8ff\ufffe\uffff]")
# Their bytes, and the first bytes of those beyond ASCII: a text without them is searched no more.
_CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\r")
_FIRST_BYTES = (b"\xee", b"\xef")


@frozen
class Field:
    """One header line with its continuations; ``value`` is joined by newlines, stripped."""

    key: str
    value: str
    line: int


@frozen
class Text:
    """A text taken apart: its header fields in order, and the body with the line it begins at."""

    fields: tuple[Field, ...]
    body: str
    body_line: int


def decode(data: bytes, place: Place) -> tuple[str | None, list[Problem]]:
    """Return the text of a file, line ends normalised, or the problem that makes it unreadable."""
    if not data.strip():
        return None, [
            Problem("HDR001", place, "Die Datei ist leer.", "Text eintragen oder Datei löschen.")
        ]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return None, [
            Problem(
                "HDR002",
                place.at(line),
                "Die Datei ist nicht in UTF-8 gespeichert.",
                "Im Editor „Speichern unter …“ wählen und als Kodierung „UTF-8“ angeben.",
            )
        ]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(data.translate(None, _CONTROLS)) == len(data) and not any(
        first in data for first in _FIRST_BYTES
    ):
        return text, []
    problems = [
        Problem(
            "HDR003",
            place.at(text.count("\n", 0, match.start()) + 1),
            f"Hier steht ein unsichtbares Zeichen (U+{ord(match.group()):04X}), "
            "das in einem Text nichts zu suchen hat.",
            "Die Stelle löschen und neu tippen, statt sie aus Word oder einer PDF zu kopieren.",
        )
        for match in _FOREIGN.finditer(text)
    ]
    return (None if problems else text), problems


def split(text: str, place: Place) -> tuple[Text, list[Problem]]:
    """Take a decoded text apart into header fields and body."""
    fields: list[Field] = []
    problems: list[Problem] = []
    lines = text.split("\n")
    number = 0
    while number < len(lines) and not lines[number].strip():
        number += 1
    while number < len(lines) and lines[number].strip():
        line = lines[number]
        match = _FIELD.match(line)
        if line[0] in _SPACE and fields:
            last = fields[-1]
            joined = f"{last.value}\n{line.strip()}".strip()
            fields[-1] = Field(last.key, joined, last.line)
        elif match:
            fields.append(Field(match["key"], match["value"].strip(), number + 1))
        else:
            problems.append(_not_a_field(line, place.at(number + 1)))
        number += 1
    body = "\n".join(lines[number:])
    return Text(tuple(fields), body, number + 1), problems


def _not_a_field(line: str, place: Place) -> Problem:
    remedy = "Der Kopf besteht aus Zeilen der Form „Angabe: Wert“; nach ihm folgt eine Leerzeile, "
    remedy += "dann der Text."
    if words := _TWO_WORDS.match(line):
        joined = words[1].replace(" ", "_")
        remedy += f" In Angaben aus zwei Wörtern steht ein Unterstrich: {joined}: …"
    what = f"„{line.strip()[:60]}“ ist keine Angabe im Kopf der Datei."
    return Problem("HDR004", place, what, remedy)
