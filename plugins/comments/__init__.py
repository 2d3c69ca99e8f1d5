"""Articles carry the conversations about them, kept as files and safe to show."""

from __future__ import annotations


def register() -> None:
    """Give articles their comments."""
    from plugins.comments import hooks

    hooks.register()
