"""Slips of the keyboard in the source of a text: warnings that editors get before readers do.

Each rule is a generator over one line of prose; its docstring is the rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from plugins.core.late import late
from plugins.core.problems import Place, Problem, Severity

Slip = tuple[int, str, str, str]
"""Column from 0, code, what is wrong, remedy."""

# Each pattern begins with the character it looks for, and only then looks at what stands before it:
# so the search stops at a few places of a line, not at every letter. None looks beyond its line.
_DASH = re.compile(
    r"–(?:(?<=^–)|(?<=[\s(„\"]–))(?=[^\W\d_])|–(?<=\w–)(?= (?:und|oder|bzw\.|sowie) )",
    re.MULTILINE,
)
_SPLIT_WORD = re.compile(r"-(?<=\w-)[ \u00a0](?=[A-ZÄÖÜ])")
_GLUED_QUOTE = late(
    r"""
    ["“”„]
    (?: (?<=[\w,;:]„)
      | (?<=[^\W\d_]") (?=[^\W\d_])
      | (?<=[\w.,!?…][“”]) (?=[A-ZÄÖÜ])
      | (?<=[.,!?…]") (?=[A-ZÄÖÜ][^"\n]*$)
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
_SPACE_BEFORE = late(
    r"""
    [ \u00a0]
    (?: (?<=\S.) [ \u00a0]* (?:[,;:?!]|\.(?!\.)) (?=\s|$|[“”"])
      | (?<=[^\s(\[;:-].) [ \u00a0]* \)(?!\w)
    )
    """,
    re.VERBOSE,
)
_GLUED_SENTENCE = late(
    r"(?:[a-zäöüß]{2}\.|[a-zäöüß][!?]|(?:[0-9]{2}|[)\]“”])[.!?])(?=[A-ZÄÖÜ][a-zäöüß])"
    r"|(?<=\w)[“”\"]?[.!?](?=„)"
)
_DOUBLED = ("und", "oder", "mit", "von", "ist", "nicht", "für")
_DOUBLE_WORD = late(rf"(?<![\w-])({'|'.join(_DOUBLED)})[ \t]+\1(?![\w-])", re.IGNORECASE)
_AGAIN = "|".join(rf"(?<={word}[ \t])[ \t]*{word}" for word in _DOUBLED)
# Each begins with one letter and no choice of them, which takes half the time.
_WORD_AGAIN = {
    space: late(rf"{space}(?<=[dDrRtTnN].)(?=[ \t]*[uUoOmMvViIıİnNfF])(?i:{_AGAIN})")
    for space in " \t"
}
_DOUBLE_MARK = late(r"!!+(?!\[)|\?\?+")
_WRONG_CLOSE = late(r"‚(?:[^‚‘’„“”\"]|’(?=\w))*(?:’(?!\w)|”)(?![^‚]*‘)|„[^„“”\"]*”")

_ANYWHERE = late("")

# A sign at which one of four rules finds a slip perhaps. To search for each of them by itself takes
# half the time of a search for all at once, as a sign is found quickly and a set of signs is not.
_AT_SIGN = {
    "„": re.compile(r"„(?<=[\w,;:]„)"),
    "“": re.compile(r"“(?<=[\w.,!?…]“)(?=[A-ZÄÖÜ])"),
    "”": late(r"”(?<=[\w.,!?…]”)(?=[A-ZÄÖÜ])"),
    '"': late(
        r"\"(?:(?<=[^\W\d_]\")(?=[^\W\d_])|(?<=[.,!?…]\")(?=[A-ZÄÖÜ][^\"\n]*$))", re.MULTILINE
    ),
    ".": re.compile(r"\.(?=[A-ZÄÖÜ„])"),
    "!": late(r"!(?=[A-ZÄÖÜ„!])"),
    "?": late(r"\?(?=[A-ZÄÖÜ„?])"),
    " ": re.compile(r" [,;:?!.)]"),
    "\u00a0": late(r"\u00a0[,;:?!.)]"),
}


def _around(line: str, found: re.Match[str]) -> str:
    """Quote the words that touch the finding, at most about 40 characters."""
    start = max(found.start() - 20, line.rfind(" ", 0, max(found.start() - 1, 0)) + 1)
    space = line.find(" ", found.end() + 1)
    end = min(found.end() + 20, space if space >= 0 else len(line))
    return line[start:end].replace("\ufffc", "").strip()


def dash_for_hyphen(line: str) -> Iterator[Slip]:
    """A hyphen, not a dash, stands at a left-out part of a word: „Nutzerinnen und -Nutzer“."""
    for found in _DASH.finditer(line):
        what = f"Gedankenstrich statt Bindestrich in „{_around(line, found)}“."
        remedy = (
            "Schreiben Sie - statt –; ein Gedankenstrich hat auf beiden Seiten ein Leerzeichen."
        )
        yield found.start(), "TYP001", what, remedy


def split_compound(line: str) -> Iterator[Slip]:
    """No space stands between a hyphen and the noun it belongs to: „#SoMe-Stammtisch“."""
    for found in _SPLIT_WORD.finditer(line):
        what = f"Leerzeichen nach dem Bindestrich in „{_around(line, found)}“."
        remedy = (
            "Lassen Sie das Leerzeichen weg, oder schreiben Sie „ – “ für einen Gedankenstrich."
        )
        yield found.start(), "TYP002", what, remedy


def glued_quote(line: str) -> Iterator[Slip]:
    """A space separates a quotation from the words before and after it."""
    for found in _GLUED_QUOTE.finditer(line):
        what = f"Am Anführungszeichen fehlt ein Leerzeichen: „{_around(line, found)}“."
        remedy = "Setzen Sie vor dem öffnenden oder nach dem schließenden Zeichen ein Leerzeichen."
        yield found.start(), "TYP003", what, remedy


def space_before_mark(line: str) -> Iterator[Slip]:
    """No space stands before a comma, full stop, colon, semicolon, question or exclamation mark.

    Nor before a closing bracket, which could begin a line; smileys keep their shape.
    """
    for found in _SPACE_BEFORE.finditer(line):
        what = f"Leerzeichen vor dem Satzzeichen in „{_around(line, found)}“."
        yield found.start(), "TYP004", what, "Lassen Sie das Leerzeichen weg."


def glued_sentence(line: str) -> Iterator[Slip]:
    """A space follows the end of a sentence."""
    for found in _GLUED_SENTENCE.finditer(line):
        what = f"Nach dem Satzzeichen fehlt ein Leerzeichen: „{_around(line, found)}“."
        yield found.start(), "TYP005", what, "Setzen Sie nach dem Satzzeichen ein Leerzeichen."


def double_word(line: str) -> Iterator[Slip]:
    """Words that never stand twice in a row (unlike „der, der“) stand once."""
    for found in _DOUBLE_WORD.finditer(line):
        yield found.start(), "TYP006", f"„{found[0]}“: ein Wort zu viel.", "Streichen Sie eines."


def double_mark(line: str) -> Iterator[Slip]:
    """One exclamation or question mark is enough."""
    for found in _DOUBLE_MARK.finditer(line):
        mark = found[0][0]
        yield found.start(), "TYP007", f"„{found[0]}“ wirkt laut.", f"Ein „{mark}“ genügt."


def wrong_close(line: str) -> Iterator[Slip]:
    """A quotation that is opened the German way is closed so too: ‚so‘ and „so“."""
    for found in _WRONG_CLOSE.finditer(line):
        opens, closes = found[0][0], found[0][-1]
        what = f"Das Zitat „{opens}… {found[0].split()[-1]}“ ist mit {closes} falsch geschlossen."
        remedy = f"Schreiben Sie {'‘' if opens == '‚' else '“'} statt {closes}."
        yield found.start(), "TYP008", what, remedy


Rule: TypeAlias = Callable[[str], Iterator[Slip]]
RULES: Mapping[tuple[Rule, ...], Mapping[str, re.Pattern[str]]] = {
    (dash_for_hyphen,): {"–": _DASH},
    (split_compound,): {"-": _SPLIT_WORD},
    (glued_quote, space_before_mark, glued_sentence, double_mark): _AT_SIGN,
    (double_word,): _WORD_AGAIN,
    (wrong_close,): {"’": _ANYWHERE, "”": _ANYWHERE},
}
"""Rules → their hints: a text holds a sign and its pattern wherever a rule finds a slip in it."""


def find_slips(lines: Iterable[tuple[int, str]], place: Place) -> Iterator[Problem]:
    """Find slips in numbered lines as ``source_lines.prose_lines`` gives them, in reading order.

    Gives warnings TYP001 to TYP008 at ``place.at(line number)``. Code, addresses, file names,
    link targets and tags are no prose and are blanked already.
    """
    numbered = list(lines)
    text = "\n".join(line for _, line in numbered)
    # Most texts have few slips or none: one search through the whole, and no line is looked at.
    rules = [rule for some, hints in RULES.items() if _hinted(hints, text) for rule in some]
    if not rules:
        return
    for number, line in numbered:
        slips = sorted(slip for rule in rules for slip in rule(line))
        for _, code, what, remedy in slips:
            yield Problem(code, place.at(number), what, remedy, Severity.WARNING)


def _hinted(hints: Mapping[str, re.Pattern[str]], text: str) -> bool:
    return any(sign in text and hint.search(text) is not None for sign, hint in hints.items())
