"""From a typeset tree to a frozen body: strings of HTML with typed nodes between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from html import escape

from plugins.core.frozen import frozen
from plugins.text import allowlist
from plugins.text.anchors import Anchors
from plugins.text.footnotes import (
    count_references,
    descend,
    drop_ways_back,
    is_footnotes,
    notes_in,
    reference_of,
)
from plugins.text.joining import join, tidy
from plugins.text.met_days import MetDay
from plugins.text.nodes import (
    AsOf,
    Body,
    Footnote,
    FootnoteReference,
    Footnotes,
    Heading,
    Link,
    Note,
    NoteSign,
    Part,
    Parts,
    Picture,
    Quotation,
    Table,
)
from plugins.text.table_heads import set_heads
from plugins.text.tree import Child, Element, Made, More, Run
from plugins.text.typography import typeset_line

# Where an element stands, which decides what becomes of a picture in it.
_IN_LINK = 1
_IN_LINE = 2

# What stands in these stands in a line of text: a picture there is no figure of its own.
_LINES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary"})
_WITHIN = dict.fromkeys(allowlist.BLOCKS - _LINES, 0) | {"a": _IN_LINK | _IN_LINE}
"""Tag → what is said of its content; of that of all other tags, that it stands in a line."""


@frozen
class _Frame:
    """What is known of the text as a whole."""

    anchors: Anchors
    references: Mapping[str, int]

    def number_of(self, label: str) -> int:
        """Number footnotes as readers meet them; one that nothing refers to comes last."""
        order = list(self.references)
        return order.index(label) + 1 if label in self.references else len(order) + 1


def freeze(root: Element, met: tuple[MetDay, ...] = ()) -> Body:
    """Return the body of a document; the tree is not used afterwards."""
    elements = descend(root)
    frame = _Frame(Anchors(elements), count_references(elements))
    cut = _end_of_intro(root, elements)
    intro = tidy(_frozen(root.children[:cut], frame)) if cut else ()
    parts = intro + tidy(_frozen(root.children[cut:], frame))
    return Body(parts, None if cut is None else len(intro), tuple(frame.anchors.all(parts)), met)


def _end_of_intro(root: Element, elements: list[Element]) -> int | None:
    """Return how many children of the root end with ``<!--more-->``; ``None`` without it."""
    # A list, as a generator takes longer.
    if not [1 for one in (root, *elements) for child in one.children if isinstance(child, More)]:
        return None
    return next(at for at, child in enumerate(root.children, start=1) if _holds_more(child))


def _holds_more(child: Child) -> bool:
    if isinstance(child, Element):
        return any(map(_holds_more, child.children))
    return isinstance(child, More)


def _frozen(children: list[Child], frame: _Frame, within: int = 0) -> list[Part]:
    parts: list[Part] = []
    for child in children:
        _freeze(child, frame, within, parts)
    return parts


def _freeze(child: Child, frame: _Frame, within: int, parts: list[Part]) -> None:
    """Append what becomes of a child."""
    if isinstance(child, Run):
        parts.append(escape(child.text, quote=False))
    elif isinstance(child, Element) and child.tag == "img":
        parts.append(_picture(child, within))
    elif isinstance(child, Element):
        _FREEZERS.get(child.tag, _plain)(child, frame, within, parts)


def _inside(element: Element, frame: _Frame, within: int) -> Parts:
    return join(_frozen(element.children, frame, within | _WITHIN.get(element.tag, _IN_LINE)))


def _plain(element: Element, frame: _Frame, within: int, parts: list[Part]) -> None:
    tag, attributes = element.tag, ""
    if element.attributes:
        pairs = sorted(element.attributes.items())
        attributes = "".join([f' {name}="{escape(value)}"' for name, value in pairs])
    parts.append(f"<{tag}{attributes}>")
    if tag not in allowlist.VOID:
        within |= _WITHIN.get(tag, _IN_LINE)
        for child in element.children:
            if isinstance(child, Run):  # no call for texts, of which there are most
                parts.append(escape(child.text, quote=False))
            else:
                _freeze(child, frame, within, parts)
        parts.append(f"</{tag}>")


def _paragraph(element: Element, frame: _Frame, within: int, parts: list[Part]) -> None:
    """A picture is no part of a sentence: it moves in front of its paragraph, as it floats."""
    pictures = [c for c in element.children if isinstance(c, Element) and c.tag == "img"]
    if pictures:
        parts += [_picture(picture, within) for picture in pictures]
        element.children = _trimmed(
            [c for c in element.children if not any(c is picture for picture in pictures)]
        )
    if any(not isinstance(c, More) and not _is_space(c) for c in element.children):
        _plain(element, frame, within, parts)


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


def _picture(element: Element, within: int) -> Picture:
    return Picture(
        element.attributes.get("src", ""),
        typeset_line(element.attributes.get("alt", "")),
        typeset_line(element.attributes.get("title", "")),
        element.classes,
        element.line,
        linked=bool(within & _IN_LINK),
        inline=bool(within & _IN_LINE),
    )


def _heading(element: Element, frame: _Frame, within: int, parts: list[Part]) -> None:
    words = element.words
    inside = _inside(element, frame, within)
    anchor = element.attributes.get("id") or frame.anchors.for_heading(words)
    level = int(element.tag[1])
    parts.append(Heading(level, inside, words, anchor, element.classes, element.line))


def _link(element: Element, frame: _Frame, within: int, parts: list[Part]) -> None:
    if "href" not in element.attributes:
        _plain(element, frame, within, parts)
        return
    parts.append(
        Link(
            element.attributes["href"],
            _inside(element, frame, within),
            element.words,
            element.attributes.get("title", ""),
            element.attributes.get("hreflang", ""),
            element.line,
        )
    )


def _table(element: Element, frame: _Frame, within: int, parts: list[Part]) -> None:
    set_heads(element)
    whole: list[Part] = []
    _plain(element, frame, within, whole)
    parts.append(Table(join(whole)))


def _raised(element: Element, frame: _Frame, within: int, parts: list[Part]) -> None:
    reference = reference_of(element)
    if reference:
        label, count = reference
        parts.append(FootnoteReference(frame.number_of(label), label, count))
    else:
        _plain(element, frame, within, parts)


def _division(element: Element, frame: _Frame, within: int, parts: list[Part]) -> None:
    if is_footnotes(element):
        parts.append(Footnotes(tuple(_footnotes(element, frame))))
    else:
        _plain(element, frame, within, parts)


def _footnotes(element: Element, frame: _Frame) -> Iterator[Footnote]:
    notes = dict(notes_in(element))
    for label in sorted(notes, key=frame.number_of):
        note = notes[label]
        drop_ways_back(note)
        parts = join(_frozen(note.children, frame))
        yield Footnote(frame.number_of(label), label, frame.references[label], parts)


def _note_sign(
    element: Element,
    frame: _Frame,  # noqa: ARG001
    within: int,  # noqa: ARG001
    parts: list[Part],
) -> None:
    said = element.attributes
    parts.append(NoteSign(said["sign"], int(said["number"]), int(said["count"])))


def _note(element: Element, frame: _Frame, within: int, parts: list[Part]) -> None:
    said = element.attributes
    inside = _inside(element, frame, within | _IN_LINE)
    parts.append(Note(said["sign"], int(said["number"]), int(said["signs"]), inside))


def _as_of(element: Element, frame: _Frame, within: int, parts: list[Part]) -> None:
    said = element.attributes
    until = dt.date.fromisoformat(said["until"])
    parts.append(AsOf(_inside(element, frame, within), said["iso"], until, element.line))


def _quotation(element: Element, frame: _Frame, within: int, parts: list[Part]) -> None:
    quoted, source = (c for c in element.children if isinstance(c, Element))
    named = _inside(source, frame, within | _IN_LINE)
    parts.append(Quotation(_inside(quoted, frame, within), named, element.attributes["cite"]))


def _made(
    element: Element,
    frame: _Frame,  # noqa: ARG001
    within: int,  # noqa: ARG001
    parts: list[Part],
) -> None:
    if not isinstance(element, Made):
        raise TypeError("an element that is made has a part")
    parts.append(element.part)


_FREEZERS: Mapping[str, Callable[[Element, _Frame, int, list[Part]], None]] = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), _heading),
    "a": _link,
    "as-of": _as_of,
    "div": _division,
    "made": _made,
    "note": _note,
    "note-sign": _note_sign,
    "p": _paragraph,
    "quotation": _quotation,
    "sup": _raised,
    "table": _table,
}
"""Tag → what makes parts of such an element; but for pictures, all others stay HTML."""
