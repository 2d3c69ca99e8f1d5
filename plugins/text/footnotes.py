"""Footnotes as they stand in a tree: who refers to which, and in what order readers meet them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from plugins.text.tree import Element, Run

_REFERENCE = re.compile(r"fnref(\d*)-(.+)")


def reference_of(element: Element) -> tuple[str, int] | None:
    """Return label and count of a reference (1 for the first to its footnote), else ``None``."""
    if element.tag != "sup":
        return None
    found = _REFERENCE.fullmatch(element.attributes.get("id", ""))
    return (found[2], int(found[1] or 1)) if found else None


def is_footnotes(element: Element) -> bool:
    """Tell whether the element holds the footnotes of a text."""
    return element.tag == "div" and "footnote" in element.classes


def notes_in(element: Element) -> list[tuple[str, Element]]:
    """Return each footnote below ``element`` with its label, in the order of the source."""
    return [
        (one.attributes["id"].removeprefix("fn-"), one)
        for one in descend(element)
        if one.tag == "li" and one.attributes.get("id", "").startswith("fn-")
    ]


def count_references(elements: Iterable[Element]) -> Counter[str]:
    """Count the references to each footnote; the labels keep the order of their first one."""
    found = [reference_of(element) for element in elements if element.tag == "sup"]
    return Counter(label for label, _ in filter(None, found))


def drop_ways_back(element: Element) -> None:
    """Take the converter's own links back out; the theme makes its own."""
    before = len(element.children)
    element.children = [
        child
        for child in element.children
        if not (isinstance(child, Element) and "footnote-backref" in child.classes)
    ]
    for child in element.children:
        if isinstance(child, Element):
            drop_ways_back(child)
    if len(element.children) < before and element.children:
        last = element.children[-1]
        if isinstance(last, Run):
            last.text = last.text.rstrip(" \u00a0\u202f")


def descend(element: Element) -> list[Element]:
    """Return every element below ``element`` in reading order."""
    found: list[Element] = []
    _descend(element, found)
    return found


def _descend(element: Element, found: list[Element]) -> None:
    for child in element.children:
        if isinstance(child, Element):
            found.append(child)
            if child.children:
                _descend(child, found)
