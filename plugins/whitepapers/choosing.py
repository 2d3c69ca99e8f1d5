"""Which PDF is the whitepaper, and which are its older versions."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.blog.model import Blog, Document
from plugins.blog.paths import resolve
from plugins.blog.reading import missing_file
from plugins.core.problems import Place, Problem
from plugins.whitepapers.model import OlderVersion


def is_pdf(path: str) -> bool:
    """Tell whether a content path names a PDF."""
    return path.casefold().endswith(".pdf")


def older_versions(document: Document) -> tuple[OlderVersion, ...]:
    """Return the header lines about older versions in the order of the file."""
    given = (value.data for value in document.values.all("older_version"))
    return tuple(data for data in given if isinstance(data, OlderVersion))


def find_current(document: Document, blog: Blog) -> tuple[str | None, list[Problem]]:
    """Return the content path of the whitepaper's PDF.

    ``File:`` rules; without it, it is the only PDF beside the text that is no older version.
    Problems: there is none (WHP006), there are several (WHP007), ``File:`` leads to nothing
    (WHP008).
    """
    target = document.values.get("file", str)
    if target:
        place = document.values.place_of("file")
        return find_pdf(document, target, place, blog.files, "WHP008")
    older = {resolve(document.folder, version.target) for version in older_versions(document)}
    beside = [
        path
        for path in sorted(blog.files)
        if is_pdf(path) and path.rpartition("/")[0] == document.folder and path not in older
    ]
    if len(beside) == 1:
        return beside[0], []
    return None, [_several(document, beside) if beside else _none(document)]


def find_older(
    document: Document, current: str | None, blog: Blog
) -> tuple[tuple[tuple[str, OlderVersion], ...], list[Problem]]:
    """Return the older versions with their content paths, newest first.

    Problems: the file is not there, or is the whitepaper itself or another version (WHP010).
    """
    found: dict[str, OlderVersion] = {}
    problems: list[Problem] = []
    for version in older_versions(document):
        path, wrong = find_pdf(document, version.target, version.place, blog.files, "WHP010")
        problems.extend(wrong)
        if path is not None and (path == current or path in found):
            problems.append(_same_file(version))
        elif path is not None:
            found[path] = version
    in_time = sorted(found.items(), key=lambda item: (item[1].date, item[1].place), reverse=True)
    return tuple(in_time), problems


def find_pdf(
    document: Document, target: str, place: Place, files: Iterable[str], code: str
) -> tuple[str | None, list[Problem]]:
    """Return the content path of a PDF that a header line names, or the problem under ``code``."""
    pdfs = [path for path in files if is_pdf(path)]
    path = resolve(document.folder, target)
    if path in pdfs:
        return path, []
    return None, [missing_file(code, "Die PDF", target, place, document.folder, pdfs)]


def _none(document: Document) -> Problem:
    return Problem(
        "WHP006",
        document.place.at(1),
        "Zu diesem Whitepaper gibt es keine PDF.",
        f"Legen Sie die PDF in den Ordner content/{document.folder}.",
    )


def _several(document: Document, paths: list[str]) -> Problem:
    names = ", ".join(f"„{path.rpartition('/')[2]}“" for path in paths)
    return Problem(
        "WHP007",
        document.place.at(1),
        f"Neben dem Text liegen mehrere PDFs: {names}.",
        f"Nennen Sie im Kopf die gültige, zum Beispiel File: {paths[-1].rpartition('/')[2]}, und "
        "frühere Fassungen mit Older_version: 1.0; 12.01.2025; datei.pdf",
    )


def _same_file(version: OlderVersion) -> Problem:
    return Problem(
        "WHP010",
        version.place,
        f"„{version.target}“ ist schon die gültige oder eine andere frühere Fassung.",
        "Nennen Sie die Datei dieser Fassung, oder löschen Sie die Zeile.",
    )
