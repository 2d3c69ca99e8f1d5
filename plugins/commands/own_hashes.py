"""Hash functions that Python brings along in place of OpenSSL's: the digests are the same.

OpenSSL takes 3.5 MB of memory, a thirteenth of what a small build holds, and 2 ms. ``hashlib`` does
without where it is missing; so it is, for as long as ``hashlib`` is imported.
"""

from __future__ import annotations

import importlib
import sys

_OPENSSL = "_hashlib"
_SHA2 = ("_sha2",) if sys.version_info >= (3, 12) else ("_sha256", "_sha512")
_OWN = ("_md5", "_sha1", *_SHA2, "_sha3", "_blake2")


def prefer() -> None:
    """Import ``hashlib`` without OpenSSL, unless it is there already or this Python needs it."""
    if "hashlib" in sys.modules or _OPENSSL in sys.modules:
        return
    try:
        for name in _OWN:
            importlib.import_module(name)
    except ImportError:  # a Python built another way
        return
    sys.modules[_OPENSSL] = None  # type: ignore[assignment]  # so it cannot be imported
    try:
        importlib.import_module("hashlib")
    finally:
        del sys.modules[_OPENSSL]


def restore() -> None:
    """Give others all of ``hashlib``: with OpenSSL it has more functions than these."""
    importlib.reload(importlib.import_module("hashlib"))
