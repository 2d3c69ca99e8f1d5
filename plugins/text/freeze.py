"""From a typeset tree to a frozen body: strings of HTML with typed nodes between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from plugins.core.slugs import slugify
from plugins.text import allowlist
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
    every,
)
from plugins.text.tree import Child, Element, More, Run
from plugins.text.typography import typeset_line
from plugins.text.typogrify_filters import improve_html

_HEADING = re.compile(r"h([2-6])")
_REFERENCE = re.compile(r"fnref(\d*)-(.+)")
# Nodes are marked by private-use characters while the filters see the HTML as one string.
_NODE = re.compile("([\ue000-\uf8ff])")


def freeze(root: Element) -> Body:
    """Return the body of a document; the tree is not used afterwards."""
    anchors = _Anchors(root)
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
    intro, rest = _tidy(before), _tidy(after)
    parts = intro + rest
    return Body(parts, len(intro) if seen else None, tuple(anchors.all(parts)))


class _Anchors:
    """Hands out ids for headings; ids that the author gave come first."""

    def __init__(self, root: Element) -> None:
        self.given = tuple(_ids(root))
        self._taken = set(self.given)

    def for_heading(self, words: str) -> str:
        try:
            wanted = slugify(words)
        except ValueError:  # a heading without a single letter or digit
            wanted = "abschnitt"
        anchor, number = wanted, 1
        while anchor in self._taken:
            number += 1
            anchor = f"{wanted}-{number}"
        self._taken.add(anchor)
        return anchor

    def all(self, parts: Parts) -> Iterator[str]:
        yield from (ident for ident in self.given if not ident.startswith(("fn-", "fnref")))
        for heading in every(parts, Heading):
            if heading.anchor not in self.given:
                yield heading.anchor
        for footnotes in every(parts, Footnotes):
            yield from (f"fn-{note.label}" for note in footnotes.notes)


def _ids(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Element):
            if "id" in child.attributes:
                yield child.attributes["id"]
            yield from _ids(child)


def _holds_more(child: Child) -> bool:
    return isinstance(child, Element) and any(
        isinstance(c, More) or _holds_more(c) for c in child.children
    )


def _freeze(child: Child, anchors: _Anchors, linked: bool = False) -> Iterator[Part]:
    if isinstance(child, Run):
        yield escape(child.text, quote=False)
    elif isinstance(child, Element):
        yield from _freeze_element(child, anchors, linked)


def _freeze_element(element: Element, anchors: _Anchors, linked: bool) -> Iterator[Part]:
    heading = _HEADING.fullmatch(element.tag)
    reference = _REFERENCE.fullmatch(element.attributes.get("id", ""))
    if element.tag == "img":
        yield _picture(element, linked)
    elif heading:
        words = element.words
        yield Heading(
            int(heading[1]),
            _inside(element, anchors),
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
            _inside(element, anchors, linked=True),
            element.words,
            element.attributes.get("title", ""),
            element.attributes.get("hreflang", ""),
            element.line,
        )
    elif element.tag == "table":
        yield Table(_join(_plain(element, anchors, linked)))
    elif element.tag == "p":
        yield from _paragraph(element, anchors)
    else:
        yield from _plain(element, anchors, linked)


def _inside(element: Element, anchors: _Anchors, linked: bool = False) -> Parts:
    return _join(part for child in element.children for part in _freeze(child, anchors, linked))


def _plain(element: Element, anchors: _Anchors, linked: bool) -> Iterator[Part]:
    attributes = "".join(
        f' {name}="{escape(value)}"' for name, value in sorted(element.attributes.items())
    )
    yield f"<{element.tag}{attributes}>"
    if element.tag not in allowlist.VOID:
        for child in element.children:
            yield from _freeze(child, anchors, linked)
        yield f"</{element.tag}>"


def _paragraph(element: Element, anchors: _Anchors) -> Iterator[Part]:
    """A picture is no part of a sentence: it moves in front of its paragraph, as it floats."""
    pictures = [c for c in element.children if isinstance(c, Element) and c.tag == "img"]
    for picture in pictures:
        yield _picture(picture, linked=False)
    element.children = [c for c in element.children if not any(c is p for p in pictures)]
    rest = [c for c in element.children if not (isinstance(c, Run) and not c.text.strip())]
    if all(isinstance(c, More) for c in rest):
        return
    if pictures and isinstance(first := element.children[0], Run):
        first.text = first.text.lstrip()
    yield from _plain(element, anchors, linked=False)


def _picture(element: Element, linked: bool) -> Picture:
    return Picture(
        element.attributes.get("src", ""),
        typeset_line(element.attributes.get("alt", "")),
        typeset_line(element.attributes.get("title", "")),
        element.classes,
        element.line,
        linked,
        inline=linked,
    )


def _footnotes(element: Element, anchors: _Anchors) -> Iterator[Footnote]:
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


def _join(parts: Iterable[Part]) -> Parts:
    joined: list[Part] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return tuple(joined)


def _tidy(parts: list[Part]) -> Parts:
    """Join strings and let typogrify's filters see the text as a whole."""
    nodes = [part for part in parts if not isinstance(part, str)]
    numbers = iter(range(len(nodes)))
    html = "".join(p if isinstance(p, str) else chr(0xE000 + next(numbers)) for p in parts)
    pieces = _NODE.split(improve_html(html.strip()))
    return tuple(
        nodes[ord(piece) - 0xE000] if index % 2 else piece
        for index, piece in enumerate(pieces)
        if piece
    )
