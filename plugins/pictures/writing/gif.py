"""GIF files (GIF89a): blocks; XMP in an application extension (XMP part 3, section 1.1.2)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.packets import Packets

_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
_KEPT = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")  # rounds and colours
_TRAIL = b"\x01" + bytes(range(255, -1, -1)) + b"\0"  # leads readers of blocks out of the packet


def with_packets(data: bytes, packets: Packets) -> bytes:
    """Return the file with the XMP packet and no other metadata; GIF has no place for more."""
    head = 13 + _table(data[10:11])
    parts = [b"GIF89a", data[6:head]]
    if packets.xmp:
        parts.append(b"\x21\xff\x0bXMP DataXMP" + packets.xmp + _TRAIL)
    return b"".join([*parts, *_blocks(data, head), bytes([_TRAILER])])


def largest_frame(data: bytes) -> tuple[int, int]:
    """Return how far frames reach to the right and down; they may leave the screen they are for."""
    frames = [one for one in _blocks(data, 13 + _table(data[10:11])) if one[0] == _IMAGE]
    reach = [
        tuple(int.from_bytes(one[at : at + 2], "little") for at in (1, 3, 5, 7)) for one in frames
    ]
    right = max((left + width for left, _, width, _ in reach), default=0)
    return right, max((top + height for _, top, _, height in reach), default=0)


def _table(flags: bytes) -> int:
    """Return the size of a colour table."""
    if not flags:
        raise DamagedFileError("head of a GIF")
    return 3 << ((flags[0] & 7) + 1) if flags[0] & 0x80 else 0


def _blocks(data: bytes, at: int) -> Iterator[bytes]:
    while at < len(data):
        kind = data[at]
        if kind == _TRAILER:
            return
        if kind == _EXTENSION:
            end = _end(data, at + 2)
            label = data[at + 1 : at + 2]
            if label == bytes([_CONTROL]) or (
                label == bytes([_APPLICATION]) and data[at + 3 : at + 14] in _KEPT
            ):
                yield data[at:end]
        elif kind == _IMAGE:
            end = _end(data, at + 11 + _table(data[at + 9 : at + 10]))
            yield data[at:end]
        else:
            break
        at = end
    raise DamagedFileError("block of a GIF")


def _end(data: bytes, at: int) -> int:
    """Return where a chain of sub-blocks ends."""
    while at < len(data):
        size = data[at]
        at += 1 + size
        if not size:
            return at
    raise DamagedFileError("sub-block of a GIF")
