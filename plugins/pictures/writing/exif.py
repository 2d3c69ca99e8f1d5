"""A statement as EXIF (CIPA DC-008): creators, copyright, and how the picture is turned.

The type is ASCII, for readers do not know the UTF-8 type of EXIF 3.0 yet; the text is UTF-8
nevertheless, as the Metadata Working Group tells writers to do (guidelines 2.0, section 5).
"""

from __future__ import annotations

import struct

from plugins.pictures.statement import Statement

_ORIENTATION, _ARTIST, _COPYRIGHT = 0x0112, 0x013B, 0x8298
_ASCII, _SHORT = 2, 3
_ENTRY = 12
UPRIGHT = 1


def exif_texts(statement: Statement) -> dict[int, bytes]:
    """Return the texts by tag, each with the closing zero that type ASCII demands."""
    said = {_ARTIST: "; ".join(statement.creators), _COPYRIGHT: statement.copyright}
    return {tag: text.encode() + b"\0" for tag, text in said.items() if text}


def exif_block(statement: Statement, orientation: int = UPRIGHT) -> bytes:
    """Return a TIFF structure with one directory; empty where there is nothing to say."""
    texts = exif_texts(statement)
    entries: list[tuple[int, int, int, bytes]] = []
    if orientation != UPRIGHT:
        entries.append((_ORIENTATION, _SHORT, 1, struct.pack(">H", orientation)))
    entries.extend((tag, _ASCII, len(text), text) for tag, text in sorted(texts.items()))
    if not entries:
        return b""
    at = 8 + 2 + _ENTRY * len(entries) + 4
    directory, values = struct.pack(">H", len(entries)), b""
    for tag, type_, count, value in entries:
        inline = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack(">I", at + len(values))
        directory += struct.pack(">HHI", tag, type_, count) + inline
        values += value + b"\0" * (len(value) % 2) if len(value) > 4 else b""
    return b"MM\0*" + struct.pack(">I", 8) + directory + struct.pack(">I", 0) + values
