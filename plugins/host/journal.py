"""Brings an output folder to what the plan says, so that a killed run can be completed.

1. New contents are put on a stage, a folder inside the output folder, by any number of processes.
2. A journal that names this folder and every removal is written beside it, in one step.
3. Stale files are removed, new ones moved in, whole folders where they are new; the stage goes.

A run killed before step 2 leaves the last good site as it was; one killed later is completed by
the next run before it does anything else.

Only the journal waits for the disk. Waiting for the contents too (``os.sync``) would cost 0.4 to
1.3 s with 20,000 files of 15 KB, and more where other programs have much to write; with three
files, synced singly, up to ten times the delivery. So a power cut, unlike the end of a program,
may leave new files empty; who builds next must therefore compare the sizes of what is there.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from plugins.core.frozen import frozen
from plugins.host.moves import files_in, move_in, put, remove

__all__ = ["MARK", "STAGE", "Changes", "ForeignFolderError", "Stage", "apply", "complete", "put"]

STAGE = ".amtsblog-neu"
MARK = ".amtsblog"
_JOURNAL = "journal.json"


class ForeignFolderError(Exception):
    """The output folder holds files that no build of ours has put there."""


@frozen
class Changes:
    """What a run changed: output paths that were written and removed, sorted."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


class Stage:
    """Where new contents wait inside the output folder until all of them are there.

    ``folder`` is what ``put`` takes, in any process. One stage serves one run, and one run
    at a time: making a stage completes what a killed run began, or drops what it had not finished
    preparing. Leaving the ``with`` block drops what was not delivered. Top-level names in
    ``retained`` are left alone.

    Raises ``ForeignFolderError`` where the folder was filled by somebody else, and ``OSError``.
    """

    folder: str

    def __init__(self, output: Path, retained: Iterable[str] = ()) -> None:
        self._output = output.absolute()
        self._kept = frozenset({STAGE, MARK, *retained})
        self._output.mkdir(parents=True, exist_ok=True)
        complete(self._output)
        self._marked = (self._output / MARK).exists()
        if not self._marked and any(p.name not in self._kept for p in self._output.iterdir()):
            raise ForeignFolderError(str(output))
        # A name of its own: a worker of a killed run may still be writing.
        folder = self._output / STAGE / os.urandom(8).hex()
        self.folder = str(folder)
        try:
            folder.mkdir(parents=True)
        except OSError:
            self.discard()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.discard()

    def present(self) -> Iterator[str]:
        """Yield every output path that there is now, in no order."""
        return files_in(str(self._output), self._kept)

    def deliver(self, written: Collection[str], removed: Collection[str]) -> Changes:
        """Move all that was put into place, and remove ``removed``; the work grows with both only.

        ``written`` is what was put: raises ``ValueError`` where a file is missing, before anything
        is changed. After an ``OSError`` the next stage completes what this one began.
        """
        missing = [path for path in written if not os.path.lexists(f"{self.folder}/{path}")]
        if missing:
            raise ValueError(f"{len(missing)} files were never put, {min(missing)} among them")
        changes = Changes(tuple(sorted(written)), tuple(sorted(removed)))
        if written or removed or not self._marked:
            _write_journal(self._output / STAGE, Path(self.folder).name, changes.removed)
            complete(self._output)
        self.discard()
        return changes

    def discard(self) -> None:
        """Remove what was put and not delivered; a delivery that has begun is left to complete."""
        if not (self._output / STAGE / _JOURNAL).exists():
            _drop(self._output / STAGE)


def apply(files: Mapping[str, bytes], output: Path, retained: Iterable[str] = ()) -> Changes:
    """Make ``output`` hold exactly ``files``; top-level names in ``retained`` are left alone.

    Raises ``ForeignFolderError`` where the folder was filled by somebody else.
    """
    with Stage(output, retained) as stage:
        present = set(stage.present())
        written = [p for p in files if p not in present or _differs(output / p, files[p])]
        for path in written:
            put(stage.folder, path, files[path])
        return stage.deliver(written, present - files.keys())


def complete(output: Path) -> None:
    """Finish what a killed run began, or drop what it had not finished preparing."""
    stage = output / STAGE
    journal = stage / _JOURNAL
    if journal.exists():
        steps = json.loads(journal.read_text(encoding="utf-8"))
        if steps["removed"]:
            remove(str(output), steps["removed"])
            # Never again: where file names fold case, a new file may have a removed one's name.
            _write_journal(stage, steps["folder"], ())
        if (stage / steps["folder"]).exists():
            move_in(str(stage / steps["folder"]), str(output))
        put(str(output), MARK, b"")
        journal.unlink()
    _drop(stage)


def _write_journal(stage: Path, folder: str, removed: Collection[str]) -> None:
    """Say in one step what is to be done: all that lies in ``folder`` is new."""
    steps = json.dumps({"folder": folder, "removed": list(removed)})
    put(str(stage), "journal.draft", steps.encode(), durable=True)
    (stage / "journal.draft").replace(stage / _JOURNAL)


def _drop(stage: Path) -> None:
    if not stage.exists():
        return
    for folder in sorted(stage.iterdir()):
        # Then no worker of a killed run can add to what is being removed. Windows refuses while
        # somebody reads it; what is in the way is told by the removal.
        with suppress(PermissionError):
            folder.rename(folder.with_suffix(".alt"))
    shutil.rmtree(stage)


def _differs(path: Path, data: bytes) -> bool:
    return path.stat().st_size != len(data) or path.read_bytes() != data
