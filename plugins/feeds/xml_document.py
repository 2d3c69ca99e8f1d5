"""Writes XML documents for people to read too: an element a line, indented by two spaces.

An element is a list of lines; a line is a tag, or a whole element that holds only text. Text keeps
its own line breaks and is never indented. The texts of feeds are fit for XML already.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

Element: TypeAlias = list[str]


def document(root: Element) -> bytes:
    """Return the document with this root as UTF-8."""
    return "\n".join(("<?xml version='1.0' encoding='UTF-8'?>", *root, "")).encode()


def parent(name: str, children: Iterable[Element], **attributes: str) -> Element:
    """Return an element that holds other elements."""
    inside = [f"  {line}" for child in children for line in child]
    return [f"<{_named(name, attributes)}>", *inside, f"</{name}>"]


def text(name: str, content: str, **attributes: str) -> Element:
    """Return an element that holds ``content``, plain text, which is escaped."""
    return [f"<{_named(name, attributes)}>{_escaped(content)}</{name}>"]


def empty(name: str, **attributes: str) -> Element:
    """Return an element that holds nothing."""
    return [f"<{_named(name, attributes)}/>"]


def _named(name: str, attributes: dict[str, str]) -> str:
    return name + "".join(f' {key}="{_quoted(value)}"' for key, value in attributes.items())


def _escaped(content: str) -> str:
    escaped = content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # XML 1.0, 2.11: readers take it for a line break.
    return escaped.replace("\r", "&#13;")


def _quoted(value: str) -> str:
    # XML 1.0, 3.3.3: readers take a line break or tab in an attribute for a space.
    quoted = _escaped(value).replace('"', "&quot;")
    return quoted.replace("\t", "&#9;").replace("\n", "&#10;")
