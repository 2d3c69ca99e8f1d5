"""The one digest of the house's state: BLAKE2b, 16 bytes."""

from __future__ import annotations

try:  # hashlib's own, without the 5 ms that hashlib takes to load OpenSSL
    from _blake2 import blake2b
except ImportError:  # a Python built another way
    from hashlib import blake2b

SIZE = 16

UNREAD = bytes(SIZE)
"""Stands for a file that could not be read."""


def digest_of(*parts: bytes | memoryview) -> bytes:
    """Return 16 bytes that stand for the parts, one after the other."""
    state = blake2b(digest_size=SIZE)
    for part in parts:
        state.update(part)
    return state.digest()
