"""The smallest films that say what is asked of them."""

from __future__ import annotations

import struct


def mp4(*tracks: bytes) -> bytes:
    """Return a film of some tracks, 151 seconds long."""
    head = box(b"mvhd", bytes(12) + struct.pack(">II", 1000, 151_400) + bytes(80))
    return box(b"ftyp", b"isom") + box(b"mdat", b"x" * 50) + box(b"moov", head + b"".join(tracks))


def track(handler: bytes, width: int = 0, height: int = 0) -> bytes:
    """Return a track: ``vide`` with its size, or ``soun``."""
    size = struct.pack(">HHHH", width, 0, height, 0)
    head = box(b"tkhd", bytes(76) + size)
    return box(b"trak", head + box(b"mdia", box(b"hdlr", bytes(8) + handler + bytes(12))))


def box(name: bytes, body: bytes) -> bytes:
    """Return a box of a film (ISO 14496-12)."""
    return struct.pack(">I", len(body) + 8) + name + body
