"""Notes with stars: „Kosten*“ in a list, and below it a paragraph „*Achtung: …“ that explains it.

A star that means emphasis is gone when the tree is there, a gender star stands within a word or
behind one that names people („trans*“).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from plugins.core.frozen import mutable
from plugins.core.late import late
from plugins.core.problems import Place, Problem, Severity
from plugins.text.tree import Child, Element, Run

PERHAPS = re.compile(r"\n[ \t>]*\\?\*{1,3}(?=[^\s*\[])")
"""Finds something in every text with a note, an end of line put in front of it."""

_NOTE = late(r"\s*(\*{1,3})(?=[^\s*])")
_NEXT_NOTE = re.compile(r"\n(?=\*{1,3}[^\s*])")
SIGN = late(r"(?<![\s*(\[„‚/-])\*{1,3}(?![\w*])")
"""Stars behind a word; „trans*“ has one too."""

_NAMES_PEOPLE = late(
    r"\b(?i:trans|inter|queer|cis|frauen|männer|lesben|schwule|l[gs]bt\w*|flinta)$"
)
PASSED_OVER = frozenset({"code", "pre", "kbd", "samp", "var", "note"})
"""Elements in which a star means nothing, and notes themselves."""


@mutable
class _Note:
    """A note: the element that begins it, its sign, and how many signs in the text lead to it."""

    element: Element
    sign: str
    number: int
    count: int = 0


@mutable
class _Reader:
    """Walks through a text; a sign belongs to the next note that begins with it."""

    notes: list[_Note]
    ahead: list[_Note] = field(init=False)

    def __post_init__(self) -> None:
        self.ahead = list(self.notes)

    def walk(self, element: Element) -> None:
        children: list[Child] = []
        for at, child in enumerate(element.children):
            if isinstance(child, Run) and "*" in child.text:
                before = element.children[at - 1] if at else None
                children += self._split(child, behind=isinstance(before, Element))
                continue
            if isinstance(child, Element):
                if child.tag == "note":
                    self.ahead = [note for note in self.ahead if note.element is not child]
                elif child.tag not in PASSED_OVER:
                    self.walk(child)
            children.append(child)
        element.children = children

    def _split(self, run: Run, *, behind: bool) -> Iterator[Run | Element]:
        """Yield the pieces of a text and its signs; ``behind`` tells that words stand before it."""
        done = 0
        for found in SIGN.finditer(run.text):
            before = run.text[: found.start()]
            note = next((note for note in self.ahead if note.sign == found[0]), None)
            if note is None or not (before or behind) or _NAMES_PEOPLE.search(before):
                continue
            note.count += 1
            yield Run(run.text[done : found.start()], run.line)
            said = {"sign": note.sign, "number": str(note.number), "count": str(note.count)}
            yield Element("note-sign", said, run.line)
            done = found.end()
        yield Run(run.text[done:], run.line)


def find_notes(root: Element, place: Place) -> Iterator[Problem]:
    """Make notes of paragraphs that begin with stars, and link the signs in the text to them."""
    _make_notes(root)
    notes = [
        _Note(element, element.attributes["sign"], number)
        for number, element in enumerate(_notes_in(root), start=1)
    ]
    if not notes:
        return
    _Reader(notes).walk(root)
    for note in notes:
        said = {"number": str(note.number), "signs": str(note.count)}
        note.element.attributes.update(said)
        if not note.count:
            yield Problem(
                "TXT016",
                place.at(note.element.line),
                f"Zur Anmerkung „{note.sign}{note.element.words[:40]}“ fehlt das Sternchen im "
                "Text davor.",
                f"Hinter das Wort, zu dem sie gehört, {note.sign} schreiben: Kosten{note.sign}",
                Severity.WARNING,
            )


def _notes_in(element: Element) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            if child.tag == "note":
                yield child
            else:
                yield from _notes_in(child)


def _make_notes(element: Element) -> None:
    children: list[Child] = []
    for child in element.children:
        if isinstance(child, Element) and child.tag == "p":
            children += _notes_of(child)
        else:
            if isinstance(child, Element) and child.tag in {"blockquote", "div", "details"}:
                _make_notes(child)
            children.append(child)
    element.children = children


def _notes_of(paragraph: Element) -> Iterator[Element]:
    """Yield the paragraph, or the notes in it: each begins in a line of its own."""
    first = paragraph.children[0] if paragraph.children else None
    if not isinstance(first, Run) or not _NOTE.match(first.text):
        yield paragraph
        return
    for children in _cut(paragraph):
        begin = children[0]
        found = _NOTE.match(begin.text) if isinstance(begin, Run) else None
        if found is None or not isinstance(begin, Run):
            raise ValueError("a note begins with its sign")
        children[0] = Run(begin.text[found.end() :], begin.line)
        yield Element("note", {**paragraph.attributes, "sign": found[1]}, begin.line, children)


def _cut(paragraph: Element) -> list[list[Child]]:
    pieces: list[list[Child]] = [[]]
    for child in paragraph.children:
        if not isinstance(child, Run):
            pieces[-1].append(child)
            continue
        line = child.line
        first, *others = _NEXT_NOTE.split(child.text)
        pieces[-1].append(Run(first, line))
        for text in others:
            line += first.count("\n") + 1
            first = text
            if isinstance(last := pieces[-1][-1], Element) and last.tag == "br":
                pieces[-1].pop()
            pieces.append([Run(text, line)])
    return pieces
