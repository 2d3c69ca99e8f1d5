"""A statement of rights into a drawing that was made safe."""

from __future__ import annotations

from plugins.pictures.statement import Statement
from plugins.pictures.writing.xmp import xmp_packet

_NAME = b"metadata"


def signed(data: bytes, statement: Statement) -> bytes:
    """Return the ``data`` of a ``CleanSvg`` with a statement as XMP, where programs look for it."""
    packet = xmp_packet(statement)
    if not packet:
        return data
    behind = data.index(b">") + 1  # no attribute of ours has one
    return b"".join([data[:behind], b"<", _NAME, b">", packet, b"</", _NAME, b">", data[behind:]])
