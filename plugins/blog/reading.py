"""Small readings that several kinds of documents share: slug, names, pictures."""

from __future__ import annotations

import datetime as dt
import functools
import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from plugins.blog.folder_names import propose
from plugins.blog.model import Document
from plugins.blog.paths import leads_elsewhere, resolve
from plugins.core.dates import read_date
from plugins.core.frozen import frozen
from plugins.core.likeness import close_matches
from plugins.core.problems import Place, Problem

T = TypeVar("T")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def text(document: Document, attribute: str) -> str:
    """Return a text value of the header, or an empty string."""
    return document.values.text(attribute)


def slug_of(document: Document) -> tuple[str, list[Problem]]:
    """Return the header's slug, else the one the name of file or folder proposes."""
    given = text(document, "slug")
    if given:
        if _SLUG.fullmatch(given) and len(given) <= 60:
            return given, []
        return propose(document.path).slug, [
            Problem(
                "BLG001",
                document.values.place_of("slug"),
                f"„{given}“ geht nicht als Teil einer Adresse.",
                "Höchstens 60 Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel fuenf-tipps.",
            )
        ]
    proposed = propose(document.path).slug
    if proposed:
        return proposed, []
    return "", [
        Problem(
            "BLG002",
            document.place.at(1),
            "Aus dem Namen von Ordner oder Datei lässt sich keine Adresse bilden.",
            "Im Kopf ergänzen: Slug: kurzer-titel",
        )
    ]


@frozen
class Former:
    """A former address as ``written``, and as pages have it: no slash in front, one at its end.

    A file name keeps its form (``alt/seite.html``).
    """

    written: str
    address: str
    place: Place


def former_addresses(document: Document) -> tuple[Former, ...]:
    """Return every address of ``Formerly:``; none for kinds of documents without that key."""
    if "formerly" not in document.values.known:
        return ()
    return tuple(_former(document))


def _former(document: Document) -> Iterator[Former]:
    for value in document.values.all("formerly"):
        if not isinstance(value.data, tuple):
            raise TypeError(f"formerly is {type(value.data).__name__}, not tuple")
        for written in map(str, value.data):
            path = written.strip().lstrip("/")
            last = path.rpartition("/")[2]
            address = path if not last or "." in last else f"{path}/"
            yield Former(written, address, value.place)


def waits(document: Document, today: dt.date) -> bool:
    """Tell whether a text is a draft or its day is still to come; a wrong date waits not."""
    if text(document, "status") == "draft":
        return True
    date, _ = read_date(text(document, "date"), document.place)
    return date is not None and date > today


def find_named(
    names: Iterable[str], known: Mapping[str, T], place: Place, what: str, folder: str
) -> tuple[tuple[T, ...], list[Problem]]:
    """Look names up without regard to case; ``what`` is the German noun of the message."""
    by_word = _by_word(tuple(known))
    found: list[T] = []
    problems: list[Problem] = []
    for name in names:
        match = by_word.get(_folded(name))
        if match is not None:
            found.append(known[match])
            continue
        near = close_matches(_folded(name), sorted(by_word))
        remedy = f"Meinten Sie „{by_word[near[0]]}“? Oder" if near else "Schreibweise prüfen oder"
        problems.append(
            Problem(
                "BLG003",
                place,
                f"{what} „{name}“ gibt es nicht.",
                f"{remedy} eine Datei dafür in {folder} anlegen.",
            )
        )
    return tuple(dict.fromkeys(found)), problems


@functools.lru_cache(16)  # all articles name the same authors and series
def _by_word(names: tuple[str, ...]) -> dict[str, str]:
    return {_folded(name): name for name in names}


@functools.lru_cache(4096)
def _folded(name: str) -> str:
    """Return a name as it is compared: without case, dots at its end and kinds of spaces."""
    return " ".join(name.casefold().split()).rstrip(" .…")


def picture_of(
    document: Document, attribute: str, files: Iterable[str]
) -> tuple[str, list[Problem]]:
    """Return the content path of the picture a header key names, or an empty string."""
    path, problems = picture_named(document, attribute)
    if not path or path in files:
        return path, problems
    return "", [missing_picture(document, attribute, files)]


def missing_picture(document: Document, attribute: str, files: Iterable[str]) -> Problem:
    """Make the problem for a picture that a header key names and that is not there."""
    place = document.values.place_of(attribute)
    target = text(document, attribute)
    return missing_file("LNK002", "Das Bild", target, place, document.folder, files)


def picture_named(document: Document, attribute: str) -> tuple[str, list[Problem]]:
    """Return the content path a header key names, there or not, or an empty string."""
    target = text(document, attribute)
    if not target:
        return "", []
    place = document.values.place_of(attribute)
    if leads_elsewhere(target):
        return "", [
            Problem(
                "LNK004",
                place,
                f"„{target}“ liegt nicht auf dieser Website.",
                "Das Bild in den Ordner des Textes legen und nur den Dateinamen schreiben.",
            )
        ]
    path = resolve(document.folder, target)
    if path is None:
        return "", [outside(target, place)]
    return path, []


def outside(target: str, place: Place) -> Problem:
    """Make the problem for a path that leaves ``content/``."""
    return Problem(
        "LNK005",
        place,
        f"„{target}“ führt aus dem Ordner content hinaus.",
        "Die Datei in den Ordner des Textes kopieren und nur den Dateinamen schreiben.",
    )


def _looks_the_same(target: str, folder: str, files: Collection[str]) -> str:
    """Return the remedy where a file has a name that only looks like the target, else nothing.

    Umlauts are one sign or two (Unicode Standard Annex 15); old Macs and archives from them write
    two. A percent sign begins a code in addresses (RFC 3986, 2.1).
    """
    path = resolve(folder, target) or ""
    spelt = unicodedata.normalize("NFC", path)
    if any(unicodedata.normalize("NFC", file) == spelt for file in files):
        return (
            "Eine Datei mit diesem Namen liegt dort, schreibt aber Umlaute auf andere Weise, wie "
            "ältere Macs. Die Datei umbenennen, am besten ohne Umlaute, und auch hier so schreiben."
        )
    if posixpath.normpath(posixpath.join(folder, target)) in files:
        return (
            "Eine Datei mit diesem Namen liegt dort, aber ein Prozentzeichen steht hier für eine "
            "Umschreibung. Die Datei ohne Prozentzeichen benennen und auch hier so schreiben."
        )
    return ""


def missing_file(
    code: str, what: str, target: str, place: Place, folder: str, files: Iterable[str]
) -> Problem:
    """Make the problem for a file that is not there, naming one that is meant perhaps."""
    files = tuple(files)
    twin = _looks_the_same(target, folder, files)
    if twin:
        return Problem(code, place, f"{what} „{target}“ gibt es so nicht.", twin)
    candidates = {_last_words(path): path for path in sorted(files, reverse=True)}
    near = close_matches(_last_words(target), sorted(candidates), cutoff=0.7)
    hint = f" Meinten Sie „{candidates[near[0]]}“?" if near else ""
    where = f"content/{folder}" if folder else "content"
    return Problem(
        code,
        place,
        f"{what} „{target}“ gibt es nicht.",
        f"Schreibweise prüfen (auch groß und klein) oder die Datei nach {where} legen.{hint}",
    )


def _last_words(path: str) -> str:
    """Return what tells a file from others: its name, or its folder's for an ``index.md``."""
    folder, _, name = path.casefold().rpartition("/")
    return folder.rpartition("/")[2] if name.startswith("index.") else name
