"""Captions as WebVTT writes them (https://www.w3.org/TR/webvtt1/): their cues, as plain words."""

from __future__ import annotations

import re
from html import unescape

from plugins.blog.media import CaptionFacts

_TIMES = re.compile(r"(?:\d+:)?\d\d:\d\d\.\d{3}[ \t]+-->[ \t]+(?:\d+:)?\d\d:\d\d\.\d{3}")
_TAG = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>|<[^>]*>")


def read_captions(data: bytes) -> CaptionFacts | None:
    """Return the cues of a file in order; ``None`` where it is no WebVTT (in UTF-8)."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    head, *blocks = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not re.match(r"WEBVTT(?:[ \t\n]|$)", head):
        return None
    return CaptionFacts(tuple(cue for block in blocks if (cue := _cue(block))))


def _cue(block: str) -> str:
    """Return the words of a cue, the speaker in front; nothing for notes and styles."""
    lines = block.strip("\n").split("\n")
    at = next((at for at, line in enumerate(lines[:2]) if _TIMES.match(line)), None)
    if at is None:
        return ""
    words = " ".join(line.strip() for line in lines[at + 1 :])
    said = _TAG.sub(lambda tag: f"{tag[1]}: " if tag[1] else "", words)
    return " ".join(unescape(said).split())
