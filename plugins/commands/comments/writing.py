"""Files that are there as a whole or not at all, whenever the power fails."""

from __future__ import annotations

import os
from pathlib import Path


def write_new(path: Path, data: bytes) -> bool:
    """Write a file that is not there yet; return whether it is new. Nothing is ever replaced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = _draft(path)
    try:
        _write(draft, data)
        return _take_place(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def replace(path: Path, data: bytes) -> None:
    """Write a file, whether there is one or not."""
    draft = _draft(path)
    try:
        _write(draft, data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def move(source: Path, target: Path) -> bool:
    """Move a file; return whether it is there now: false where the place is taken by another.

    First the copy is complete, then the original goes. A move that was killed in between is
    completed by the next one.
    """
    data = source.read_bytes()
    if not write_new(target, data) and target.read_bytes() != data:
        return False
    source.unlink()
    if not any(source.parent.iterdir()):
        source.parent.rmdir()
    return True


def _take_place(draft: Path, path: Path) -> bool:
    try:
        if os.name == "nt":
            draft.rename(path)  # fails where there is one; elsewhere it would replace it
        else:
            path.hardlink_to(draft)
    except FileExistsError:
        return False
    except OSError:
        if path.exists():
            return False
        draft.replace(path)  # file systems such as exFAT have no links
    return True


def _draft(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}")


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
