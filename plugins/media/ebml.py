"""What a WebM file says of itself: its tracks, size and duration (RFC 8794, RFC 9559)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from plugins.blog.media import MediaFacts

_SEGMENT, _INFO, _TRACKS, _ENTRY, _VIDEO = 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0xE0
_FOLDERS = frozenset({_SEGMENT, _INFO, _TRACKS, _ENTRY, _VIDEO})
_SCALE, _DURATION, _TYPE, _WIDTH, _HEIGHT, _CLUSTER = (
    *(0x2AD7B1, 0x4489, 0x83, 0xB0, 0xBA),
    0x1F43B675,
)
_FILM, _SOUND = 1, 2


def read_webm(data: bytes) -> MediaFacts | None:
    """Return what is known of a film or recording; ``None`` where the bytes are no WebM."""
    if data[:4] != b"\x1a\x45\xdf\xa3":
        return None
    found: dict[int, list[bytes]] = {}
    for name, body in _elements(data, 0, len(data)):
        found.setdefault(name, []).append(body)
    types = {_number(body) for body in found.get(_TYPE, [])}
    if not types & {_FILM, _SOUND}:
        return None
    return MediaFacts(
        "video" if _FILM in types else "audio",
        _SOUND in types,
        max(map(_number, found.get(_WIDTH, [])), default=0),
        max(map(_number, found.get(_HEIGHT, [])), default=0),
        _seconds(found),
    )


def _elements(data: bytes, start: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Yield id and contents of the elements that tell of the film, up to its first frames."""
    at = start
    while at < end:
        name, after = _variable(data, at, keep=True)
        size, body = _variable(data, after)
        if not after or not body or name == _CLUSTER:
            return
        open_end = size == (1 << 7 * (body - after)) - 1  # a recording that did not know its length
        stop = end if open_end else min(body + size, end)
        if name in _FOLDERS:
            yield from _elements(data, body, stop)
        elif stop - body <= 16:
            yield name, data[body:stop]
        at = stop


def _variable(data: bytes, at: int, *, keep: bool = False) -> tuple[int, int]:
    """Return a number of variable length and where it ends; 0 where there is none."""
    if at >= len(data) or not data[at]:
        return 0, 0
    length = 9 - data[at].bit_length()
    value = int.from_bytes(data[at : at + length], "big")
    return value if keep else value & ((1 << 7 * length) - 1), at + length


def _number(body: bytes) -> int:
    return int.from_bytes(body, "big")


def _seconds(found: dict[int, list[bytes]]) -> int:
    length = found.get(_DURATION, [b""])[0]
    if len(length) not in {4, 8}:
        return 0
    ticks: float = struct.unpack(">d" if len(length) == 8 else ">f", length)[0]
    scale = _number(found[_SCALE][0]) if _SCALE in found else 1_000_000
    seconds = ticks * scale / 1_000_000_000
    return round(seconds) if 0 <= seconds < 10_000_000 else 0
