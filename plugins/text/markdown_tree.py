"""Markdown's own tree as ours, without HTML in between where nobody could tell the difference.

Python-Markdown writes its tree as HTML, and ``tree.parse`` reads that again. What it would find
there is told here at once, as ``simple_html`` does for HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from xml.etree.ElementTree import Element as Node

from markdown import serializers
from markdown.util import STX

from plugins.core.problems import Place, Problem
from plugins.text import allowlist
from plugins.text.converter import finish, to_html, to_tree
from plugins.text.simple_html import ODD_CHARACTER
from plugins.text.tree import Element, TreeReader, parse

_NAME = re.compile("[a-z]+")
_escape: Callable[[str], str] = serializers._escape_cdata  # type: ignore[attr-defined]
_escape_attribute: Callable[[str], str] = serializers._escape_attrib_html  # type: ignore[attr-defined]


def read_markdown(marked: str, source: str, place: Place) -> tuple[Element, list[Problem]]:
    """Read a Markdown text, marked by ``lines.mark``, into a tree as ``tree.parse`` does."""
    converted = to_tree(marked)
    if not isinstance(converted, str):
        reader = TreeReader(source, place)
        if _tell_all(reader, converted):
            reader.finish()
            return reader.root, reader.problems
        converted = to_html(marked)
    return parse(converted, source, place)


def _tell_all(reader: TreeReader, root: Node) -> bool:
    """Tell the reader what is below the root; stop and give false where HTML has to decide."""
    before = _html(root.text or "").lstrip()
    if before:
        reader.handle_data(unescape(before if len(root) else before.rstrip()))
    last = root[-1] if len(root) else None
    if last is not None:  # white space at the ends is no part of a text
        last.tail = _html(last.tail or "").rstrip()
    return _tell(reader, root, last)


def _tell(reader: TreeReader, parent: Node, last: Node | None = None) -> bool:
    for node in parent:
        tag = node.tag
        if tag not in allowlist.ELEMENTS:
            return False
        attributes = _attributes(node)
        if attributes is None:
            return False
        reader.handle_starttag(tag, attributes)
        text = node.text
        if tag in allowlist.VOID:
            if text or len(node):
                return False
        else:
            if text:
                reader.handle_data(_text(text))
            if len(node) and not _tell(reader, node):
                return False
            reader.handle_endtag(tag)
        tail = node.tail
        if tail:
            reader.handle_data(unescape(tail) if node is last else _text(tail))
    return True


def _attributes(node: Node) -> list[tuple[str, str | None]] | None:
    """Return the attributes in order, and nothing where parsers of HTML may not agree on them."""
    if not node.attrib:
        return []
    attributes: list[tuple[str, str | None]] = []
    for name, value in sorted(node.items()):
        if name == value or not _NAME.fullmatch(name) or not isinstance(value, str):
            return None
        if "&" in value or STX in value:
            written = finish(_escape_attribute(value))
            if ODD_CHARACTER.search(written):
                return None
            value = unescape(written)
        attributes.append((name, value))
    return attributes


def _text(text: str) -> str:
    return unescape(_html(text)) if "&" in text or STX in text else text


def _html(text: str) -> str:
    return finish(_escape(text))
