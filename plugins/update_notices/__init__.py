"""Readers see when an article changed and why, and editors hear of every contradiction."""

from __future__ import annotations


def register() -> None:
    """Give the site its update notices."""
    from plugins.update_notices import hooks

    hooks.register()
