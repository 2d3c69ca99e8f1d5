"""Inline patterns only where their characters stand; the HTML stays the same.

Python-Markdown searches every text for every inline pattern. Most paragraphs of an article hold
no markup at all, and the others one or two kinds of it; searching them was half of the time a
conversion took.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

TRIGGERS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("](",),
    "image_link": ("](",),
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

REFERENCES = ("reference", "image_reference", "short_reference", "short_image_ref")
"""Names of the patterns that only match where the document defines targets of links."""


class TriggeredInlineProcessor(InlineProcessor):
    """Applies inline patterns like its base class, save those that cannot match.

    Raises ``KeyError`` for a pattern in ``TRIGGERS`` that Markdown does not have (any longer).
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        known: dict[Pattern, tuple[str, ...]]
        known = {md.inlinePatterns[name]: triggers for name, triggers in TRIGGERS.items()}
        # A list is counted and indexed like a registry, only faster.
        self.inlinePatterns = list(md.inlinePatterns)  # type: ignore[assignment]
        # The empty string is part of every text: an unknown pattern is always triggered.
        self._triggers = [known.get(pattern, ("",)) for pattern in md.inlinePatterns]
        known |= {md.inlinePatterns[name]: () for name in REFERENCES}
        self._without_references = [known.get(pattern, ("",)) for pattern in md.inlinePatterns]

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns that are triggered at all: few are in any text of a document."""
        texts = "".join(tree.itertext())
        all_triggers = self._triggers if self.md.references else self._without_references
        self._due: list[tuple[int, Pattern, list[str]]] = []
        for index, triggers in enumerate(all_triggers):
            there = [trigger for trigger in triggers if trigger in texts]
            if there:
                self._due.append((index, self.inlinePatterns[index], there))  # type: ignore[arg-type]
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """Put placeholders for what the patterns from ``patternIndex`` on match in ``data``.

        This takes the place of a private method of the base class, whose loop it is: the one spot
        where a pattern meets a text.
        """
        if isinstance(data, AtomicString):
            return data
        apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        for index, pattern, triggers in self._due:
            if index < patternIndex:
                continue
            for trigger in triggers:  # a loop, as any() with a generator takes longer
                if trigger in data:
                    matched, start = True, 0
                    while matched:
                        data, matched, start = apply(pattern, data, index, start)
                    break
        return data
