"""What is copied along with a text from another system: forms, counts, links, names of pictures.

At the end of a long text nobody notices it before readers do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from string import digits

from plugins.core.late import late
from plugins.core.problems import Place, Problem, Severity

Line = tuple[int, str]

_FORM = re.compile(
    r"(?:Kommentar (?:verfassen|hinterlassen|absenden)|Schreibe einen Kommentar|Antwort abbrechen"
    r"|Leave a (?:Reply|Comment)|Cancel reply|Wird geladen(?: ?…|\.{3})|(?:Teilen|Gefällt) mit:"
    r"|Trage [Dd]eine Daten unten ein\b.*|Du kommentierst mit [Dd]einem .*Konto\b.*"
    r"|(?:WordPress\.com|Twitter|Facebook|Google\+?)[- ](?:Logo|Bild|Foto))"
)
_TALK = re.compile(
    r"\d+ (?:replies|reply|responses?|comments?|Kommentare?|Antworten)(?: (?:zu|on|to) .*)?"
    r"|Gefällt (?:mir|\d+ Person(?:en)?)"
)
# How such a line begins; most texts have none, and no pattern is tried.
_FIRST_WORDS = ("Kommentar", "Schreibe", "Antwort", "Leave", "Cancel", "Wird", "Teilen", "Gefällt")
_BEGINNINGS = (*_FIRST_WORDS, "Trage", "Du ", "WordPress", "Twitter", "Facebook", "Google", *digits)
_NEVER_FILLED = late(r"(?<![\w%])%(?:\d\$)?[sd](?!\w)")

_LEADS_ON = ("Weiterlesen", "Continue reading", "Read more")
_LED_ON = late(
    rf"""
    (?: ^ | [.!?…“”"»)\]] \s+ )
    (?P<link>
        (?:{"|".join(map(re.escape, _LEADS_ON))}) (?: \s+ [„“"»‚] .* | \s* (?:→|…|\.{{3}}|»)? )
    ) $
    """,
    re.VERBOSE,
)

_AGENCIES = ("shutterstock", "adobestock", "istock", "fotolia", "placeit", "deathtostock")
_CAMERAS = ("DSC", "IMG", "PXL", "FullSizeRender")
_IN_BYTES = tuple(name.encode() for name in _AGENCIES)
_AGENCY = "|".join(_AGENCIES)
_GLUED = late(
    rf"""
    (?<![\w/.-])
    (?P<name>
        [\w-]* (?ai:{_AGENCY}) [\w-]*? \d+
      | [a-zäöüß-]+ _\d+
      | (?:{"|".join(_CAMERAS)}) [ _-]? \d+
      | (?=[a-zäöüß]+[_-]) [a-zäöüß_-]+ (?:{_AGENCY})
    )
    (?P<word> [A-ZÄÖÜ][a-zäöüß]+\b | (?<=\d)[a-zäöüß]{{4,}}\b )
    """,
    re.VERBOSE,
)
_ALONE = late(
    rf"(?:[\w-]*(?ai:{_AGENCY})[\w-]*|(?:{'|'.join(_CAMERAS)})[ _-]?\d[\w-]*)(?: \d+| Kopie| copy)?"
)


def find_left_behind(lines: Iterable[Line], place: Place) -> Iterator[Problem]:
    """Yield warnings for what another system has left in a text, in reading order.

    TXT040 its forms and words never filled in, TXT041 its counts of comments and likes, TXT042
    the name of a picture, at a word or in place of the picture, TXT043 its link to the rest of a
    text. ``lines`` are numbered prose (``source_lines.prose_lines``).
    """
    numbered = [(number, line.strip()) for number, line in lines]
    perhaps = [line for line in numbered if line[1].startswith(_BEGINNINGS)]
    forms = [line for line in perhaps if _FORM.fullmatch(line[1])]
    forms += [line for line in numbered if "%" in line[1] and _NEVER_FILLED.search(line[1])]
    if forms:
        yield _forms(sorted(forms), place)
    for number, line in perhaps:
        if _TALK.fullmatch(line):
            yield _talk(number, line, place)
    text = "\n".join(line for _, line in numbered)
    small = text.encode().lower()  # in a third of the time that all letters of the world take
    if any(words.lower().encode() in small for words in _LEADS_ON):
        for number, line in numbered:
            if led_on := _LED_ON.search(line):
                yield _link(number, led_on["link"], place)
    if any(name in text for name in ("_", *_CAMERAS)) or any(one in small for one in _IN_BYTES):
        for number, line in numbered:
            if _ALONE.fullmatch(line) and re.search(r"[_\d]", line):
                what = f"„{line}“ ist der Name einer Bilddatei, kein Text."
                yield _picture(number, what, place)
            for found in _GLUED.finditer(line):
                what = f"Vor „{found['word']}“ klebt der Name einer Bilddatei: „{found['name']}“."
                yield _picture(number, what, place)


def _forms(found: list[Line], place: Place) -> Problem:
    (first, begins), (last, ends) = found[0], found[-1]
    quoted = f"„{begins}“" if first == last else f"„{begins}“ bis „{ends}“ (Zeile {last})"
    return Problem(
        "TXT040",
        place.at(first),
        f"Das ist aus einem anderen System mitkopiert: {quoted}.",
        "Löschen. Zum Kommentieren lädt das Blog selbst ein.",
        Severity.WARNING,
    )


def _talk(number: int, line: str, place: Place) -> Problem:
    return Problem(
        "TXT041",
        place.at(number),
        f"„{line}“ ist mit den Kommentaren eines anderen Systems mitkopiert.",
        "Löschen. Kommentare stehen in eigenen Dateien unter content/comments; gezählt werden "
        "sie dort.",
        Severity.WARNING,
    )


def _link(number: int, words: str, place: Place) -> Problem:
    return Problem(
        "TXT043",
        place.at(number),
        f"Der Link zum ganzen Text ist mitkopiert: „{words}“.",
        "Löschen. Das Blog schreibt ihn selbst unter jeden Anriss.",
        Severity.WARNING,
    )


def _picture(number: int, what: str, place: Place) -> Problem:
    return Problem(
        "TXT042",
        place.at(number),
        what,
        "Den Namen löschen. Stand dort ein Bild, gehört es in eine eigene Zeile: "
        "![Was zu sehen ist](bild.jpg)",
        Severity.WARNING,
    )
