"""What this plugin adds to the site."""

from __future__ import annotations

from plugins.blog.media import TYPES, CaptionFacts, MediaFacts, suffix_of
from plugins.core.problems import Place, Problem
from plugins.host.contribution import Plugin
from plugins.host.registry import contribute
from plugins.media.facts import played
from plugins.text.embed_keys import KEYS


def _read_media(data: bytes, place: Place) -> tuple[MediaFacts | None, list[Problem]]:
    from plugins.media.probe import read_media  # most sites have no film

    return read_media(data, suffix_of(place.path)), []


def _read_captions(data: bytes, _place: Place) -> tuple[CaptionFacts | None, list[Problem]]:
    from plugins.media.captions import read_captions  # the same

    return read_captions(data), []


PLUGIN: Plugin[None] = Plugin(
    name="media",
    facts=played,
    keys=KEYS,
    probes={**dict.fromkeys(TYPES, _read_media), ".vtt": _read_captions},
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
