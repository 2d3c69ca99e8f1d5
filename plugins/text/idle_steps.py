"""Steps of Markdown over a whole document, left out where they would find nothing to do."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.md_in_html import HtmlBlockPreprocessor


class IdleAttrList(AttrListTreeprocessor):
    """Looks for ``{.class}`` only in documents with a curly bracket."""

    def run(self, doc: Element) -> None:
        """Set the attributes that the texts name."""
        if "{" in "".join(doc.itertext()):
            super().run(doc)


class IdleHtmlBlocks(HtmlBlockPreprocessor):
    """Looks for blocks of HTML only in documents with a tag, a comment or an entity."""

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with placeholders in place of the blocks."""
        if any("<" in line or "&" in line for line in lines):
            return super().run(lines)
        return lines
