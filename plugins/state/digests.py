"""The one digest of the house's state: XXH3, 16 bytes.

It tells accidents and edits apart, at the speed of memory: 60 times that of BLAKE2b, and a build
takes the digest of all it writes. It does not withstand somebody who makes two contents with one
digest on purpose. Only who may write the texts, the theme or the program could do that, and they
need no trick; so what strangers are to be kept from guessing is never made with it.
"""

from __future__ import annotations

from xxhash import xxh3_128, xxh3_128_digest

SIZE = 16
_PART = 1 << 20

UNREAD = bytes(SIZE)
"""Stands for a file that could not be read."""


def digest_of(*parts: bytes | memoryview) -> bytes:
    """Return 16 bytes that stand for the parts, one after the other."""
    if len(parts) == 1:
        return xxh3_128_digest(parts[0])
    state = xxh3_128()
    for part in parts:
        state.update(part)
    return state.digest()


def digest_of_file(path: str) -> bytes:
    """Return the same of a file's content, of which little is held at a time; OSError as ever."""
    state = xxh3_128()
    with open(path, "rb", buffering=0) as file:
        while part := file.read(_PART):
            state.update(part)
    return state.digest()
