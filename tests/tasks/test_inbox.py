"""Lines from another process: whole, in order, and waited for no longer than asked."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from plugins.commands.inbox import Inbox


@pytest.fixture
def pipe() -> Iterator[tuple[Inbox, int]]:
    reads, writes = os.pipe()
    yield Inbox(reads), writes
    os.close(reads)


def test_all_lines_that_are_there(pipe: tuple[Inbox, int]) -> None:
    """At once, half a line with its other half only."""
    inbox, end = pipe
    os.write(end, b"eins\nzwei\ndr")
    assert inbox.lines(10) == ["eins", "zwei"]
    os.write(end, "eißig\n".encode())
    assert inbox.lines(10) == ["dreißig"]
    os.close(end)


def test_nothing_comes(pipe: tuple[Inbox, int]) -> None:
    """Then there is nothing, and no end."""
    inbox, end = pipe

    assert inbox.lines(0.001) == []
    assert not inbox.is_waiting()
    os.close(end)


def test_end(pipe: tuple[Inbox, int]) -> None:
    """What came before it counts; then it is said each time."""
    inbox, end = pipe
    os.write(end, b"eins\n")
    assert inbox.is_waiting()
    os.close(end)

    assert inbox.lines(10) == ["eins"]
    for _ in range(2):
        with pytest.raises(EOFError):
            inbox.lines(10)
    assert inbox.is_waiting()
