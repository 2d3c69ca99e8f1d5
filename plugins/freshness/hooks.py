"""What this plugin adds to the site."""

from __future__ import annotations

from plugins.freshness.facts import aged
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute

PLUGIN: Plugin[None] = Plugin(name="freshness", facts=aged)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
