"""Which mails there are in files, folders and standard input; read one at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from plugins.comments.incoming import findings, limits, mbox, outlook
from plugins.comments.incoming.characters import clean
from plugins.core.problems import Place, Problem

_INPUT = "-"
# What lies beside mails in folders of mail programs, and cannot be mail.
_MAILDIR = {"cur", "new", "tmp"}
_OTHERS = {".msf", ".dat", ".html", ".json", ".sqlite", ".ini", ".db", ".md"}


class Source(NamedTuple):
    """The bytes of a mail and where it is, or what keeps it from being read."""

    place: Place
    data: bytes | None
    problems: list[Problem]


def mails_in(names: Sequence[str], stdin: BinaryIO) -> Iterator[Source]:
    """Yield the mails of files (one, or an mbox) and folders, a Maildir too, in a fixed order."""
    for name in names:
        path = Path(name)
        if name == _INPUT:
            yield from _in_stream(stdin, Place("Standardeingabe"))
        elif path.is_dir():
            yield from _in_folder(path)
        elif path.is_file():
            yield from _in_file(path)
        else:
            yield Source(_place(path), None, [findings.missing(_place(path))])


def _in_folder(folder: Path) -> Iterator[Source]:
    found = sorted(_files(folder))
    for path in found:
        yield from _in_file(path)
    if not found:
        yield Source(_place(folder), None, [findings.no_mails(_place(folder))])


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that may hold mails; nothing hidden, nothing half delivered."""
    for name, folders, files in os.walk(folder):
        if set(folders) >= _MAILDIR:
            folders.remove("tmp")
        folders[:] = [one for one in folders if not one.startswith(".")]
        for file in files:
            path = Path(name, file)
            if not file.startswith(".") and path.suffix.lower() not in _OTHERS and path.is_file():
                yield path


def _in_file(path: Path) -> Iterator[Source]:
    place = _place(path)
    try:
        with path.open("rb") as file:
            yield from _in_stream(file, place)
    except OSError as error:
        said = error.strerror or type(error).__name__
        yield Source(place, None, [findings.unreadable(place, f"das System meldet „{said}“")])


def _place(path: Path) -> Place:
    """Return how a path is shown: mail programs make names of files of subjects of mails."""
    return Place(clean(path.as_posix().replace("\n", " "))[0])


def _in_stream(file: BinaryIO, place: Place) -> Iterator[Source]:
    data = file.read(limits.MAX_BYTES + 1)
    if data.startswith(outlook.MAGIC):
        data += file.read(outlook.MAX_BYTES + 1 - len(data))
    elif mbox.is_mbox(data):
        for line, mail in mbox.mails(data, file):
            yield Source(place.at(line), mail, [])
        return
    yield Source(place, data, [])
