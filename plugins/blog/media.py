"""What is known of films, recordings and captions that lie in ``content/``."""

from __future__ import annotations

from plugins.core.frozen import frozen

TYPES = {
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
}
"""Formats that browsers play: suffix in small letters → media type."""


@frozen
class MediaFacts:
    """A film or recording. ``kind`` is video or audio; ``sound`` tells whether there is any.

    ``width`` and ``height`` are in pixels, ``seconds`` the duration; 0 where the file does not say.
    """

    kind: str
    sound: bool
    width: int = 0
    height: int = 0
    seconds: int = 0


@frozen
class CaptionFacts:
    """Captions: what is said and heard, one line of text a cue."""

    cues: tuple[str, ...]


def suffix_of(path: str) -> str:
    """Return the suffix of a content path in small letters, with its dot."""
    return "." + path.rpartition(".")[2].lower()


def language_of(captions: str, default: str) -> str:
    """Return the language that the name of captions says: ``schnee.en.vtt`` is English."""
    name = captions.rpartition("/")[2].lower().split(".")
    return name[-2] if len(name) > 2 and 2 <= len(name[-2]) <= 3 else default


def duration(seconds: int) -> str:
    """Return a duration as players show it: ``2:31``."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
