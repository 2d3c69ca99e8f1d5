"""What the benchmark knows of a tool that makes pictures smaller."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

WIDTHS = (480, 960, 1280, 1800)
FORMATS = ("avif", "webp", "jpeg")

Qualities = Mapping[str, int]
"""By format."""

Made = Mapping[tuple[str, int, str], Path]
"""Files by name of the photo, width and format."""


@dataclass(frozen=True)
class PictureTool:
    """One tool; ``prepare`` tells it photos and qualities, ``files`` finds what it has made."""

    name: str
    command: tuple[str, ...]
    cwd: Path
    clearing: tuple[Path, ...]
    prepare: Callable[[Sequence[Path], Qualities], None]
    files: Callable[[], Made]

    def clear(self) -> None:
        """Remove all that a run has made, so that the next one makes it anew."""
        for path in self.clearing:
            shutil.rmtree(path, ignore_errors=True)


def named_files(folder: Path) -> Made:
    """Return the files of a folder, each called ``photo.width.format``."""
    found = {}
    for path in sorted(folder.iterdir()):
        photo, width, format_ = path.name.split(".")
        found[photo, int(width), format_] = path
    return found
