"""Mails from an mbox file (RFC 4155), one after the other, however large the file is."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from plugins.comments.incoming.limits import MAX_BYTES

_FROM = re.compile(rb"From [^\r\n]{0,999}[0-9]{2}:[0-9]{2}[^\r\n]{0,99}\r?\n")
_QUOTED_FROM = re.compile(rb">+From ")
_CHUNK = 65_536


class Enclosed(NamedTuple):
    """A mail in an mbox: the line it begins in, and its bytes, one more than are ever read."""

    line: int
    data: bytes


def is_mbox(data: bytes) -> bool:
    """Tell whether a file begins as an mbox does: ``From sender Thu Mar 12 10:30:00 2026``."""
    return bool(_FROM.match(data))


def mails(head: bytes, file: BinaryIO) -> Iterator[Enclosed]:
    """Yield the mails of an mbox: of ``head``, its beginning, and of the ``file`` that goes on.

    The standard library takes each line that begins with ``From `` for a new mail, whatever stands
    in front of it, and holds a line of any length in memory.
    """
    kept: list[bytes] = []
    size, number, begin = 0, 0, 0
    is_empty, is_start = True, True
    for chunk in _lines(head, file):
        number += is_start
        if is_start and is_empty and _FROM.fullmatch(chunk):
            if begin:
                yield Enclosed(begin, b"".join(kept))
            kept, size, begin = [], 0, number
        elif begin and size <= MAX_BYTES:
            kept.append(chunk[1:] if is_start and _QUOTED_FROM.match(chunk) else chunk)
            size += len(chunk)
        is_empty = is_start and not chunk.strip()
        is_start = chunk.endswith(b"\n")
    if begin:
        yield Enclosed(begin, b"".join(kept))


def _lines(head: bytes, file: BinaryIO) -> Iterator[bytes]:
    """Yield lines, long ones in pieces of bounded length."""
    begun = io.BytesIO(head)
    while chunk := begun.readline(_CHUNK):
        yield (
            chunk
            if chunk.endswith(b"\n") or len(chunk) == _CHUNK
            else chunk + file.readline(_CHUNK)
        )
    while chunk := file.readline(_CHUNK):
        yield chunk
