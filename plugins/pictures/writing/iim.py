"""A statement as an IPTC-IIM 4.2 block in Photoshop's resources, as JPEG and TIFF hold it.

Programs of agencies still read it. It cuts texts short (32 bytes for a name); the XMP packet beside
it is whole, and readers that follow the Metadata Working Group trust that one.
"""

from __future__ import annotations

import struct
from hashlib import md5

from plugins.pictures.statement import Statement

_CHARSET = (1, 90, b"\x1b%G")  # ISO 2022: what follows is UTF-8
_VERSION = (2, 0, b"\x00\x04")
_IIM = 0x0404
_DIGEST = 0x0425  # MD5 of the block: tells readers that nobody changed it without changing XMP


def iim_block(statement: Statement) -> bytes:
    """Return the datasets in UTF-8; empty where the statement has nothing for IIM."""
    texts = [
        (5, 64, statement.title),
        *((80, 32, creator) for creator in statement.creators),
        (110, 32, statement.credit_line),
        (115, 32, statement.source),
        (116, 128, statement.copyright),
    ]
    said = [(2, number, _cut(text, size)) for number, size, text in texts if text]
    if not said:
        return b""
    return b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
        for record, number, value in (_CHARSET, _VERSION, *said)
    )


def photoshop_resources(iim: bytes) -> bytes:
    """Return the block with its digest, each as one of Photoshop's image resources."""
    if not iim:
        return b""
    digest = md5(iim, usedforsecurity=False).digest()
    return _resource(_IIM, iim) + _resource(_DIGEST, digest)


def _resource(number: int, value: bytes) -> bytes:
    padding = b"\0" * (len(value) % 2)
    return b"8BIM" + struct.pack(">HHI", number, 0, len(value)) + value + padding


def _cut(text: str, size: int) -> bytes:
    """Return the beginning of a text in UTF-8, no character of it in halves."""
    return text.encode()[:size].decode(errors="ignore").encode()
