"""Stamps of files: how to tell from a file's numbers alone that it is still the same.

A stamp counts only if all four numbers are equal and the earlier one is *settled*: older than the
moment at which it was taken, by the clock of the file system, so that no later change can have
left the same numbers. In any other case the digest of the file decides. This module is imported
before anything else in a build: it imports next to nothing.
"""

from __future__ import annotations

import os
import stat as modes

from plugins.state.contents import contents
from plugins.state.digests import digest_of as digest_of  # the digest of a file's bytes

TYPE_CHECKING = False  # as in typing, whose import would cost what a thousand stamps cost
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# Size in bytes, time of the last change of content and of anything (ns), number of the file.
Stamp = tuple[int, int, int, int]

# Linux writes times from a clock that ticks every 1 to 10 ms.
_TICK = 20_000_000
# A time in whole milliseconds comes from FAT, exFAT, HFS+ or ext3: 10 ms to 2 s coarse, and on
# the first two it is no time of the last change at all but a copy of one that anybody may set.
_COARSE = 1_000_000
# How far the clock of another device (a file server) may be from ours.
_OTHER_CLOCK = 3_600_000_000_000
# Instead of the last change of a link: it is never settled, so links are always followed.
_LINK = 2**63 - 1
# On Windows this is when the file was made: nothing tells of changes that leave the mtime alone.
_NO_CTIME = os.name == "nt"


def stamp_of(status: os.stat_result) -> Stamp:
    """Return the stamp in a result of ``os.stat``."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def is_settled(stamp: Stamp, taken: int) -> bool:
    """Tell whether equal numbers will mean the same file; ``taken`` comes from ``clock()``.

    Never on Windows and on file systems with coarse clocks; not for links, for files changed
    around ``taken`` and for those with times in the future.
    """
    _, mtime, ctime, _ = stamp
    before = taken - _TICK
    return not _NO_CTIME and ctime % _COARSE != 0 and mtime < before and ctime < before


def clock(folder: str, roots: Iterable[str] = ()) -> int:
    """Return the time (ns) as the file system of ``folder`` writes it, by writing a file there.

    To be called *before* stamps are taken. ``roots`` are the folders whose stamps will be taken:
    where one lies on another device, whose clock may be wrong, the time is an hour earlier.
    """
    path = os.path.join(folder, "clock")
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    try:
        os.write(file, b"now")
    finally:
        os.close(file)
    now = os.stat(path)
    foreign = any(os.stat(root).st_dev != now.st_dev for root in roots)
    return now.st_mtime_ns - (_OTHER_CLOCK if foreign else 0)


def scan(root: str, keep: Callable[[str, bool], bool]) -> tuple[dict[str, Stamp], dict[str, Stamp]]:
    """Return the stamps of all files and of all folders below ``root``, by path from there.

    Paths have forward slashes; the root itself is the folder ``""``. ``keep(name, is_folder)``
    says what counts. A link has the numbers of what it leads to, but never a settled stamp; a
    link to a folder is listed as a file and not entered, and so is a link to nothing. Raises
    OSError where a folder cannot be read or something goes while we look.
    """
    files: dict[str, Stamp] = {}
    folders = {"": stamp_of(os.stat(root))}
    for path, entry, is_folder in _walk(root, keep):
        if is_folder:
            folders[path] = stamp_of(entry.stat(follow_symlinks=False))
        elif entry.is_symlink():
            files[path] = _of_link(entry.path)
        else:
            files[path] = stamp_of(entry.stat())
    return files, folders


def names(root: str, keep: Callable[[str, bool], bool]) -> list[str]:
    """Return the paths of all files as ``scan`` does, sorted, where no stamps are wanted."""
    return sorted(path for path, _, is_folder in _walk(root, keep) if not is_folder)


def _walk(
    root: str, keep: Callable[[str, bool], bool]
) -> Iterator[tuple[str, os.DirEntry[str], bool]]:
    """Yield what counts below ``root``: its path from there, its entry, whether it is a folder."""
    pending = [("", root)]
    while pending:
        inside, folder = pending.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                is_folder = entry.is_dir(follow_symlinks=False)
                if not keep(name, is_folder):
                    continue
                if is_folder:
                    pending.append((f"{inside}{name}/", entry.path))
                yield inside + name, entry, is_folder


def look(path: str) -> Stamp:
    """Return the stamp of one file as ``scan`` gives it; raise OSError where there is none."""
    status = os.lstat(path)
    return _of_link(path) if modes.S_ISLNK(status.st_mode) else stamp_of(status)


def digest(path: str) -> bytes:
    """Return 16 bytes that stand for what is at ``path``; raise OSError if nothing is.

    For a file that is ``digest_of`` its content; for a link also where it leads, because inside
    or outside a folder matters. What has no content (a link to a folder, a pipe) is not opened.
    """
    status = os.lstat(path)
    if modes.S_ISREG(status.st_mode):
        return digest_of(contents(path, status.st_size))
    target = os.path.realpath(path)
    kind, content = "nothing", b""
    if os.path.isfile(target):
        kind, content = "file", contents(target)
    elif os.path.isdir(target):
        kind = "folder"
    text = f"{kind} {modes.S_IFMT(status.st_mode)} {target}\0"
    return digest_of(text.encode("utf-8", "surrogateescape"), content)


def _of_link(path: str) -> Stamp:
    try:
        size, mtime, _, number = stamp_of(os.stat(path))
    except OSError:  # it leads to nothing: then it is itself what there is
        size, mtime, _, number = stamp_of(os.lstat(path))
    return size, mtime, _LINK, number
