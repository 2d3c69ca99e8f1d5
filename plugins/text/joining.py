"""Joins what was frozen piece by piece, and hands whole blocks to typogrify's filters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.text.nodes import (
    Footnotes,
    Heading,
    Media,
    Note,
    Part,
    Parts,
    Picture,
    Post,
    Quotation,
    Table,
)
from plugins.text.typogrify_filters import improve_html

_INLINE = "\ue000"  # stands for a node within a line while the filters see its block


def join(parts: Iterable[Part]) -> Parts:
    """Return the parts with neighbouring strings joined and empty ones left out."""
    joined: list[Part] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return tuple(joined)


def tidy(parts: Iterable[Part]) -> Parts:
    """Join strings, and let typogrify's filters see each stretch of lines as a whole."""
    done: list[Part] = []
    html: list[str] = []
    nodes: list[Part] = []  # what stands within the lines
    for part in parts:
        if isinstance(part, str):
            html.append(part)
        elif _stands_in_line(part):
            html.append(_INLINE)
            nodes.append(part)
        else:
            done += [*_improve("".join(html), nodes), part]
            html, nodes = [], []
    done += _improve("".join(html), nodes)
    return tuple(done)


def _stands_in_line(part: Part) -> bool:
    if isinstance(part, Picture):
        return part.inline
    return not isinstance(part, Heading | Table | Footnotes | Note | Quotation | Post | Media)


def _improve(html: str, nodes: list[Part]) -> Iterator[Part]:
    """Yield strings and nodes in turn; strings without a word in them are left out."""
    strings = improve_html(html.strip()).split(_INLINE)
    for index, string in enumerate(strings):
        if string:
            yield string
        if index < len(nodes):
            yield nodes[index]
