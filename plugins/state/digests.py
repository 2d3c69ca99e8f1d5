"""The one digest of the house's state: BLAKE2b, 16 bytes."""

from __future__ import annotations

try:  # hashlib's own, without the 5 ms that hashlib takes to load OpenSSL
    from _blake2 import blake2b
except ImportError:  # a Python built another way
    from hashlib import blake2b

SIZE = 16
_PART = 1 << 20

UNREAD = bytes(SIZE)
"""Stands for a file that could not be read."""


def digest_of(*parts: bytes | memoryview) -> bytes:
    """Return 16 bytes that stand for the parts, one after the other."""
    state = blake2b(digest_size=SIZE)
    for part in parts:
        state.update(part)
    return state.digest()


def digest_of_file(path: str) -> bytes:
    """Return the same of a file's content, of which little is held at a time; OSError as ever."""
    state = blake2b(digest_size=SIZE)
    with open(path, "rb", buffering=0) as file:
        while part := file.read(_PART):
            state.update(part)
    return state.digest()
