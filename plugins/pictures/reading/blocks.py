"""The blocks of metadata a picture file holds, before anybody has looked into them."""

from __future__ import annotations

import zlib
from dataclasses import field

from plugins.core.frozen import mutable

MAX_BLOCK = 1_000_000
"""Bytes. The rights of a picture take some kilobytes; what is larger is not looked at."""

_MAX_BLOCKS = 16
XMP, IIM, EXIF = "XMP", "IIM", "EXIF"


class DamagedError(Exception):
    """A length or a mark in the file is wrong; what was found before it counts."""


@mutable
class Blocks:
    """XMP packets, IPTC-IIM records and EXIF blocks (from their ``II`` or ``MM`` on), as found.

    ``digest`` is the MD5 of the IIM that a program noted when it last wrote IIM and XMP together
    (Photoshop resource 0x0425; Metadata Working Group, Guidelines 2.0). ``unreadable`` names the
    kinds of which something is too large or damaged.
    """

    xmp: list[bytes] = field(default_factory=list)
    iim: list[bytes] = field(default_factory=list)
    exif: list[bytes] = field(default_factory=list)
    digest: bytes = b""
    unreadable: set[str] = field(default_factory=set)

    def add_xmp(self, packet: bytes) -> None:
        """Keep an XMP packet."""
        self._keep(self.xmp, packet, XMP)

    def add_iim(self, records: bytes) -> None:
        """Keep a block of IIM datasets."""
        self._keep(self.iim, records, IIM)

    def add_exif(self, block: bytes, *, continues: bool = False) -> None:
        """Keep an EXIF block, with or without the six bytes that JPEG puts before it.

        One that ``continues`` is the next part of the last block.
        """
        bare = block.removeprefix(b"Exif\x00\x00").removeprefix(b"Exif\x00\xff")
        if continues and self.exif and len(self.exif[-1]) < 16 * MAX_BLOCK:
            self.exif[-1] += bare
        elif len(self.exif) < _MAX_BLOCKS:
            self.exif.append(bare)

    def _keep(self, known: list[bytes], block: bytes, kind: str) -> None:
        if len(block) > MAX_BLOCK:
            self.unreadable.add(kind)
        elif block not in known and len(known) < _MAX_BLOCKS:
            known.append(block)


def inflate(data: bytes, kind: str, blocks: Blocks) -> bytes:
    """Return decompressed bytes, or none where they are damaged or too large (noted so)."""
    try:
        text = zlib.decompressobj().decompress(data, MAX_BLOCK + 1)
    except zlib.error:
        text = b""
    if not text or len(text) > MAX_BLOCK:
        blocks.unreadable.add(kind)
        return b""
    return text
