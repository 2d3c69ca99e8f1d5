"""A clean drawing as bytes: the same for the same drawing, on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from plugins.pictures.escaping import escape, quoteattr


def write(root: Element) -> bytes:
    """Return the bytes of a drawing whose names have no namespaces, in UTF-8."""
    return f"{''.join(_written(root))}\n".encode()


def _written(element: Element) -> Iterator[str]:
    tag = element.tag
    yield f"<{tag}"
    for name, value in element.items():
        yield f" {name}={quoteattr(value)}"
    if not element.text and not len(element):
        yield "/>"
        return
    yield ">"
    if element.text:
        yield escape(element.text)
    for child in element:
        yield from _written(child)
        if child.tail:
            yield escape(child.tail)
    yield f"</{tag}>"
