"""Files that are believed only as a whole: a payload with a seal, a version and a digest.

Layout: magic, version (1 byte), digest of the seal (16), digest of version, seal and payload (16),
payload. Nothing of the payload is looked at before the digest has been found right.
"""

from __future__ import annotations

import os

from plugins.state.contents import head_and_rest
from plugins.state.digests import SIZE, digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_MAGIC = b"AMTSBLOG-STATE\n"
_VERSION = b"\x02"
HEAD = len(_MAGIC) + 1 + 2 * SIZE
"""Bytes before the payload."""


class StateError(Exception):
    """There is no state that can be used; the text says in English why."""


class Missing(StateError):  # noqa: N818  (it is caught as what it is: `except Missing`)
    """There is no such file."""


class OtherVersion(StateError):  # noqa: N818
    """The file was written by another version of the program."""


class Damaged(StateError):  # noqa: N818
    """The file is not what was written."""


def write(path: str, payload: bytes, seal: bytes) -> None:
    """Put ``payload`` into a file in one step: others see the former file or this one.

    ``seal`` stands for who may read it, such as a fingerprint of the code. Raises OSError; then
    the former file is still there.
    """
    put(path, [head_of(payload, seal), payload])


def head_of(payload: bytes, seal: bytes) -> bytes:
    """Return what stands before a payload."""
    mark = digest_of(seal)
    return _MAGIC + _VERSION + mark + digest_of(_VERSION, mark, payload)


def put(path: str, contents: Iterable[bytes]) -> None:
    """Put the contents into a file in one step, one after the other; raises as ``write`` does."""
    draft = f"{path}.{os.getpid()}"  # a build and one that finds nothing to do may write at once
    try:
        with open(draft, "wb", buffering=0) as file:
            for content in contents:
                _write_all(file.fileno(), content)
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        if os.path.exists(draft):
            os.unlink(draft)
        raise


def read(path: str, seal: bytes) -> bytes:
    """Return the payload of a file that was written with the same seal.

    Raises ``Missing``, ``OtherVersion`` or ``Damaged``; OSError where the file cannot be read.
    """
    try:
        head, payload = head_and_rest(path, HEAD)
    except FileNotFoundError:
        raise Missing(path) from None
    check(path, head, payload, seal)
    return payload


def check(path: str, head: bytes, payload: bytes, seal: bytes) -> None:
    """Raise ``OtherVersion`` or ``Damaged`` where ``head`` is not that of the payload."""
    if digest_in(path, head, seal) != digest_of(_VERSION, digest_of(seal), payload):
        raise Damaged(path)


def digest_in(path: str, head: bytes, seal: bytes) -> bytes:
    """Return the digest that stands in ``head``; raises as ``check`` does, but for the payload."""
    if len(head) < HEAD or not head.startswith(_MAGIC):
        raise Damaged(path)
    rest = head[len(_MAGIC) :]
    mark = rest[1 : 1 + SIZE]
    if rest[:1] != _VERSION or mark != digest_of(seal):
        raise OtherVersion(path)
    return rest[1 + SIZE :]


def _write_all(file: int, payload: bytes) -> None:
    """Write everything: the system may take less at once (Linux: 2 GB)."""
    rest = memoryview(payload)
    while rest:
        rest = rest[os.write(file, rest) :]
