"""Where things lie in the working copy, for the tasks; next to no imports."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from plugins.state.standing import CACHE, COMPILED, PICTURES, STATES

ROOT = Path(__file__).resolve().parents[2]
OUTPUT = "output"
PREVIEW = "output-preview"
# What the tasks and tools leave behind and can make again.
MADE = (OUTPUT, PREVIEW, ".cache", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis")


def of(name: str, standard: str) -> Path:
    """Return the folder that was named, seen from where the user stands, else the standard one."""
    return Path(name).resolve() if name else ROOT / standard


def texts(name: str) -> Path:
    """Return the folder with the texts; end with a German message where there is none."""
    folder = of(name, "content")
    require(folder)
    return folder


def require(folder: Path) -> None:
    """End with a German message where the folder with the texts is not there."""
    if not folder.is_dir():
        sys.exit(f"Den Ordner {folder} gibt es nicht.\n    → Schreibweise von --content prüfen.")


def clean(root: Path) -> list[str]:
    """Remove what can be made again below ``root``; return what there was.

    Of a folder that ``AMTSBLOG_CACHE`` names, only what builds have put there.
    """
    elsewhere = os.environ.get(CACHE)
    cached = (
        [str(Path(elsewhere, name)) for name in (STATES, COMPILED, PICTURES)] if elsewhere else []
    )
    there = [name for name in (*MADE, *cached) if (root / name).exists()]
    for name in there:
        shutil.rmtree(root / name)
    return there
