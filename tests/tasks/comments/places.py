"""Files of comments, put where they belong and looked at."""

from __future__ import annotations

from pathlib import Path


def put(folder: Path, name: str, text: str) -> Path:
    """Write a comment's file to the article's folder in one of the three places."""
    path = folder / "gut" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
    return path


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
