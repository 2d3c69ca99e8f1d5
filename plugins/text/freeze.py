"""From a typeset tree to a frozen body: strings of HTML with typed nodes between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from plugins.text import allowlist
from plugins.text.anchors import Anchors
from plugins.text.joining import join, tidy
from plugins.text.nodes import (
    Body,
    Footnote,
    FootnoteReference,
    Footnotes,
    Heading,
    Link,
    Part,
    Parts,
    Picture,
    Table,
)
from plugins.text.tree import Child, Element, More, Run
from plugins.text.typography import typeset_line

_HEADING = re.compile(r"h([2-6])")
_REFERENCE = re.compile(r"fnref(\d*)-(.+)")
# What stands in these stands in a line of text: a picture there is no figure of its own.
_LINES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary"})


@dataclass(frozen=True)
class _Within:
    """Where an element stands: in a link, in a line of text."""

    link: bool = False
    line: bool = False

    def into(self, tag: str) -> _Within:
        in_line = self.line or tag in _LINES or tag not in allowlist.BLOCKS
        return _Within(self.link or tag == "a", in_line)


_AT_TOP = _Within()


def freeze(root: Element) -> Body:
    """Return the body of a document; the tree is not used afterwards."""
    anchors = Anchors(root)
    before: list[Part] = []
    after: list[Part] = []
    bucket, seen = before, False
    for child in root.children:
        if isinstance(child, More):
            bucket, seen = after, True
            continue
        bucket.extend(_freeze(child, anchors))
        if not seen and _holds_more(child):
            bucket, seen = after, True
    intro, rest = tidy(before), tidy(after)
    parts = intro + rest
    return Body(parts, len(intro) if seen else None, tuple(anchors.all(parts)))


def _holds_more(child: Child) -> bool:
    return isinstance(child, Element) and any(
        isinstance(c, More) or _holds_more(c) for c in child.children
    )


def _freeze(child: Child, anchors: Anchors, within: _Within = _AT_TOP) -> Iterator[Part]:
    if isinstance(child, Run):
        yield escape(child.text, quote=False)
    elif isinstance(child, Element):
        yield from _freeze_element(child, anchors, within)


def _freeze_element(element: Element, anchors: Anchors, within: _Within) -> Iterator[Part]:
    heading = _HEADING.fullmatch(element.tag)
    reference = _REFERENCE.fullmatch(element.attributes.get("id", ""))
    if element.tag == "img":
        yield _picture(element, within)
    elif heading:
        words = element.words
        yield Heading(
            int(heading[1]),
            _inside(element, anchors, within.into(element.tag)),
            words,
            element.attributes.get("id") or anchors.for_heading(words),
            element.classes,
            element.line,
        )
    elif element.tag == "sup" and reference:
        yield FootnoteReference(int(element.words), reference[2], int(reference[1] or 1))
    elif element.tag == "div" and "footnote" in element.classes:
        yield Footnotes(tuple(_footnotes(element, anchors)))
    elif element.tag == "a" and "href" in element.attributes:
        yield Link(
            element.attributes["href"],
            _inside(element, anchors, within.into("a")),
            element.words,
            element.attributes.get("title", ""),
            element.attributes.get("hreflang", ""),
            element.line,
        )
    elif element.tag == "table":
        yield Table(join(_plain(element, anchors, within)))
    elif element.tag == "p":
        yield from _paragraph(element, anchors, within)
    else:
        yield from _plain(element, anchors, within)


def _inside(element: Element, anchors: Anchors, within: _Within = _AT_TOP) -> Parts:
    return join(part for child in element.children for part in _freeze(child, anchors, within))


def _plain(element: Element, anchors: Anchors, within: _Within) -> Iterator[Part]:
    attributes = "".join(
        f' {name}="{escape(value)}"' for name, value in sorted(element.attributes.items())
    )
    yield f"<{element.tag}{attributes}>"
    if element.tag not in allowlist.VOID:
        for child in element.children:
            yield from _freeze(child, anchors, within.into(element.tag))
        yield f"</{element.tag}>"


def _paragraph(element: Element, anchors: Anchors, within: _Within) -> Iterator[Part]:
    """A picture is no part of a sentence: it moves in front of its paragraph, as it floats."""
    pictures = [c for c in element.children if isinstance(c, Element) and c.tag == "img"]
    for picture in pictures:
        yield _picture(picture, within)
    if pictures:
        element.children = _trimmed(
            [c for c in element.children if not any(c is picture for picture in pictures)]
        )
    if any(not isinstance(c, More) and not _is_space(c) for c in element.children):
        yield from _plain(element, anchors, within)


def _trimmed(children: list[Child]) -> list[Child]:
    """Drop spaces and line breaks around what is left of a paragraph."""
    while children and _is_space(children[0]):
        children = children[1:]
    while children and _is_space(children[-1]):
        children = children[:-1]
    if children and isinstance(first := children[0], Run):
        first.text = first.text.lstrip()
    if children and isinstance(last := children[-1], Run):
        last.text = last.text.rstrip()
    return children


def _is_space(child: Child) -> bool:
    if isinstance(child, Element):
        return child.tag == "br"
    return isinstance(child, Run) and not child.text.strip()


def _picture(element: Element, within: _Within) -> Picture:
    return Picture(
        element.attributes.get("src", ""),
        typeset_line(element.attributes.get("alt", "")),
        typeset_line(element.attributes.get("title", "")),
        element.classes,
        element.line,
        linked=within.link,
        inline=within.line,
    )


def _footnotes(element: Element, anchors: Anchors) -> Iterator[Footnote]:
    items = [e for e in _descend(element) if e.tag == "li" and "id" in e.attributes]
    for number, item in enumerate(items, start=1):
        references = _drop_ways_back(item)
        label = item.attributes["id"].removeprefix("fn-")
        yield Footnote(number, label, references, _inside(item, anchors))


def _drop_ways_back(element: Element) -> int:
    """Take the converter's own links back out; the theme makes its own. Return their number."""
    found = 0
    for child in list(element.children):
        if isinstance(child, Element):
            if "footnote-backref" in child.classes:
                element.children.remove(child)
                found += 1
            else:
                found += _drop_ways_back(child)
    if found and element.children and isinstance(last := element.children[-1], Run):
        last.text = last.text.rstrip(" \u00a0\u202f")
    return found


def _descend(element: Element) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            yield child
            yield from _descend(child)
