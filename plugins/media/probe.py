"""Reads what a film or recording is, by the bytes that its suffix promises."""

from __future__ import annotations

from plugins.blog.media import MediaFacts
from plugins.media.boxes import read_mp4
from plugins.media.ebml import read_webm


def read_media(data: bytes, suffix: str) -> MediaFacts | None:
    """Return what is known of a file; ``None`` where the bytes are of another format."""
    if suffix in {".mp4", ".m4a"}:
        return read_mp4(data)
    if suffix == ".webm":
        return read_webm(data)
    if suffix == ".ogg":
        return MediaFacts("audio", sound=True) if data[:4] == b"OggS" else None
    mp3 = data[:3] == b"ID3" or (data[:1] == b"\xff" and data[1:2] >= b"\xe0")
    return MediaFacts("audio", sound=True) if mp3 else None
