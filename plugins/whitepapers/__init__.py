"""Whitepapers have a page with a cover and are offered in articles, overview and feeds."""

from __future__ import annotations


def register() -> None:
    """Give the site its whitepapers."""
    from plugins.whitepapers import hooks

    hooks.register()
