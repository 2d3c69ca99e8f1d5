"""Mails from mbox files."""

from __future__ import annotations

import io
import tracemalloc

import pytest

from plugins.comments.incoming.limits import MAX_BYTES
from plugins.comments.incoming.mbox import is_mbox, mails

BEGIN = b"From a@b Thu Mar 12 10:30:00 2026\n"


@pytest.mark.parametrize("head", [0, 10, 60, 10_000])
def test_where_mails_begin(head: int) -> None:
    """At „From “ with a time, below an empty line; a „From“ in a text begins none."""
    data = (
        BEGIN
        + b"A: 1\n\nFrom me\n>From you\nFrom a 10:30\n\n"
        + BEGIN.replace(b"\n", b"\r\n")
        + b"B: 2\n"
    )

    found = list(mails(data[:head], io.BytesIO(data[head:])))

    assert [one.line for one in found] == [1, 8]
    assert found[0].data == b"A: 1\n\nFrom me\nFrom you\nFrom a 10:30\n\n"
    assert found[1].data == b"B: 2\n"


@pytest.mark.parametrize("data", [b"", b"From me to you\n", b"Subject: x\n\n", b"From"])
def test_what_is_no_mbox(data: bytes) -> None:
    """A time belongs to its first line."""
    assert not is_mbox(data)


def test_memory_stays_bounded() -> None:
    """A line of any length is read in pieces, and of a mail no more than is ever looked at."""

    class Endless(io.RawIOBase):
        left = 60_000_000

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            size = min(len(buffer), self.left)
            buffer[:size] = b"x" * size
            self.left -= size
            return size

    tracemalloc.start()
    (one,) = mails(BEGIN, io.BufferedReader(Endless()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert MAX_BYTES < len(one.data) < 2 * MAX_BYTES
    assert peak < 4 * MAX_BYTES
