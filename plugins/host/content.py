"""Finds what lies in ``content/``: texts by kind, and all other files."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from plugins.core.frozen import frozen
from plugins.core.problems import Place, Problem
from plugins.host.contribution import Kind

# Left behind by operating systems and editors.
_CLUTTER = frozenset({"thumbs.db", "desktop.ini"})
_NOTES = frozenset({"README.md"})


class Found(NamedTuple):
    """A file of ``content/``. ``kind`` is ``None`` for files that are no texts."""

    path: str
    place: Place
    kind: Kind | None


@frozen
class Content:
    """The folder with the texts. ``shown`` is how its path stands in messages (``content``)."""

    root: Path
    shown: str

    def place(self, path: str) -> Place:
        """Return the place of a content path."""
        return Place(f"{self.shown}/{path}")

    def read(self, path: str) -> bytes:
        """Return the bytes of a content path."""
        return (self.root / path).read_bytes()


def find(
    content: Content, kinds: Iterable[Kind], no_texts: Collection[str] = ()
) -> tuple[list[Found], list[Problem]]:
    """List all files below ``content``, sorted by path, with the kind of document each one is.

    ``no_texts`` are content paths that a plugin reads as a file of its own.
    """
    found: list[Found] = []
    problems: list[Problem] = []
    ordered = tuple(kinds)
    for path in sorted(_paths(content.root)):
        place = content.place(path)
        full = content.root / path
        if full.is_symlink() and not _stays_inside(full, content.root):
            problems.append(_leads_out(place))
        elif full.is_dir():
            problems.append(_linked_folder(place))
        else:
            kind = None if path in no_texts else _kind_of(path, ordered)
            if kind is None and path not in no_texts and path.lower().endswith(".md"):
                problems.append(_homeless(place, ordered))
            else:
                found.append(Found(path, place, kind))
    return found, problems


def _paths(root: Path) -> Iterable[str]:
    """Yield files, and folders that are symbolic links (which are not entered)."""
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        linked = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in (*files, *linked):
            path = (Path(folder) / name).relative_to(root).as_posix()
            clutter = name.startswith((".", "~$")) or name.endswith("~")
            if not clutter and name.lower() not in _CLUTTER and path not in _NOTES:
                yield path


def _kind_of(path: str, kinds: tuple[Kind, ...]) -> Kind | None:
    for kind in kinds:
        folder = f"{kind.folder}/" if kind.folder else ""
        if path.startswith(folder) and path.lower().endswith(kind.suffix):
            return kind
    return None


def _stays_inside(path: Path, root: Path) -> bool:
    return path.resolve().is_relative_to(root.resolve())


def _leads_out(place: Place) -> Problem:
    return Problem(
        "HST001",
        place,
        "Die Datei ist eine Verknüpfung, die aus dem Ordner content hinausführt.",
        "Die gemeinte Datei hierher kopieren und die Verknüpfung löschen.",
    )


def _linked_folder(place: Place) -> Problem:
    return Problem(
        "HST002",
        place,
        "Der Ordner ist eine Verknüpfung; was in ihm liegt, würde leicht übersehen.",
        "Den gemeinten Ordner hierher kopieren und die Verknüpfung löschen.",
    )


def _homeless(place: Place, kinds: tuple[Kind, ...]) -> Problem:
    folders = ", ".join(f"{kind.folder}/" for kind in kinds if kind.suffix == ".md")
    return Problem(
        "HST003",
        place,
        "Der Text liegt in keinem der Ordner, aus denen Seiten entstehen.",
        f"In einen von diesen verschieben: {folders}",
    )
