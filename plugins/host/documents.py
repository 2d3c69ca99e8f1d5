"""Reads every file of ``content/`` once: texts become documents, other files are probed."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import field
from typing import TypeAlias

from plugins.blog.model import Document, File
from plugins.core import header
from plugins.core.frozen import frozen
from plugins.core.keys import Registry, Values
from plugins.core.problems import Place, Problem
from plugins.host.content import Content, Found
from plugins.host.contribution import Probe
from plugins.host.drawn.looks import Known, key_of, suffix_of
from plugins.host.shelf import Packed, packed
from plugins.state.stamps import digest_of
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
        from plugins.text.body import read_body  # Markdown takes a while to import

        begin = found.place.at(taken.body_line)
        read = found.kind.read
        body, wrong = read(taken.body, begin, values) if read else read_body(taken.body, begin)
        problems.extend(wrong)
    elif taken.body.strip():
        blank = len(taken.body) - len(taken.body.lstrip("\n"))
        problems.append(_unexpected_body(found.place.at(taken.body_line + blank)))
    return Document(found.kind.name, found.path, found.place, values, body), problems


def read_file(data: bytes, found: Found, probes: Mapping[str, Probe]) -> tuple[File, list[Problem]]:
    """Read what the plugin responsible for the file, by path or suffix, wants to know of it."""
    probe = probes.get(found.path) or probes.get(suffix_of(found.path))
    probed, problems = probe(data, found.place) if probe else (None, [])
    return File(found.path, found.place, len(data), probed, digest_of(data)), problems


Read: TypeAlias = "tuple[Document | Packed | File | None, list[Problem], bytes]"
"""What a file is, what is wrong with it, and the digest of its bytes (empty if unreadable)."""


@frozen
class Reader:
    """Reads the files of one ``content/`` folder; a pure function of the bytes it finds there.

    With ``pack`` it returns texts ready for the shelf; of a file it takes what is ``known``.
    """

    content: Content
    registry: Registry
    probes: Mapping[str, Probe]
    pack: bool = False
    known: Known = field(default_factory=dict)

    def read(self, found: Found) -> Read:
        """Read one file as the text or the other file that it is."""
        try:
            data = self.content.read(found.path)
        except OSError as error:
            return None, [_unreadable(found.place, error)], b""
        digest = digest_of(data)
        if found.kind is None:
            known = self.known.get(key_of(found.path, digest))
            if known is not None:
                probed = pickle.loads(known)  # noqa: S301  (we wrote it)
                return File(found.path, found.place, len(data), probed, digest), [], digest
            return *read_file(data, found, self.probes), digest
        document, problems = read_document(data, found, self.registry)
        return packed(document) if self.pack and document else document, problems, digest

    def values(self, found: Found) -> Values | None:
        """Return what the header of a text says, ``None`` where it cannot be read.

        That takes a small part of the time in which the text would be read.
        """
        try:
            text, _ = header.decode(self.content.read(found.path), found.place)
        except OSError:
            return None
        if text is None or found.kind is None:
            return None
        taken, _ = header.split(text, found.place)
        return self.registry.read(found.kind.name, taken.fields, found.place)[0]


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
