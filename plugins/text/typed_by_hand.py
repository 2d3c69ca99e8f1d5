"""What the blog writes around a text by itself, and authors used to other systems still type.

Typed, it stands twice on the page, or says what header lines and companion files do not know.
Each rule is a generator over one paragraph; its docstring is the rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from plugins.core.late import late
from plugins.core.problems import Place, Problem, Severity

Line = tuple[int, str]
_Finding = tuple[int, str, str, str, Severity]

_DAY = r"(?P<{}>\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?|[^\W\d_]+ )\d{{4}}|\d{{4}}-\d\d-\d\d)"
_NOTICE = re.compile(
    r"(?:(?:Dieser|Der) (?:Artikel|Beitrag|Text) (?:wurde )?|Zuletzt |Letzte )?"
    rf"(?:(?:zuletzt )?am {_DAY.format('day')} (?:aktualisiert|geändert|ergänzt|überarbeitet)"
    rf"|(?:aktualisiert|geändert|Aktualisierung|Änderung)(?: am|:) {_DAY.format('changed')}"
    rf"|enthält (?:ein Update|einen Nachtrag|eine Ergänzung) vom {_DAY.format('added')})"
    r"\.?",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"(?:Foto|Bild)(?:er)?[- ]?(?:nachweise?|quellen?|rechte|credits?)(?: Bild \d+)?\s*:\s*\S.*",
    re.IGNORECASE,
)
_GREETING = re.compile(r"Ihre?,?")
_NAME = late(r"[A-ZÄÖÜ][\w.'’-]*(?:,? (?:und |von |van |de )?[A-ZÄÖÜ][\w.'’-]*){1,5}")
# How a line begins that one of the rules may find something in.
_BEGINNING = re.compile(
    r"[\s*_(]*(?:dies|der|zuletzt|letzte|am|aktual|geänd|änd|enthält|foto|bild|ihr)",
    re.IGNORECASE,
)


def notice(paragraph: list[Line]) -> Iterator[_Finding]:
    """TXT013: a change is written in the header; the notice of it is made from there."""
    for number, line in paragraph:
        found = _NOTICE.fullmatch(line)
        if found:
            day = found["day"] or found["changed"] or found["added"]
            reason = "Nachtrag: was neu ist" if found["added"] else "was sich geändert hat"
            what = f"Der Hinweis „{line}“ ist von Hand geschrieben."
            remedy = "Die Zeile löschen; der Hinweis entsteht von selbst, wenn im Kopf der Datei "
            remedy += f"steht: Update: {day} {reason}"
            yield number, "TXT013", what, remedy, Severity.ERROR


def credit_list(paragraph: list[Line]) -> Iterator[_Finding]:
    """TXT014: credits belong to the pictures; the list of them is made from there."""
    for number, line in paragraph:
        if _CREDITS.fullmatch(line):
            what = f"Ein Bildnachweis ist von Hand geschrieben: „{line}“"
            remedy = "Die Zeile löschen; der Nachweis entsteht von selbst aus den Textdateien "
            remedy += "neben den Bildern (titel.jpg.txt)."
            yield number, "TXT014", what, remedy, Severity.WARNING


def sign_off(paragraph: list[Line]) -> Iterator[_Finding]:
    """TXT015: the closing comes from the profile of the author or the header of the article."""
    lines = [line for _, line in paragraph]
    if len(lines) == 2 and _GREETING.fullmatch(lines[0]) and _NAME.fullmatch(lines[1]):
        greeting = lines[0].rstrip(",")
        what = f"Der Gruß „{greeting} {lines[1]}“ ist von Hand geschrieben."
        remedy = f"Beide Zeilen löschen; er steht von selbst da, wenn „Sign_off: {greeting}“ in "
        remedy += "der Datei der Autorin oder des Autors steht."
        yield paragraph[0][0], "TXT015", what, remedy, Severity.WARNING


RULES: tuple[Callable[[list[Line]], Iterator[_Finding]], ...] = (notice, credit_list, sign_off)


def find_typed(lines: Iterable[Line], place: Place) -> Iterator[Problem]:
    """Find what is typed though the blog writes it, in reading order.

    ``lines`` are numbered and hold prose only, as ``source_lines.prose_lines`` gives them.
    A notice (TXT013) is an error: nothing else would know of the change. The others are warnings.
    """
    numbered = list(lines)
    # In most texts no line does, and nobody has to look for paragraphs.
    if not any(map(_BEGINNING.match, [line for _, line in numbered])):
        return
    for paragraph in _paragraphs(numbered):
        for rule in RULES:
            for number, code, what, remedy, severity in rule(paragraph):
                yield Problem(code, place.at(number), what, remedy, severity)


def _paragraphs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Give runs of lines without a blank one, each without emphasis, brackets and line breaks."""
    paragraph: list[Line] = []
    for number, line in lines:
        words = " ".join(line.rstrip("\\").split()).strip("*_ ")
        if words.startswith("(") and words.endswith(")"):
            words = words[1:-1]
        if words:
            paragraph.append((number, words))
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph
