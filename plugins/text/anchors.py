"""Ids of a text that links may point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.core.slugs import slugify
from plugins.text.nodes import Footnotes, Heading, Parts, every
from plugins.text.tree import Element


class Anchors:
    """Hands out ids for headings; ids that the author gave come first."""

    def __init__(self, elements: Iterable[Element]) -> None:
        self.given = tuple(one.attributes["id"] for one in elements if "id" in one.attributes)
        self._taken = set(self.given)

    def for_heading(self, words: str) -> str:
        """Return a free id made of a heading's words."""
        try:
            wanted = slugify(words)
        except ValueError:  # a heading without a single letter or digit
            wanted = "abschnitt"
        anchor, number = wanted, 1
        while anchor in self._taken:
            number += 1
            anchor = f"{wanted}-{number}"
        self._taken.add(anchor)
        return anchor

    def all(self, parts: Parts) -> Iterator[str]:
        """Yield every id a link may point at, once ``parts`` are made."""
        yield from (ident for ident in self.given if not ident.startswith(("fn-", "fnref")))
        for heading in every(parts, Heading):
            if heading.anchor not in self.given:
                yield heading.anchor
        for footnotes in every(parts, Footnotes):
            yield from (f"fn-{note.label}" for note in footnotes.notes)
