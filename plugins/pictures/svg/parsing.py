"""Reading a drawing's XML with limits, so that no file takes much memory or time."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from plugins.pictures.svg.findings import Refusal, RefusedError

MAX_BYTES = 5_000_000
"""More than any page should load for one drawing."""

MAX_ELEMENTS = 50_000
MAX_DEPTH = 64
"""Editors nest groups some ten deep."""


class _Builder(TreeBuilder):
    """Builds the tree, counts, and notes the style sheets that are asked for from outside."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets = False
        self._depth = 0
        self._elements = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        """Open an element."""
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH or self._elements > MAX_ELEMENTS:
            raise RefusedError(Refusal.TOO_INVOLVED)
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        """Close it."""
        self._depth -= 1
        return super().end(tag)

    def pi(self, target: str, text: str | None = None, /) -> None:  # type: ignore[override]
        """Leave out a processing instruction."""
        del text
        self.sheets = self.sheets or target == "xml-stylesheet"


class _Parser(DefusedXMLParser):
    """Refuses what a document type can declare: entities, and attributes for all elements."""

    def defused_start_doctype_decl(
        self, name: str, sysid: str | None, pubid: str | None, has_internal_subset: bool
    ) -> None:
        """Pass over a document type that declares nothing itself, as older programs write it."""
        if has_internal_subset:
            super().defused_start_doctype_decl(name, sysid, pubid, has_internal_subset)


def parse(data: bytes) -> tuple[Element, bool]:
    """Return the root, and whether there is a style sheet outside; raises ``RefusedError``."""
    if len(data) > MAX_BYTES:
        raise RefusedError(Refusal.TOO_LARGE)
    builder = _Builder()
    parser = _Parser(target=builder, forbid_dtd=True)
    try:
        parser.feed(data)
        root = parser.close()
    except DefusedXmlException:
        raise RefusedError(Refusal.ENTITIES) from None
    except (ParseError, ValueError, LookupError):  # no XML, or an encoding nobody knows
        raise RefusedError(Refusal.NO_XML) from None
    if not isinstance(root, Element):
        raise RefusedError(Refusal.NO_XML)
    return root, builder.sheets
