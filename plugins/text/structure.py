"""Rules about the structure of a text: what screen readers and tables of contents rely on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.problems import Place, Problem
from plugins.text.footnotes import descend, is_footnotes, notes_in, reference_of
from plugins.text.tree import Element, Run

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FOOTNOTE_SIGN = re.compile(r"\[\^([^\]\s]+)\]")


def check_structure(root: Element, place: Place) -> Iterator[Problem]:
    """Yield every structural problem of a text. ``place`` is the first line of the body."""
    elements = descend(root)
    for rule in (_headings, _bold_lines, _lost_footnotes, _idle_footnotes, _anchors):
        for line, code, what, remedy in rule(elements):
            yield Problem(code, place.at(line), what, remedy)


_Finding = tuple[int, str, str, str]


def _headings(elements: list[Element]) -> Iterator[_Finding]:
    """The title is the only H1, and no level is skipped (WCAG 2.2, 1.3.1 and 2.4.6)."""
    last = 1
    for element in elements:
        if element.tag not in _HEADINGS:
            continue
        level, words = int(element.tag[1]), element.words
        if not words:
            yield (
                element.line,
                "TXT009",
                "Die Überschrift ist leer.",
                "Text ergänzen oder die Zeile löschen.",
            )
        if level == 1:
            yield (
                element.line,
                "TXT007",
                f"„{words}“ ist eine Überschrift erster Ebene; die trägt schon der Titel.",
                f"Zwei Rauten schreiben: ## {words}",
            )
        elif level > last + 1:
            yield (
                element.line,
                "TXT008",
                f"Vor „{words}“ fehlt eine Ebene: auf Ebene {last} folgt gleich Ebene {level}.",
                f"Die nächste Ebene schreiben: {'#' * (last + 1)} {words}",
            )
        last = max(level, 2) if level == 1 else level


def _bold_lines(elements: list[Element]) -> Iterator[_Finding]:
    """A paragraph of nothing but bold text is a heading in disguise (WCAG 2.2, 1.3.1)."""
    for element in elements:
        first = element.children[0] if element.tag == "p" and element.children else None
        if first is None or (isinstance(first, Run) and first.text.strip()):
            continue
        content = [c for c in element.children if not (isinstance(c, Run) and not c.text.strip())]
        only = content[0] if len(content) == 1 else None
        if isinstance(only, Element) and only.tag in {"strong", "b"}:
            yield (
                element.line,
                "TXT010",
                f"Die fette Zeile „{only.words}“ sieht aus wie eine Überschrift, ist aber keine.",
                f"Als Überschrift schreiben: ## {only.words.rstrip(':')}",
            )


def _lost_footnotes(elements: list[Element]) -> Iterator[_Finding]:
    """A footnote sign that is still there after conversion has no footnote."""
    for element in elements:
        if element.tag in {"code", "pre"}:
            continue
        for child in element.children:
            if not isinstance(child, Run) or "[^" not in child.text:
                continue
            if match := _FOOTNOTE_SIGN.search(child.text):
                yield (
                    child.line,
                    "TXT011",
                    f"Zur Fußnote [^{match[1]}] fehlt der Text.",
                    f"Am Ende des Textes ergänzen: [^{match[1]}]: …",
                )


def _idle_footnotes(elements: list[Element]) -> Iterator[_Finding]:
    """A footnote that nothing refers to has no number and no way back."""
    signs = [reference_of(element) for element in elements if element.tag == "sup"]
    referred = {found[0] for found in signs if found}
    for element in elements:
        if not is_footnotes(element):
            continue
        for label, note in notes_in(element):
            if label not in referred:
                yield (
                    note.line,
                    "TXT004",
                    f"Auf die Fußnote [^{label}] verweist nichts im Text.",
                    f"An der gemeinten Stelle [^{label}] einfügen oder die Fußnote löschen.",
                )


def _anchors(elements: list[Element]) -> Iterator[_Finding]:
    """An id stands once on a page."""
    seen: dict[str, int] = {}
    for element in elements:
        ident = element.attributes.get("id")
        if ident and ident in seen:
            yield (
                element.line,
                "TXT012",
                f"Die Sprungmarke „{ident}“ gibt es schon in diesem Text.",
                "Einen anderen Namen wählen.",
            )
        elif ident:
            seen[ident] = element.line
