"""JPEG files (ITU-T T.81): segments, then the picture up to its end."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.iim import photoshop_resources
from plugins.pictures.writing.packets import Packets
from plugins.pictures.writing.tiff_fields import orientation_of

_START, _END = b"\xff\xd8", b"\xff\xd9"
_APP0, _APP1, _APP2, _APP13, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xEF, 0xFE
_SCAN = 0xDA
_BETWEEN_SCANS = (0xC4, 0xDB, 0xDC, 0xDD, _COMMENT, *range(_APP0, _APP15 + 1))
_ALONE = (0x00, 0x01, *range(0xD0, 0xD9))  # markers without a segment, of no use between segments
_EXIF, _XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"
_RESOURCES = b"Photoshop 3.0\0"
_KEPT = {_APP0: b"JFIF\0", _APP2: b"ICC_PROFILE\0", _APP14: b"Adobe"}
"""Segments of applications that colours and size depend on, by how they begin."""
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")  # none that may stand within a scan


def jpeg_orientation(data: bytes) -> int:
    """Return how the picture is turned, 1 where nothing is said before it begins."""
    for marker, body in _parts(data, scans=False):
        if marker == _APP1 and body.startswith(_EXIF):
            return orientation_of(body[len(_EXIF) :])
    return 1


def with_packets(data: bytes, packets: Packets) -> bytes:
    """Return the file with these packets and no other metadata; nothing after its end stays."""
    head: list[bytes] = []
    rest: list[bytes] = []
    for marker, body in _parts(data):
        if marker in _KEPT:
            if body.startswith(_KEPT[marker]):
                (head if marker == _APP0 else rest).append(_segment(marker, body))
        elif marker == _SCAN:
            rest.append(body)
        elif not (_APP0 <= marker <= _APP15 or marker == _COMMENT):
            rest.append(_segment(marker, body))
    return b"".join([_START, *head, *_written(packets), *rest])


def _written(packets: Packets) -> Iterator[bytes]:
    if packets.exif:
        yield _segment(_APP1, _EXIF + packets.exif)
    if packets.xmp:
        yield _segment(_APP1, _XMP + packets.xmp)
    if packets.iim:
        yield _segment(_APP13, _RESOURCES + photoshop_resources(packets.iim))


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def _parts(data: bytes, *, scans: bool = True) -> Iterator[tuple[int, bytes]]:
    """Yield marker and body of each segment; a scan is one part with all its own bytes.

    What comes after the end of the picture (previews, films of telephones) is not yielded. Without
    ``scans`` neither is the first of them nor what follows it: its end need not be searched for.
    """
    if not data.startswith(_START):
        raise DamagedFileError("no JPEG")
    at, scanned = 2, False
    while True:
        # T.81, B.1.1.2: fill bytes stand before markers; decoders step over anything else as well.
        found = data.find(b"\xff", at)
        at = found if found >= 0 else len(data)
        while data[at + 1 : at + 2] == b"\xff":
            at += 1
        marker = data[at + 1 : at + 2]
        if not marker or (marker == _END[1:] and not scanned):
            raise DamagedFileError("end of a JPEG")
        if marker == _END[1:]:
            yield _SCAN, _END
            return
        if marker[0] in _ALONE:
            at += 2
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if end < at + 4 or end > len(data):
            raise DamagedFileError("length of a segment of a JPEG")
        if marker[0] == _SCAN:
            if not scans:
                return
            after = _MARKER.search(data, end)
            end = after.start() if after else len(data)
            yield _SCAN, data[at:end].rstrip(b"\xff")  # fill bytes before the next marker
            scanned = True
        elif scanned and marker[0] not in _BETWEEN_SCANS:
            raise DamagedFileError("scan of a JPEG")  # nobody knows what it was meant to show
        else:
            yield marker[0], data[at + 4 : end]
        at = end
