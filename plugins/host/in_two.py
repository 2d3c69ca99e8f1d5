"""Printing shared with one copy of this process: for some dozen pieces of a large site.

Each begins with pieces of one kind and then takes what the other has left: files such as cards and
feeds need libraries that pages do not need, so that most often each is imported by one of them.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator, Sequence
from itertools import chain

from plugins.blog.views import Page
from plugins.host.beside import beside
from plugins.host.press import Forme, Press
from plugins.host.printing import Job, Proof, proof

# From so many pieces on, of a site with so many files, a copy saves more time than it takes: it
# takes 20 ms with 10,000 articles. A small site would need half as much memory again for nothing.
_WORTHWHILE = 24
_LARGE = 5_000
# More are worth processes that take parts. The numbers of fewer fit into a pipe at once.
_MOST = 1_024
_BYTES = 2


def is_worthwhile(jobs: int, pieces: int) -> bool:
    """Tell whether to print so many pieces of a site in two processes."""
    return _WORTHWHILE <= jobs < _MOST and pieces >= _LARGE


def print_in_two(forme: Forme, jobs: Sequence[Job], folder: str) -> Iterator[Proof]:
    """Print every job; what differs from what is there is put into the stage ``folder``."""
    press = Press(forme)
    files = _Pile([job for job in jobs if not isinstance(job.piece.what, Page)])
    pages = _Pile([job for job in jobs if isinstance(job.piece.what, Page)])

    def print_files() -> bytes:
        return pickle.dumps(proof(press, chain(files, pages), folder))

    try:
        with beside(print_files, worthwhile=True) as answer:
            here = proof(press, chain(pages, files), folder)
            yield here
            there: Proof = pickle.loads(answer())  # noqa: S301  (a copy of this process wrote it)
            yield there
    finally:
        files.close()
        pages.close()
    printed = {one.path for found in (here, there) for one in found.prints}
    # What the copy had taken when something ended it.
    lost = [job for job in jobs if job.path not in printed]
    if lost:
        yield proof(press, lost, folder)


class _Pile:
    """Jobs of which this process and its copy take one after the other, each job once."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self._jobs = jobs
        self._reader, writer = os.pipe()
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(b"".join(number.to_bytes(_BYTES, "big") for number in range(len(jobs))))

    def __iter__(self) -> Iterator[Job]:
        while number := os.read(self._reader, _BYTES):
            yield self._jobs[int.from_bytes(number, "big")]

    def close(self) -> None:
        os.close(self._reader)
