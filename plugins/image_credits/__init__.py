"""Every picture on the site names who made it, where it comes from and why it may be shown."""

from __future__ import annotations


def register() -> None:
    """Give the site its image credits."""
    from plugins.image_credits import hooks

    hooks.register()
