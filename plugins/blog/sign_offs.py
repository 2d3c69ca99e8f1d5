"""The closing of an article: ``Ihre``, line break, name; combined for several authors."""

from __future__ import annotations

from plugins.blog.model import Article
from plugins.blog.views import SignOff

_NONE = frozenset({"nein", "no", "-"})


def sign_off(article: Article, together: str) -> SignOff | None:
    """Return the closing, or ``None`` where neither article nor profiles want one.

    The article's own ``Sign_off`` wins. Several authors share one greeting, ``together``
    (``Ihre``), whatever each of them writes alone.
    """
    if article.sign_off.casefold() in _NONE:
        return None
    greetings = [author.sign_off for author in article.authors]
    wanted = [greeting for greeting in greetings if greeting and greeting.casefold() not in _NONE]
    greeting = article.sign_off
    if not greeting:
        if not wanted or len(wanted) < len(greetings):
            return None
        greeting = wanted[0] if len(wanted) == 1 else together
    return SignOff(greeting, tuple(author.name for author in article.authors))
