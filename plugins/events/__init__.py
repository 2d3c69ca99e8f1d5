"""The site announces events: a page each, coming ones and past ones, calendars to subscribe to."""

from __future__ import annotations


def register() -> None:
    """Give the site its events."""
    from plugins.events import hooks

    hooks.register()
