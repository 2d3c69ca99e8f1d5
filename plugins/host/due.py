"""Which pieces are to be printed, and why: because they are new, or because of what they read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field
from typing import Protocol

from plugins.core.frozen import mutable
from plugins.core.ledger import Cell
from plugins.host.printing import Job, Proof
from plugins.host.reads import Reads
from plugins.host.slots import Piece

NEW, OTHER, BROKEN = "new", "other", "broken"
"""A page that was not there, one that is made in another way, one whose file was altered."""


class Lying(Protocol):
    """What lies in a folder."""

    def get(self, path: str, default: bytes, /) -> bytes:
        """Return the digest of a file, ``default`` where there is none."""


@mutable
class Register:
    """What pages have read until now, and what is in the output folder.

    ``there`` are the digests of all files that lie there, by path; ``waiting`` those of the files
    that were put on the stage of this run.
    """

    reads: Reads
    there: Lying
    waiting: dict[str, bytes] = field(default_factory=dict)

    def due(
        self,
        pieces: Mapping[str, Piece],
        before: Mapping[str, Piece],
        changed: Collection[Cell],
        broken: Collection[str],
    ) -> tuple[list[Job], dict[str, str | Cell]]:
        """Return the pieces to print, and why each, by output path: a word or a cell that changed.

        ``before`` are the pieces as they were printed, ``broken`` output paths that are not what
        was written there.
        """
        known, hits = self.reads.among(pieces), self.reads.hits(changed)
        jobs: list[Job] = []
        why: dict[str, str | Cell] = {}
        for path, piece in pieces.items():
            was = before.get(path)
            reason: str | Cell
            if path not in known:
                reason = NEW
            elif was is not piece and was != piece:
                reason = OTHER
            elif path in broken:
                reason = BROKEN
            elif path in hits:
                reason = hits[path][0]
            else:
                continue
            # What already waits on the stage is replaced there, whatever is in its place now.
            lying = b"" if path in self.waiting else self.there.get(path, b"")
            jobs.append(Job(path, piece, lying))
            why[path] = reason
        return jobs, why

    def enter(self, proof: Proof) -> None:
        """Note what was printed."""
        self.reads.enter(proof)
        self.waiting.update((one.path, one.digest) for one in proof.prints if one.put)

    def drop(self, paths: Collection[str]) -> None:
        """Forget what is no longer there."""
        self.reads.drop(paths)
        for path in paths:
            self.waiting.pop(path, None)
