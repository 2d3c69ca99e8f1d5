"""A text or another file of ``content/`` as it was read."""

from __future__ import annotations

import functools
import struct
from collections.abc import Mapping
from typing import Any, Protocol, TypeAlias

from plugins.core.frozen import frozen
from plugins.core.keys import Values
from plugins.core.problems import Place
from plugins.text.nodes import Body, Outline, Parts, first_paragraph

Leaf: TypeAlias = "tuple[int, int, bytes]"
"""Where something lies on a shelf: offset and length in bytes, and the digest of the bytes."""

_PARTS = ("head", "intro", "body")
_LEAVES = struct.Struct("=" + "QQ16s" * len(_PARTS))


class Shelf(Protocol):
    """Where the contents of texts lie until they are asked for."""

    def fetch(self, leaf: Leaf) -> Any:
        """Return what lies there."""


@frozen
class Intro:
    """What a listing shows of a text: the part before ``<!--more-->``, and its first paragraph."""

    lead: Parts
    opening: Parts


@frozen
class Document:
    """A text that was read. ``path`` is relative to ``content/``, with forward slashes.

    Documents are told apart by identity: what names one can be hashed without reading it.
    """

    kind: str
    path: str
    place: Place
    values: Values
    body: Body

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def folder(self) -> str:
        """The folder the document lies in, relative to ``content/``."""
        return self.path.rpartition("/")[0]

    @functools.cached_property
    def outline(self) -> Outline:
        """Headings, links and pictures of the body, with its anchors: all that rules may know."""
        return self.body.outline()

    @functools.cached_property
    def intro(self) -> Intro:
        """The beginning of the body: what listings show of it."""
        return Intro(self.body.intro, first_paragraph(self.body.parts))

    @property
    def intro_seal(self) -> object:
        """What is equal where listings show the same of two states of a text."""
        return self.intro


class KeptDocument(Document):
    """A text whose contents lie on a shelf: ``head``, ``intro`` and ``body``.

    The head (values and outline) stays in memory once it was read, until ``forget``; intro and
    body do not: they are large, and needed once.
    """

    def __init__(
        self, kind: str, path: str, place: Place, shelf: Shelf, leaves: Mapping[str, Leaf]
    ) -> None:
        # In one string of bytes: loading a site makes ten thousand of these.
        packed = _LEAVES.pack(*[number for part in _PARTS for number in leaves[part]])
        self.__dict__.update(kind=kind, path=path, place=place, shelf=shelf, packed=packed)

    def __getstate__(self) -> dict[str, object]:
        known = self.__dict__
        return {name: known[name] for name in ("kind", "path", "place", "shelf", "packed")}

    @property
    def leaves(self) -> dict[str, Leaf]:
        """Where the parts of the contents lie, by name."""
        numbers = _LEAVES.unpack(self.__dict__["packed"])
        return {part: numbers[3 * at : 3 * at + 3] for at, part in enumerate(_PARTS)}

    def _fetch(self, part: str) -> Any:
        return self.__dict__["shelf"].fetch(self.leaves[part])

    # Rules ask for these a million times; where they are known, no function is called.
    @functools.cached_property
    def values(self) -> Values:
        """What the header says."""
        return self._head()[0]

    @functools.cached_property
    def outline(self) -> Outline:
        """Headings, links and pictures of the body, with its anchors."""
        return self._head()[1]

    def _head(self) -> tuple[Values, Outline]:
        head: tuple[Values, Outline] = self._fetch("head")
        self.__dict__["values"], self.__dict__["outline"] = head
        return head

    @property
    def intro(self) -> Intro:
        """The beginning of the body."""
        intro: Intro = self._fetch("intro")
        return intro

    @property
    def body(self) -> Body:
        """The whole text."""
        body: Body = self._fetch("body")
        return body

    @property
    def intro_seal(self) -> object:
        """The digest of the intro."""
        return self.leaves["intro"][2]

    def forget(self) -> None:
        """Let go of values and outline."""
        self.__dict__.pop("values", None)
        self.__dict__.pop("outline", None)


@frozen
class File:
    """A file of ``content/`` that is no text: pictures, PDFs.

    ``size`` is in bytes; ``probed`` is what the plugin responsible for its suffix read from the
    bytes (frozen, or ``None`` where no plugin asks for that suffix), ``digest`` tells other bytes.
    """

    path: str
    place: Place
    size: int
    probed: object = None
    digest: bytes = b""
