"""What a build's memory is good for: this code, these libraries, this Python."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from plugins.state.counting import in_code
from plugins.state.digests import digest_of
from plugins.state.stamps import digest, names
from plugins.state.surroundings import libraries

_PLUGINS = Path(__file__).resolve().parents[1]


def fingerprint(*more: str, read: Callable[[str], bytes] = digest) -> bytes:
    """Return 16 bytes that change with our code, a library, Python, or one of ``more``.

    ``read`` gives the digest of the file at a path.
    """
    root = str(_PLUGINS)
    code = [path.encode() + read(f"{root}/{path}") for path in names(root, in_code)]
    rest = "\0".join([sys.version, *libraries(), *more])
    return digest_of(*code, rest.encode())
