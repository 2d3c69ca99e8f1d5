"""Quotes with a named source: the last line of a quote that begins with a dash says who spoke.

``> – Erika Mustermann, Pressesprecherin``, also with ``--`` or ``-``, „Quelle: …“, or in brackets
as ``> (eine Teilnehmerin)``.
"""

from __future__ import annotations

import re

from plugins.core.late import late
from plugins.text.tree import Child, Element, More, Run

# Each begins with one sign, so that a text is searched in no time.
_LINE = re.compile(r"\n[ \t*+-]*>")
_DEEP_LINE = re.compile(r"\n(?:[ \t]+|[ \t]*[*+-][ \t]+)>")
_DEEP_TAG = re.compile(r"<(?:blockquote|div|details)")


def may_quote(begun: str) -> bool:
    """Tell whether a text may hold a quote; an end of line is put in front of it."""
    return "<blockquote" in begun or _LINE.search(begun) is not None


def may_quote_deep(begun: str) -> bool:
    """Tell the same of quotes within other blocks."""
    return bool(_DEEP_LINE.search(begun) or _DEEP_TAG.search(begun))


_DASH = r"(?:[–—]|--?)[ \u00a0]+(?=\S)"
_BEGINS = late(rf"\s*(?:{_DASH}|(?=Quellen?:\s))")
_LAST_LINE = re.compile(rf"\n[ ]*(?:{_DASH}(?=[^\n]*$)|(?=Quellen?:\s[^\n]*$))")
# Behind the mark that closes the quote, in the same line.
_BEHIND = re.compile(r"(?<=[“”\"»‘])\s+[–—][ \u00a0]+(?=\S[^\n]*$)")
_IN_BRACKETS = re.compile(r"(?:(?<=[“”\"»‘])\s+|\n|^)\s*\(([^()\n]+)\)\s*$")


def find_quotations(element: Element, *, deep: bool) -> None:
    """Make quotations of the quotes in ``element`` that name their source.

    ``deep`` tells to look into other blocks, too.
    """
    for at, child in enumerate(element.children):
        if not isinstance(child, Element):
            continue
        if child.tag == "blockquote":
            element.children[at] = _quotation(child)
        elif deep and child.tag in {"div", "details", "li", "ul", "ol"}:
            find_quotations(child, deep=True)


def _quotation(quote: Element) -> Element:
    source = _take_source(quote)
    if source is None:
        return quote
    line = next((child.line for child in source if not isinstance(child, More)), quote.line)
    quoted = Element("quoted", dict(quote.attributes), quote.line, quote.children)
    named = Element("quoted-from", {}, line, source)
    return Element("quotation", {"cite": _address_in(source)}, quote.line, [quoted, named])


def _take_source(quote: Element) -> list[Child] | None:
    """Return what the last line names as source, taken out of the quote; ``None`` without it."""
    blocks = [child for child in quote.children if isinstance(child, Element)]
    last = blocks[-1] if blocks else None
    if last is None:
        return None
    if last.tag == "ul" and len(blocks) > 1:  # „- Erika Mustermann“ behind an empty line
        items = [child for child in last.children if isinstance(child, Element)]
        inside = items[0].children if len(items) == 1 else []
        if inside and not any(isinstance(c, Element) and c.tag in {"p", "ul"} for c in inside):
            quote.children.remove(last)
            return inside
        return None
    if last.tag != "p" or not last.children:
        return None
    first = last.children[0]
    if len(blocks) > 1 and isinstance(first, Run) and (found := _BEGINS.match(first.text)):
        quote.children.remove(last)
        return [Run(first.text[found.end() :], first.line), *last.children[1:]]
    if len(blocks) > 1 and isinstance(first, Run) and len(last.children) == 1:
        found = _IN_BRACKETS.match(first.text)
        if found:
            quote.children.remove(last)
            return [Run(found[1], first.line)]
    return _cut(last)


def _cut(paragraph: Element) -> list[Child] | None:
    """Cut the source off the end of a paragraph."""
    children = paragraph.children
    end = children[-1]
    if isinstance(end, Run) and end.text.rstrip().endswith(")"):
        found = _IN_BRACKETS.search(end.text)
        if found and found.start():
            children[-1] = Run(end.text[: found.start()], end.line)
            return [Run(found[1], end.line + end.text.count("\n", 0, found.start(1)))]
    for at in range(len(children) - 1, -1, -1):
        child = children[at]
        if not isinstance(child, Run):
            continue
        behind = children[at + 1 :]
        if at and (broken := _behind_a_break(children, at)):
            return broken
        found = _LAST_LINE.search(child.text) or _BEHIND.search(child.text)
        if found and (found.start() or at):
            line = child.line + child.text.count("\n", 0, found.end())
            paragraph.children = [*children[:at], Run(child.text[: found.start()], child.line)]
            return [Run(child.text[found.end() :], line), *behind]
        if "\n" in child.text:
            return None
    return None


def _behind_a_break(children: list[Child], at: int) -> list[Child] | None:
    """Return the source behind a forced line break, which it takes along."""
    broken, child = children[at - 1], children[at]
    if not (isinstance(broken, Element) and broken.tag == "br" and isinstance(child, Run)):
        return None
    found = _BEGINS.match(child.text)
    if found is None or at == 1:
        return None
    source: list[Child] = [Run(child.text[found.end() :], child.line), *children[at + 1 :]]
    del children[at - 1 :]
    return source


def _address_in(source: list[Child]) -> str:
    """Return the first web address that the source links to."""
    for child in source:
        if isinstance(child, Element):
            address = child.attributes.get("href", "") if child.tag == "a" else ""
            if address.startswith(("https://", "http://")):
                return address
    return ""
