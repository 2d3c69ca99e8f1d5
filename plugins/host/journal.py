"""Brings an output folder to what the plan says, so that a killed run can be completed.

1. New contents are written to a staging folder inside the output folder.
2. A journal that names every replacement and removal is put beside them, in one step.
3. Files are replaced one by one; then the staging folder is removed.

A run killed before step 2 leaves the last good site as it was; one killed later is completed by
the next run before it does anything else.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

STAGE = ".amtsblog-neu"
MARK = ".amtsblog"
_JOURNAL = "journal.json"


class ForeignFolderError(Exception):
    """The output folder holds files that no build of ours has put there."""


@dataclass(frozen=True)
class Changes:
    """What a run changed: output paths that were written and removed, sorted."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def apply(files: Mapping[str, bytes], output: Path, retained: Iterable[str] = ()) -> Changes:
    """Make ``output`` hold exactly ``files``; top-level names in ``retained`` are left alone.

    Raises ``ForeignFolderError`` where the folder was filled by somebody else.
    """
    keep = {STAGE, MARK, *retained}
    output.mkdir(parents=True, exist_ok=True)
    complete(output)
    if not (output / MARK).exists() and any(p.name not in keep for p in output.iterdir()):
        raise ForeignFolderError(str(output))
    present = set(_present(output, keep))
    written = tuple(p for p in sorted(files) if p not in present or _differs(output / p, files[p]))
    removed = tuple(sorted(present - files.keys()))
    if written or removed or not (output / MARK).exists():
        _stage(output, {path: files[path] for path in written}, removed)
        complete(output)
    return Changes(written, removed)


def complete(output: Path) -> None:
    """Finish what a killed run began, or drop what it had not finished preparing."""
    stage = output / STAGE
    journal = stage / _JOURNAL
    if journal.exists():
        steps = json.loads(journal.read_text(encoding="utf-8"))
        for path in steps["removed"]:
            _remove(output, path)
        # Never again: where file names fold case, a new file may have the name of a removed one.
        _write_journal(stage, steps["written"], ())
        for path in steps["written"]:
            staged = stage / "files" / path
            if staged.exists():
                _make_room(output, path)
                staged.replace(output / path)
        (output / MARK).touch()
        journal.unlink()
    if stage.exists():
        shutil.rmtree(stage)


def _stage(output: Path, files: Mapping[str, bytes], removed: tuple[str, ...]) -> None:
    stage = output / STAGE
    for path, data in files.items():
        target = stage / "files" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    stage.mkdir(exist_ok=True)
    _write_journal(stage, sorted(files), removed)


def _write_journal(stage: Path, written: Sequence[str], removed: Sequence[str]) -> None:
    """Say in one step what is to be done."""
    draft = stage / "journal.draft"
    with draft.open("w", encoding="utf-8") as file:
        json.dump({"written": list(written), "removed": list(removed)}, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(stage / _JOURNAL)


def _present(output: Path, keep: set[str]) -> Iterable[str]:
    for folder, folders, names in os.walk(output):
        if Path(folder) == output:
            folders[:] = [name for name in folders if name not in keep]
            names = [name for name in names if name not in keep]
        for name in names:
            yield (Path(folder) / name).relative_to(output).as_posix()


def _differs(path: Path, data: bytes) -> bool:
    return path.stat().st_size != len(data) or path.read_bytes() != data


def _remove(output: Path, path: str) -> None:
    """Remove a file and the folders that it leaves empty."""
    target = output / path
    if target.is_file() or target.is_symlink():  # else a killed run has removed it already
        target.unlink()
    for folder in target.parents:
        if folder == output or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()


def _make_room(output: Path, path: str) -> None:
    """Make the folders of ``path``, replacing a file that has the name of one of them."""
    target = output / path
    for folder in reversed(target.parents):
        if folder.is_file() and folder.is_relative_to(output):
            folder.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        shutil.rmtree(target)
