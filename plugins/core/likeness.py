"""How like words are: what somebody may have meant who wrote one that there is not."""

from __future__ import annotations

from collections.abc import Iterable

# difflib is imported where it is needed: a site without a mistake saves 2 ms and its memory.


def close_matches(word: str, words: Iterable[str], cutoff: float = 0.6, most: int = 1) -> list[str]:
    """Return up to ``most`` of ``words`` that are like ``word``, the likest first.

    ``cutoff`` is how like they must be, from 0 (anything) to 1 (the same).
    """
    import difflib

    return difflib.get_close_matches(word, list(words), n=most, cutoff=cutoff)


def likeness(one: str, other: str) -> float:
    """Return how like two words are, from 0 (not at all) to 1 (the same)."""
    import difflib

    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()
