"""Finds what lies in ``content/``: texts by kind, and all other files."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from plugins.core.frozen import frozen
from plugins.core.problems import Place, Problem
from plugins.host.contribution import Kind
from plugins.state.contents import contents
from plugins.state.counting import in_texts

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
        return contents(f"{self.root}/{path}")


def paths_in(content: Content) -> Iterator[str]:
    """Yield files, and folders that are symbolic links (which are not entered), in no order.

    They are those of a ``Tree`` of the folder: who has one asks it instead.
    """
    for folder, folders, files in os.walk(content.root):
        folders[:] = [name for name in folders if in_texts(name, True)]
        inside = Path(folder).relative_to(content.root)
        linked = [name for name in folders if Path(folder, name).is_symlink()]
        for name in (*files, *linked):
            if in_texts(name, False):
                yield (inside / name).as_posix()


def find(
    content: Content, paths: Iterable[str], kinds: Iterable[Kind], no_texts: Collection[str] = ()
) -> tuple[list[Found], list[Problem]]:
    """Tell which kind of document each file is, sorted by path.

    ``paths`` are some or all of the files there are. ``no_texts`` are content paths that a plugin
    reads as a file of its own.
    """
    found: list[Found] = []
    problems: list[Problem] = []
    ordered = tuple(kinds)
    for path in sorted(paths):
        place = content.place(path)
        if path in _NOTES:
            continue
        linked = _linked(content, path, place)
        if linked is not None:
            problems.append(linked)
            continue
        kind = None if path in no_texts else _kind_of(path, ordered)
        if kind is None and path not in no_texts and path.lower().endswith(".md"):
            problems.append(_homeless(place, ordered))
        else:
            found.append(Found(path, place, kind))
    return found, problems


def _linked(content: Content, path: str, place: Place) -> Problem | None:
    """Return what is wrong with a link, ``None`` where it leads to a file inside or is none."""
    full = content.root / path
    if not full.is_symlink():
        return None
    if not _stays_inside(full, content.root):
        return _leads_out(place)
    return _linked_folder(place) if full.is_dir() else None


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
