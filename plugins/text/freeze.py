"""From a typeset tree to a frozen body: strings of HTML with typed nodes between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from plugins.text import allowlist
from plugins.text.anchors import Anchors
from plugins.text.footnotes import (
    count_references,
    drop_ways_back,
    is_footnotes,
    notes_in,
    reference_of,
)
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


@dataclass(frozen=True)
class _Frame:
    """What is known of the text as a whole."""

    anchors: Anchors
    references: Mapping[str, int]

    def number_of(self, label: str) -> int:
        """Number footnotes as readers meet them; one that nothing refers to comes last."""
        order = list(self.references)
        return order.index(label) + 1 if label in self.references else len(order) + 1


def freeze(root: Element) -> Body:
    """Return the body of a document; the tree is not used afterwards."""
    frame = _Frame(Anchors(root), count_references(root))
    before: list[Part] = []
    after: list[Part] = []
    bucket, seen = before, False
    for child in root.children:
        if isinstance(child, More):
            bucket, seen = after, True
            continue
        bucket.extend(_freeze(child, frame))
        if not seen and _holds_more(child):
            bucket, seen = after, True
    intro, rest = tidy(before), tidy(after)
    parts = intro + rest
    return Body(parts, len(intro) if seen else None, tuple(frame.anchors.all(parts)))


def _holds_more(child: Child) -> bool:
    return isinstance(child, Element) and any(
        isinstance(c, More) or _holds_more(c) for c in child.children
    )


def _freeze(child: Child, frame: _Frame, within: _Within = _AT_TOP) -> Iterable[Part]:
    if isinstance(child, Run):
        return (escape(child.text, quote=False),)
    return _freeze_element(child, frame, within) if isinstance(child, Element) else ()


def _freeze_element(element: Element, frame: _Frame, within: _Within) -> Iterator[Part]:
    heading = _HEADING.fullmatch(element.tag)
    reference = reference_of(element)
    if element.tag == "img":
        yield _picture(element, within)
    elif heading:
        words = element.words
        yield Heading(
            int(heading[1]),
            _inside(element, frame, within.into(element.tag)),
            words,
            element.attributes.get("id") or frame.anchors.for_heading(words),
            element.classes,
            element.line,
        )
    elif reference:
        label, count = reference
        yield FootnoteReference(frame.number_of(label), label, count)
    elif is_footnotes(element):
        yield Footnotes(tuple(_footnotes(element, frame)))
    elif element.tag == "a" and "href" in element.attributes:
        yield Link(
            element.attributes["href"],
            _inside(element, frame, within.into("a")),
            element.words,
            element.attributes.get("title", ""),
            element.attributes.get("hreflang", ""),
            element.line,
        )
    elif element.tag == "table":
        yield Table(join(_plain(element, frame, within)))
    elif element.tag == "p":
        yield from _paragraph(element, frame, within)
    else:
        yield from _plain(element, frame, within)


def _inside(element: Element, frame: _Frame, within: _Within = _AT_TOP) -> Parts:
    return join(part for child in element.children for part in _freeze(child, frame, within))


def _plain(element: Element, frame: _Frame, within: _Within) -> Iterator[Part]:
    attributes = "".join(
        f' {name}="{escape(value)}"' for name, value in sorted(element.attributes.items())
    )
    yield f"<{element.tag}{attributes}>"
    if element.tag not in allowlist.VOID:
        inside = within.into(element.tag)
        for child in element.children:
            yield from _freeze(child, frame, inside)
        yield f"</{element.tag}>"


def _paragraph(element: Element, frame: _Frame, within: _Within) -> Iterator[Part]:
    """A picture is no part of a sentence: it moves in front of its paragraph, as it floats."""
    pictures = [c for c in element.children if isinstance(c, Element) and c.tag == "img"]
    for picture in pictures:
        yield _picture(picture, within)
    if pictures:
        element.children = _trimmed(
            [c for c in element.children if not any(c is picture for picture in pictures)]
        )
    if any(not isinstance(c, More) and not _is_space(c) for c in element.children):
        yield from _plain(element, frame, within)


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


def _footnotes(element: Element, frame: _Frame) -> Iterator[Footnote]:
    notes = dict(notes_in(element))
    for label in sorted(notes, key=frame.number_of):
        drop_ways_back(notes[label])
        references = frame.references[label]
        yield Footnote(frame.number_of(label), label, references, _inside(notes[label], frame))
