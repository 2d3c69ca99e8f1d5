"""A picture's rights in words, and a companion file for an editor to confirm."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from plugins.image_credits.companion import SUFFIX
from plugins.image_credits.inventory import Item, Told

WIDTH = 76
_ROOM = 14  # of the word before a value, and 10 more of the origin


def lines_of(item: Item) -> Iterator[str]:
    """Yield what is known of a picture, from where, and what is missing, in 76 columns.

    Addresses are not broken, so that they can be followed.
    """
    if item.trouble:
        yield from _line("Achtung", item.trouble)
        return
    for known in (*item.known, *item.further):
        yield from _line(known.key, known.value, known.origin)
    if item.alt:
        proposal = f"{item.alt.value} (Vorschlag, den noch niemand bestätigt hat)"
        yield from _line("Alt", proposal, item.alt.origin)
    for doubt in item.doubts:
        yield from _line("Uneinig", doubt)
    if item.missing:
        words = "; ".join(f"{key} ({meaning})" for key, meaning in item.missing)
        yield from _line("Es fehlt", words)
    if not item.used:
        yield from _line("Verwendet", "auf keiner Seite")


def draft_of(item: Item) -> str:
    """Return a companion file with all that is known; nothing where there is one already.

    It keeps the picture from being published until somebody has confirmed it: a proposed
    alternative text is nobody's yet.
    """
    if item.has_companion or item.trouble:
        return ""
    known = [*item.known, *([item.alt] if item.alt else [])]
    lines = [f"{one.key}: {one.value}" for one in known if _is_meant(one)]
    return "\n".join([*lines, "Checked: nein", ""])


def draft_path(item: Item) -> str:
    """Return the content path of the companion file."""
    return item.path + SUFFIX


def _is_meant(told: Told) -> bool:
    """Leave out what follows from the other lines."""
    return told.origin != "ergänzt"


def _line(word: str, text: str, origin: str = "") -> Iterator[str]:
    head = f"{word}: ".ljust(_ROOM) + (f"{origin} ".ljust(10) if origin else "")
    yield from textwrap.wrap(
        text,
        WIDTH,
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_long_words=False,
        break_on_hyphens=False,
    )
