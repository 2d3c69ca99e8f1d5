"""What interviews contribute: header keys, the box on an article, the parts of a series."""

from __future__ import annotations

from plugins.host.contribution import Plugin
from plugins.interviews import boxes
from plugins.interviews.facts import draw
from plugins.interviews.keys import KEYS
from plugins.interviews.model import Facts

PLUGIN: Plugin[Facts] = Plugin(
    name="interviews",
    facts=draw,
    keys=KEYS,
    article=boxes.interview,
    series=boxes.series_parts,
)


def register() -> None:
    """Hand the contribution to the host."""
    from plugins.host.registry import contribute

    contribute(PLUGIN)
