"""Steps of Markdown over a whole document, left out where they would find nothing to do."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.md_in_html import HtmlBlockPreprocessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import ETX, STX

from plugins.text.fences import Fences


class IdleWhitespace(NormalizeWhitespace):
    """Tidies only documents with tabs, control characters or spaces at the end of a line."""

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines and two empty ones."""
        source = "\n".join(lines) + "\n"
        if any(sign in source for sign in (" \n", "\t", "\r", STX, ETX)):
            return super().run(lines)
        return [*lines, "", ""]


class IdleHtmlBlocks(HtmlBlockPreprocessor):
    """Looks for blocks of HTML only in documents with a tag, a comment or an entity."""

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with placeholders in place of the blocks."""
        if any("<" in line or "&" in line for line in lines):
            return super().run(lines)
        return lines


class IdleAttrList(Treeprocessor):
    """Looks for ``{.class}`` only in documents with a curly bracket.

    Markdown's own step is imported for the first of them: its pattern of all letters of the world
    takes 2 ms to compile.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._step: Treeprocessor | None = None

    def run(self, root: Element) -> None:
        """Set the attributes that the texts name."""
        if "{" not in "".join(root.itertext()):
            return
        if self._step is None:
            from markdown.extensions.attr_list import AttrListTreeprocessor

            self._step = AttrListTreeprocessor(self.md)
        self._step.run(root)


class IdleUnescape(UnescapeTreeprocessor):
    """Puts escaped characters back only in documents with any."""

    def run(self, root: Element) -> None:
        """Put back what stands between two control characters, in texts and attributes."""
        attributes = [value for one in root.iter() if one.attrib for value in one.attrib.values()]
        if STX in "".join([*root.itertext(), *filter(None, attributes)]):
            super().run(root)

    def unescape(self, text: str) -> str:
        """Give the text with its characters back; most texts of a document have lost none."""
        return super().unescape(text) if STX in text else text


def leave_out_idle_steps(md: Markdown) -> None:
    """Put these steps in the places of Markdown's own, whose names and priorities they keep."""
    md.preprocessors.register(IdleWhitespace(md), "normalize_whitespace", 30)
    md.preprocessors.register(Fences(md), "fenced_code_block", 25)
    md.preprocessors.register(IdleHtmlBlocks(md), "html_block", 20)
    md.treeprocessors.register(IdleAttrList(md), "attr_list", 8)
    md.treeprocessors.register(IdleUnescape(md), "unescape", 0)
    # Prettifying asks every element whether it is a block: a set knows, a list is searched.
    md.block_level_elements = frozenset(md.block_level_elements)  # type: ignore[assignment]
