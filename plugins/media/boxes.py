"""What an MP4 file says of itself: its tracks, size and duration (ISO/IEC 14496-12)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.blog.media import MediaFacts

_FOLDERS = frozenset({b"moov", b"trak", b"mdia"})


def read_mp4(data: bytes) -> MediaFacts | None:
    """Return what is known of a film or recording; ``None`` where the bytes are no MP4."""
    if data[4:8] != b"ftyp":
        return None
    handlers: set[bytes] = set()
    width = height = seconds = 0
    for name, body in _boxes(data, 0, len(data)):
        if name == b"hdlr":
            handlers.add(body[8:12])
        elif name == b"tkhd":
            width = max(width, int.from_bytes(body[-8:-6], "big"))
            height = max(height, int.from_bytes(body[-4:-2], "big"))
        elif name == b"mvhd":
            seconds = _seconds(body)
    if not handlers & {b"vide", b"soun"}:
        return None
    kind = "video" if b"vide" in handlers else "audio"
    return MediaFacts(kind, b"soun" in handlers, width, height, seconds)


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and contents of every box that tells of the film; its frames are passed over."""
    at = start
    while at + 8 <= end:
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        head = 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        elif size == 0:
            size = end - at
        if size < head or at + size > end:
            return
        if name in _FOLDERS:
            yield from _boxes(data, at + head, at + size)
        elif name in {b"hdlr", b"tkhd", b"mvhd"}:
            yield name, data[at + head : at + size]
        at += size


def _seconds(body: bytes) -> int:
    long = body[:1] == b"\x01"
    scale, length = (body[20:24], body[24:32]) if long else (body[12:16], body[16:20])
    ticks = int.from_bytes(scale, "big")
    return round(int.from_bytes(length, "big") / ticks) if ticks else 0
