"""Python-Markdown as we use it: the extensions that come with it, without inventions of our own.

What is ours makes it faster and changes no byte of the HTML: processors that would find nothing
do not search.
"""

from __future__ import annotations

from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.md_in_html import MarkdownInHtmlExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from plugins.text.block_triggers import trigger_blocks
from plugins.text.idle_steps import leave_out_idle_steps
from plugins.text.inline_triggers import TriggeredInlineProcessor
from plugins.text.plain_markup import read_plain_markup_at_once


def _extensions() -> list[Extension]:
    """Return all but ``attr_list`` and ``fenced_code``, most of which few texts need.

    Given a name, Markdown would look through everything that is installed.
    """
    return [
        AbbrExtension(),
        DefListExtension(),
        FootnoteExtension(BACKLINK_TITLE="", SEPARATOR="-"),
        MarkdownInHtmlExtension(),
        SaneListExtension(),
        TableExtension(),
    ]


def stock_markdown() -> Markdown:
    """Return Python-Markdown with our extensions, as its authors made it."""
    return Markdown(extensions=["attr_list", *_extensions(), "fenced_code"], output_format="html")


@lru_cache(maxsize=1)
def quick_markdown() -> Markdown:
    """Return the same with processors of ours that search less."""
    converter = Markdown(extensions=_extensions(), output_format="html")
    leave_out_idle_steps(converter)
    read_plain_markup_at_once(converter)
    # Name and priority of the processor that ours takes the place of.
    converter.treeprocessors.register(TriggeredInlineProcessor(converter), "inline", 20)
    trigger_blocks(converter)
    return converter


def to_tree(source: str) -> Element | str:
    """Return Markdown's own tree of a text, or its HTML where the text holds HTML already.

    What is left to do with the texts in the tree, and with its attributes, is ``finish``.
    """
    converter = quick_markdown()
    converter.reset()
    if not source.strip():
        return ""
    lines = source.split("\n")
    for preprocessor in converter.preprocessors:
        lines = preprocessor.run(lines)
    converter.parser.parseDocument(lines)
    root = converter.parser.root
    for treeprocessor in converter.treeprocessors:
        changed = treeprocessor.run(root)
        root = root if changed is None else changed
    if not converter.htmlStash.html_counter:
        return root
    html = converter.serializer(root).strip()
    name = converter.doc_tag
    return finish(html.removeprefix(f"<{name}>").removesuffix(f"</{name}>").strip()).strip()


def finish(html: str) -> str:
    """Return serialized HTML with what placeholders in it stand for."""
    for postprocessor in quick_markdown().postprocessors:
        html = postprocessor.run(html)
    return html


def to_html(source: str) -> str:
    """Return the HTML of a Markdown text; raw HTML in it is still as the author wrote it."""
    converter = quick_markdown()
    converter.reset()
    return converter.convert(source)
