"""Block processors only where their characters stand; the HTML stays the same.

Python-Markdown offers every block to every processor in turn, and most of them run a regular
expression over all of it, only to find that a paragraph is neither a heading nor a quote.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, ParagraphProcessor

from plugins.text.lines import MARK

TRIGGERS = {
    "table": ("|",),
    "hashheader": ("#",),
    "setextheader": ("\n=", "\n-"),
    "hr": ("--", "- ", "__", "_ ", "**", "* "),
    "deflist": (": ",),
    "quote": (">",),
    "footnote": ("[^",),
    "abbr": ("*[",),
    "reference": ("]:",),
}
"""Name of a block processor → strings of which a block must hold one to concern the processor.

A processor that is not named here is offered every block.
"""


class PlainParagraphProcessor(ParagraphProcessor):
    """Takes a line that begins with a letter before all others, which would not want it.

    What is no paragraph begins with a space, a digit or a sign, or has a second line.
    """

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Say whether the block is a line that begins with a letter or the mark of its line."""
        first = block[:1]
        return (first.isalpha() or MARK.match(first) is not None) and "\n" not in block


class PlainHeadingProcessor(BlockProcessor):
    """Takes ``## words`` that stands alone, with no other sign of headings and no backslash.

    Markdown's own searches the whole block, letter by letter, to know it and to read it again.
    """

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Say whether the block is such a line."""
        if not block.startswith("#"):
            return False
        words = block.lstrip("#")
        return len(block) - len(words) <= 6 and not [1 for sign in "#\\\n" if sign in words]

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the heading."""
        block = blocks.pop(0)
        words = block.lstrip("#")
        SubElement(parent, f"h{len(block) - len(words)}").text = words.strip()


class TriggeredBlockProcessor(BlockProcessor):
    """Stands for a block processor and keeps blocks from it that cannot concern it."""

    def __init__(self, processor: BlockProcessor, triggers: tuple[str, ...]) -> None:
        super().__init__(processor.parser)
        self._processor = processor
        self._triggers = triggers
        # No call of ours in between: how deep quotes nest is decided by the depth of the stack.
        self.run = processor.run  # type: ignore[method-assign]

    def test(self, parent: Element, block: str) -> bool:
        """Say whether the processor wants the block."""
        for trigger in self._triggers:  # a loop, as any() with a generator takes longer
            if trigger in block:
                return self._processor.test(parent, block)
        return False


def trigger_blocks(md: Markdown) -> None:
    """Put plain blocks and triggers first; to be called after all processors are registered.

    Raises ``KeyError`` for a processor in ``TRIGGERS`` that Markdown does not have (any longer).
    """
    processors = md.parser.blockprocessors
    triggered = {
        processors[name]: TriggeredBlockProcessor(processors[name], triggers)
        for name, triggers in TRIGGERS.items()
    }
    # From now on they are only walked through, for which a list is faster than a registry.
    md.parser.blockprocessors = [  # type: ignore[assignment]
        PlainParagraphProcessor(md.parser),
        PlainHeadingProcessor(md.parser),
        *(triggered.get(processor, processor) for processor in processors),
    ]
