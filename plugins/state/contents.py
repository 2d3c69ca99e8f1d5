"""Reads files in as few calls as it takes: a first build reads more than a thousand small ones.

``open`` asks four times what kind of file it has before it reads, and ``pathlib`` more often.
"""

from __future__ import annotations

import os
import sys

_PART = 1 << 20
_READ = os.O_RDONLY
if sys.platform == "win32":
    _READ |= os.O_BINARY


def contents(path: str, size: int = -1) -> bytes:
    """Return the bytes of a file; ``size`` is how many there should be. Raises OSError."""
    file = os.open(path, _READ)
    try:
        return rest_of(file, os.fstat(file).st_size if size < 0 else size)
    finally:
        os.close(file)


def head_and_rest(path: str, head: int) -> tuple[bytes, bytes]:
    """Return the first bytes of a file, at most ``head``, and all others. Raises OSError."""
    file = os.open(path, _READ)
    try:
        first = os.read(file, head)
        return first, rest_of(file, max(os.fstat(file).st_size - head, 0))
    finally:
        os.close(file)


def rest_of(file: int, size: int) -> bytes:
    """Return all that an open file still holds, whether that is ``size`` bytes or not."""
    data = os.read(file, size + 1)
    if len(data) == size:  # one byte more was asked for: this is the end
        return data
    parts = [data]
    while parts[-1]:
        parts.append(os.read(file, _PART))
    return b"".join(parts)
