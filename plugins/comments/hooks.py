"""What comments contribute: a kind of document and its header keys."""

from __future__ import annotations

from plugins.comments.keys import KEYS
from plugins.host.contribution import Kind, Plugin
from plugins.host.registry import contribute

PLUGIN: Plugin[None] = Plugin(name="comments", keys=KEYS, kinds=(Kind("comment", "comments"),))


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
