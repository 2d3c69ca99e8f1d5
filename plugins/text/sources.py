"""Sources of figures: „(Quelle: …)“ in a sentence, and paragraphs that begin with „Quelle:“."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.late import late
from plugins.core.problems import Place, Problem, Severity
from plugins.text import allowlist
from plugins.text.tree import Child, Element, Run

PERHAPS = "Quelle"
"""Stands in every text with a source."""

_BRACKET = re.compile(r"\(Quellen?:")
_BEGINS = re.compile(r"\s*Quellen?:")
_NAMED = late(r"\(?Quellen?:\s*(.*?)\s*\)?")
_ADDRESS = late(r"https?://[^\s<>()\"„“]+[^\s<>()\"„“.,;:!?]")
_PASSED_OVER = frozenset({"code", "pre", "kbd", "samp", "var", "a"})
_NOBODY = frozenset({"", "internet", "web", "netz", "google", "eigene recherche", "unbekannt"})


def find_sources(root: Element, place: Place) -> Iterator[Problem]:
    """Mark every source, link the address in it, and report those that name nobody (TXT017)."""
    for element in _wrap(root):
        _link(element)
        named = _NAMED.fullmatch(element.words)
        if named and named[1].casefold().rstrip(".") in _NOBODY:
            yield Problem(
                "TXT017",
                place.at(element.line),
                f"„{element.words}“ sagt nicht, woher die Angabe stammt.",
                "Nennen, wer sie veröffentlicht hat, am besten mit Link: "
                "(Quelle: [Statistisches Amt](https://www.example.org/zahlen))",
                Severity.WARNING,
            )


def _wrap(element: Element) -> Iterator[Element]:
    if element.tag == "p" and element.children:
        first = element.children[0]
        if isinstance(first, Run) and _BEGINS.match(first.text):
            classes = " ".join((*element.classes, "quelle"))
            element.attributes["class"] = classes
            yield element
            return
    waiting = list(element.children)
    done: list[Child] = []
    while waiting:
        child = waiting.pop(0)
        if isinstance(child, Run) and (found := _BRACKET.search(child.text)):
            taken = _until_closed(child, found.start(), waiting)
            if taken is not None:
                before, source = taken
                done += [before, source]
                yield source
                continue
        elif isinstance(child, Element) and child.tag not in _PASSED_OVER:
            yield from _wrap(child)
        done.append(child)
    element.children = done


def _until_closed(run: Run, start: int, waiting: list[Child]) -> tuple[Run, Element] | None:
    """Return the text before a bracket and the bracket as an element, which ``waiting`` then lacks.

    ``None`` where it is not closed in its line.
    """
    depth = 0
    inside: list[Child] = []
    for at, child in enumerate([Run(run.text[start:], run.line), *waiting]):
        if isinstance(child, Element) and child.tag in allowlist.BLOCKS:
            return None
        if not isinstance(child, Run):
            inside.append(child)
            continue
        for place, sign in enumerate(child.text):
            depth += (sign == "(") - (sign == ")")
            if not depth:
                inside.append(Run(child.text[: place + 1], child.line))
                waiting[:at] = [Run(child.text[place + 1 :], child.line)]
                source = Element("small", {"class": "quelle"}, run.line, inside)
                return Run(run.text[:start], run.line), source
        inside.append(child)
    return None


def _link(element: Element) -> None:
    """Make a link of each bare address: nobody can follow words on paper only."""
    children: list[Child] = []
    for child in element.children:
        if not isinstance(child, Run):
            children.append(child)
            continue
        done = 0
        for found in _ADDRESS.finditer(child.text):
            children.append(Run(child.text[done : found.start()], child.line))
            shown = found[0].partition("://")[2].removeprefix("www.").rstrip("/")
            said = [Run(shown, child.line)]
            children.append(Element("a", {"href": found[0]}, child.line, [*said]))
            done = found.end()
        children.append(Run(child.text[done:], child.line))
    element.children = children
