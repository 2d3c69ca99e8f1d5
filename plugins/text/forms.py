"""Small forms of newspapers in the tree of a text: notes with stars, quotes, sources.

Markdown has no signs for them. They are found in its tree, so that all else in a text is what
Markdown makes of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.core.problems import Place, Problem
from plugins.text import as_of, embeds, lost, notes, quotations, sources, unexplained_stars
from plugins.text.tree import Element


def find_forms(root: Element, source: str, place: Place) -> Iterator[Problem]:
    """Put elements for the forms into the tree, and yield what is wrong with them.

    ``source`` is the Markdown of the text: a form without its sign in there is not looked for.
    """
    begun = f"\n{source}"
    if any(fence in source for fence in embeds.PERHAPS):
        yield from embeds.find_embeds(root, place)
    if notes.PERHAPS.search(begun):
        yield from notes.find_notes(root, place)
    if unexplained_stars.may_be_unexplained(source):
        yield from unexplained_stars.find_unexplained(root, source, place)
    if quotations.may_quote(begun):
        quotations.find_quotations(root, deep=quotations.may_quote_deep(begun))
    if sources.PERHAPS in source:
        yield from sources.find_sources(root, place)
    if as_of.PERHAPS in source:
        yield from as_of.find_marks(root, source, place)
    if lost.may_lack(source):
        yield from lost.find_lost(root, source, place)
