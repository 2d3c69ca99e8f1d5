"""What a delivery does to files, one operation of the file system at a time.

Paths are plain strings with forward slashes, and no folder is asked twice: a cold build comes here
tens of thousands of times, and ``pathlib`` would take longer than the disk.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Container, Iterable, Iterator

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
if sys.platform == "win32":
    _NEW |= os.O_BINARY


def put(folder: str, path: str, data: bytes, *, durable: bool = False) -> None:
    """Write one file below ``folder``; worker processes may do so at the same time.

    Folders are made as needed, but never ``folder`` itself: a worker that has outlived its build
    finds its stage gone and ends with ``FileNotFoundError`` instead of writing into the next
    one. ``durable`` waits until the data is on the disk. Raises ``OSError``.
    """
    target = f"{folder}/{path}"
    try:
        file = os.open(target, _NEW, 0o666)
    except FileNotFoundError:
        inner = path.rpartition("/")[0]
        if not inner:
            raise
        _make_folders(folder, inner)
        file = os.open(target, _NEW, 0o666)
    try:
        done = os.write(file, data)
        while done < len(data):
            done += os.write(file, memoryview(data)[done:])
        if durable:
            os.fsync(file)
    finally:
        os.close(file)


def _make_folders(folder: str, inner: str) -> None:
    try:
        os.mkdir(f"{folder}/{inner}")
    except FileExistsError:  # another worker was faster
        return
    except FileNotFoundError:
        upper = inner.rpartition("/")[0]
        if not upper:
            raise
        _make_folders(folder, upper)
        _make_folders(folder, inner)


def files_in(folder: str, passed_over: Container[str] = ()) -> Iterator[str]:
    """Yield the path of every file, in no order; names at the top may be passed over."""
    waiting = [""]
    while waiting:
        inner = waiting.pop()
        with os.scandir(f"{folder}/{inner}") as found:
            entries = list(found)
        for entry in entries:
            if not inner and entry.name in passed_over:
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{inner}{entry.name}/")
            elif not entry.is_dir():
                yield inner + entry.name


def move_in(staged: str, target: str) -> None:
    """Move all that lies in the folder ``staged`` into the folder ``target``; ``staged`` goes.

    What is new as a whole folder moves in one step. Can be repeated after any of its steps.
    """
    with os.scandir(staged) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        place = f"{target}/{entry.name}"
        if not entry.is_dir(follow_symlinks=False):
            if os.path.isdir(place):
                _remove_folder(place)
            os.replace(entry.path, place)
        elif os.path.isdir(place):
            move_in(entry.path, place)
        else:
            _move_folder(entry.path, place)
    os.rmdir(staged)


def _move_folder(staged: str, place: str) -> None:
    if os.path.lexists(place):
        os.unlink(place)
    try:
        os.rename(staged, place)
    except PermissionError:
        # Windows refuses while another program, say a virus scanner, reads one of the files. Where
        # there are no rights, the next line says so.
        os.mkdir(place)
        move_in(staged, place)


def _remove_folder(place: str) -> None:
    if os.path.islink(place):
        os.unlink(place)
    else:
        shutil.rmtree(place)


def remove(root: str, paths: Iterable[str]) -> None:
    """Remove files, then the folders that this leaves empty; what is gone already is no error."""
    folders: set[str] = set()
    for path in paths:
        target = f"{root}/{path}"
        if os.path.isfile(target) or os.path.islink(target):
            os.unlink(target)
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    for folder in sorted(folders, reverse=True):  # a folder comes after all that it holds
        target = f"{root}/{folder}"
        if os.path.isdir(target) and not os.path.islink(target) and _is_empty(target):
            os.rmdir(target)


def _is_empty(folder: str) -> bool:
    with os.scandir(folder) as found:
        return next(found, None) is None
