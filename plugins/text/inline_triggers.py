"""Inline patterns only where their characters stand; the HTML stays the same.

Python-Markdown searches every text for every inline pattern. Most paragraphs of an article hold
no markup at all, and most articles lack most kinds of it; searching them was half of the time a
conversion took.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import STX, AtomicString

TRIGGERS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""Name of an inline pattern → strings of which a text must hold one for the pattern to match.

A pattern that is not named here is searched for everywhere.
"""


class TriggeredInlineProcessor(InlineProcessor):
    """Applies inline patterns like its base class, save those that cannot match.

    Raises ``KeyError`` for a pattern in ``TRIGGERS`` that Markdown does not have (any longer).
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        known = {md.inlinePatterns[name]: triggers for name, triggers in TRIGGERS.items()}
        # The empty string is part of every text: an unknown pattern is always triggered.
        self._patterns = [(pattern, known.get(pattern, ("",))) for pattern in md.inlinePatterns]
        # A placeholder of Markdown's, too, is for the base class to read.
        used = {STX}.union(*(triggers for _, triggers in self._patterns))
        # Where „[“ is missing, „![“ need not be looked for; sorted, as sets have no order.
        self._signs = sorted(s for s in used if not any(o in s for o in used - {s}))

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns whose triggers the document holds to the texts that hold any."""
        document = "\n".join(tree.itertext())
        # A list is counted and indexed like a registry, only faster.
        self.inlinePatterns = [  # type: ignore[assignment]
            pattern
            for pattern, triggers in self._patterns
            if any(trigger in document for trigger in triggers)
        ]
        with self._plain_texts_left_out(tree):
            return super().run(tree, ancestors)

    @contextmanager
    def _plain_texts_left_out(self, tree: Element) -> Iterator[None]:
        """Make texts without any trigger atomic, which is Markdown's word for „not to be read“.

        Afterwards they are ordinary again, since abbreviations are looked for in them.
        """
        plain = [element for element in tree.iter() if self._is_plain(element.text)]
        for element in plain:
            element.text = AtomicString(element.text)
        yield
        for element in plain:
            element.text = str(element.text)

    def _is_plain(self, text: str | None) -> bool:
        if not text or isinstance(text, AtomicString):
            return False
        return all(sign not in text for sign in self._signs)
