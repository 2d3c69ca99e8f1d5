"""What events contribute: a kind of document."""

from __future__ import annotations

from plugins.events.facts import draw
from plugins.events.keys import KEYS
from plugins.events.model import Facts
from plugins.host.contribution import Kind, Plugin
from plugins.host.registry import contribute

PLUGIN: Plugin[Facts] = Plugin(
    name="events", facts=draw, keys=KEYS, kinds=(Kind("event", "events"),)
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
