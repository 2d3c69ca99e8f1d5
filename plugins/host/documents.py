"""Reads every file of ``content/`` once: texts become documents, other files are probed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.blog.model import Document, File
from plugins.core import header
from plugins.core.keys import Registry
from plugins.core.problems import Place, Problem
from plugins.host.content import Content, Found
from plugins.host.contribution import Probe
from plugins.text.body import read_body
from plugins.text.nodes import Body


def read_document(
    data: bytes, found: Found, registry: Registry
) -> tuple[Document | None, list[Problem]]:
    """Read one text; ``None`` where nothing of it can be understood."""
    if found.kind is None:
        raise ValueError(f"{found.path} is no text")
    text, problems = header.decode(data, found.place)
    if text is None:
        return None, problems
    taken, unread = header.split(text, found.place)
    problems.extend(unread)
    values, misread = registry.read(found.kind.name, taken.fields, found.place)
    problems.extend(misread)
    body = Body()
    if found.kind.body:
        body, wrong = read_body(taken.body, found.place.at(taken.body_line))
        problems.extend(wrong)
    elif taken.body.strip():
        blank = len(taken.body) - len(taken.body.lstrip("\n"))
        problems.append(_unexpected_body(found.place.at(taken.body_line + blank)))
    return Document(found.kind.name, found.path, found.place, values, body), problems


def read_file(data: bytes, found: Found, probes: Mapping[str, Probe]) -> tuple[File, list[Problem]]:
    """Read what the plugin responsible for the file, by path or suffix, wants to know of it."""
    suffix = "." + found.path.rpartition(".")[2].lower()
    probe = probes.get(found.path) or probes.get(suffix)
    probed, problems = probe(data, found.place) if probe else (None, [])
    return File(found.path, found.place, len(data), probed), problems


def read_all(
    content: Content, found: Iterable[Found], registry: Registry, probes: Mapping[str, Probe]
) -> tuple[tuple[Document, ...], dict[str, File], list[Problem]]:
    """Read every file that was found."""
    documents: list[Document] = []
    files: dict[str, File] = {}
    problems: list[Problem] = []
    for one in found:
        try:
            data = content.read(one.path)
        except OSError as error:
            problems.append(_unreadable(one.place, error))
            continue
        if one.kind is None:
            files[one.path], wrong = read_file(data, one, probes)
        else:
            document, wrong = read_document(data, one, registry)
            if document is not None:
                documents.append(document)
        problems.extend(wrong)
    return tuple(documents), files, problems


def _unreadable(place: Place, error: OSError) -> Problem:
    return Problem(
        "HST004",
        place,
        f"Die Datei lässt sich nicht lesen ({error.strerror}).",
        "Prüfen, ob sie noch da ist und ob Sie sie öffnen dürfen.",
    )


def _unexpected_body(place: Place) -> Problem:
    return Problem(
        "HST005",
        place,
        "Diese Datei besteht nur aus Angaben; der Text nach der Leerzeile würde nicht erscheinen.",
        "Den Text löschen oder zu den Angaben nehmen.",
    )
