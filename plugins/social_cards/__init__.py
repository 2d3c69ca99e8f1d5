"""Links to an article in social media show a card with its title, its authors and its picture."""

from __future__ import annotations


def register() -> None:
    """Give the site its social cards."""
    from plugins.social_cards import hooks

    hooks.register()
