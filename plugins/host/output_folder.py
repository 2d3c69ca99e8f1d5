"""What lies in the output folder, and whether it is what was written there."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from plugins.host.journal import MARK, STAGE
from plugins.host.memory import Known
from plugins.state.changes import Changes, changes
from plugins.state.counting import in_output
from plugins.state.stamps import Stamp, look, scan, stamp_of


class Found(NamedTuple):
    """Files with their stamps and digests, folders with their stamps, by path.

    ``broken`` are files that were altered or removed, ``foreign`` those nobody asked for, and
    empty folders, which end in a slash.
    """

    files: Known
    folders: dict[str, Stamp]
    broken: frozenset[str]
    foreign: frozenset[str]


def inspect(output: Path, known: Known, taken: int, retained: Collection[str]) -> Found:
    """Compare the output folder with what was written there; ``retained`` names are left alone.

    Raises OSError where it cannot be read.
    """
    parts = list(_parts(output, known, taken, retained))
    files = {f"{name}{path}": entry for name, part in parts for path, entry in part.now.items()}
    folders = {
        f"{name}{path}".rstrip("/"): stamp
        for name, part in parts
        for path, stamp in part.folders.items()
    }
    changed = ({f"{name}{path}" for path in part.changed} for name, part in parts)
    broken = (known.keys() - files.keys()).union(*changed)
    foreign = (files.keys() - known.keys()) | set(_empty(files, folders))
    return Found(files, folders, frozenset(broken), frozenset(foreign))


def _empty(files: Collection[str], folders: Collection[str]) -> Iterator[str]:
    filled = {path.rpartition("/")[0] for path in (*files, *folders)}
    return (f"{folder}/" for folder in folders if folder not in filled and folder)


def _parts(
    output: Path, known: Known, taken: int, retained: Collection[str]
) -> Iterator[tuple[str, Changes]]:
    """Yield what is in each folder at the top, with its name, and what lies at the top itself."""
    inside: dict[str, Known] = {}
    for path, entry in known.items():
        first, slash, rest = path.partition("/")
        inside.setdefault(first if slash else "", {})[rest if slash else path] = entry

    def beside(name: str, is_folder: bool) -> bool:
        return not is_folder and name not in kept

    kept = {STAGE, MARK, *retained}
    yield "", changes(str(output), inside.get("", {}), taken, beside)
    with os.scandir(output) as entries:
        names = sorted(entry.name for entry in entries if entry.is_dir(follow_symlinks=False))
    for name in names:
        if name not in kept:
            yield f"{name}/", changes(str(output / name), inside.get(name, {}), taken, in_output)


def followed(
    output: Path, before: Found, digests: Mapping[str, bytes], removed: Collection[str]
) -> Found:
    """Return what is there after a delivery; ``digests`` are those of the files just written."""
    files = {path: entry for path, entry in before.files.items() if path not in removed}
    for path, digest in digests.items():
        files[path] = look(str(output / path)), digest
    folders = dict(before.folders)
    touched = {""}
    for path in (*digests, *removed):
        while path:
            path = path.rpartition("/")[0]
            touched.add(path)
    for path in touched:
        folders.pop(path, None)
        full = output / path if path else output
        if full.is_dir():
            folders[path] = stamp_of(full.stat())
    return Found(files, folders, frozenset(), frozenset())


def scanned(output: Path, digests: dict[str, bytes], retained: Collection[str]) -> Found:
    """Return all files with the digests they were written with; nothing is read."""
    kept = {STAGE, MARK, *retained}
    files: dict[str, Stamp] = {}
    folders: dict[str, Stamp] = {}
    there, top = scan(str(output), lambda name, is_folder: not is_folder and name not in kept)
    files.update(there)
    folders.update(top)
    with os.scandir(output) as entries:
        names = sorted(entry.name for entry in entries if entry.is_dir(follow_symlinks=False))
    for name in names:
        if name not in kept:
            there, below = scan(str(output / name), in_output)
            files.update((f"{name}/{path}", stamp) for path, stamp in there.items())
            folders.update((f"{name}/{path}" if path else name, s) for path, s in below.items())
    known = {path: (stamp, digests[path]) for path, stamp in files.items() if path in digests}
    return Found(known, folders, frozenset(), frozenset(files.keys() - digests.keys()))
