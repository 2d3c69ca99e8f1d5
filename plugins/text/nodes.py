"""The body of a text: ready HTML interleaved with typed nodes for all that is decided later.

A *part* is either a string (safe HTML, already escaped and typeset) or a node. Nodes stand for
what depends on other files or on the theme: pictures, links, headings, footnotes, tables, quotes.
The theme's macros turn nodes into HTML; nothing here knows an HTML tag's look.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from html import unescape
from typing import TypeAlias, TypeVar

from plugins.core.frozen import frozen
from plugins.text.met_days import MetDay

_TAG = re.compile(r"<[^>]*>")

Part: TypeAlias = (
    "str | Heading | Picture | Link | FootnoteReference | Footnotes | Table"
    " | NoteSign | Note | Quotation | AsOf | Post | Media"
)
Parts: TypeAlias = "tuple[Part, ...]"
Outlined: TypeAlias = "Heading | Picture | Link | AsOf | Media"
N = TypeVar("N")


@frozen
class Heading:
    """A heading of level 2 to 6. ``anchor`` is its id on the page, ``text`` its plain words."""

    level: int
    parts: Parts
    text: str
    anchor: str
    classes: tuple[str, ...]
    line: int


@frozen
class Picture:
    """A picture as written: ``target`` is the path or address in the source.

    ``alt`` is empty where the source leaves it to the companion file. ``caption`` is plain,
    typeset text. ``linked`` tells that the picture stands inside a link.
    """

    target: str
    alt: str
    caption: str
    classes: tuple[str, ...]
    line: int
    linked: bool = False
    inline: bool = False


@frozen
class Link:
    """A link as written; ``text`` is its plain words."""

    target: str
    parts: Parts
    text: str
    title: str
    language: str
    line: int


@frozen
class FootnoteReference:
    """The raised number in the text; ``label`` is the name the author gave the footnote.

    ``count`` tells the references to one footnote apart (1 for the first).
    """

    number: int
    label: str
    count: int


@frozen
class Footnote:
    """One footnote with as many ways back as there are references to it."""

    number: int
    label: str
    references: int
    parts: Parts


@frozen
class Footnotes:
    """All footnotes of a text, in the order of their first reference."""

    notes: tuple[Footnote, ...]


@frozen
class Table:
    """A table; ``parts`` is the whole ``<table>`` element."""

    parts: Parts


@frozen
class NoteSign:
    """The stars behind a word (``Kosten*``) that a note below the text explains.

    ``sign`` are the stars, ``number`` is that of the note in the text, from 1; ``count`` tells the
    signs of one note apart (1 for the first).
    """

    sign: str
    number: int
    count: int


@frozen
class Note:
    """A paragraph that begins with stars (``*Achtung: …``), which ``parts`` lack.

    ``signs`` is the number of places in the text that it explains.
    """

    sign: str
    number: int
    signs: int
    parts: Parts


@frozen
class Quotation:
    """A quote with its source: ``parts`` are the blocks that are quoted, ``source`` is one line.

    ``cite`` is the web address that the source links to, or empty.
    """

    parts: Parts
    source: Parts
    cite: str


@frozen
class AsOf:
    """The date of a figure (``Stand: August 2020``): ``parts`` are its words, without „Stand“.

    ``iso`` is a day, month or year (``2020-08``), ``until`` the last day that is meant.
    """

    parts: Parts
    iso: str
    until: dt.date
    line: int


@frozen
class Post:
    """A post, video or recording that is found elsewhere. ``kind``: post, video or audio.

    ``account`` published it at ``network``, where ``url`` leads. ``parts`` are the words of a
    post, or what a video is about; ``pictures`` hold its preview, or nothing. ``title`` and
    ``duration`` are those of videos and recordings. ``language`` is empty for the text's own.
    """

    kind: str
    account: str
    network: str
    date: dt.date | None
    url: str
    title: str
    duration: str
    language: str
    parts: Parts
    pictures: Parts
    line: int


@frozen
class Media:
    """A video or recording (``kind``: video, audio) in a file of the site, named by ``target``.

    ``captions`` are files, too; ``pictures`` hold the still that is seen at first, or nothing.
    """

    kind: str
    target: str
    title: str
    captions: tuple[str, ...]
    duration: str
    language: str
    pictures: Parts
    transcript: Parts
    line: int


@frozen
class Outline:
    """What is known of a text without its words: nodes in reading order, and all its ids.

    ``met`` are days on which, in its words, people met.
    """

    nodes: tuple[Outlined, ...] = ()
    anchors: tuple[str, ...] = ()
    met: tuple[MetDay, ...] = ()

    def all(self, kind: type[N]) -> Iterator[N]:
        """Yield every heading, picture, link, date or recording, nested ones included."""
        return (node for node in self.nodes if isinstance(node, kind))


@frozen
class Body:
    """A whole text. ``more`` is the number of leading parts before ``<!--more-->``, or ``None``.

    ``anchors`` are all ids a link may point at, ``met`` days on which, in its words, people met.
    """

    parts: Parts = ()
    more: int | None = None
    anchors: tuple[str, ...] = ()
    met: tuple[MetDay, ...] = ()

    def all(self, kind: type[N]) -> Iterator[N]:
        """Yield every node of a kind in reading order, nested ones included."""
        return every(self.parts, kind)

    def outline(self) -> Outline:
        """Return the nodes that rules look at, each where ``all`` would yield it."""
        return Outline(tuple(_outlined(self.parts)), self.anchors, self.met)

    @property
    def intro(self) -> Parts:
        """What stands before ``<!--more-->``; empty without it."""
        return self.parts[: self.more] if self.more is not None else ()


def first_paragraph(parts: Parts) -> Parts:
    """Return the parts up to the end of the first paragraph; all of them where there is none."""
    for index, part in enumerate(parts):
        if isinstance(part, str) and (end := part.find("</p>")) >= 0:
            return (*parts[:index], part[: end + len("</p>")])
    return parts


def every(parts: Parts, kind: type[N]) -> Iterator[N]:
    """Yield every node of ``kind`` within ``parts``, depth first."""
    for part in parts:
        if isinstance(part, kind):
            yield part
        if isinstance(part, str):  # as most are
            continue
        for inner in within(part):
            yield from every(inner, kind)


def within(part: Part) -> tuple[Parts, ...]:
    """Return the parts that a node holds, in reading order."""
    if isinstance(part, str):
        return ()
    if isinstance(part, Heading | Link | Table | Note | AsOf):
        return (part.parts,)
    if isinstance(part, Quotation):
        return part.parts, part.source
    if isinstance(part, Post):
        return part.parts, part.pictures
    if isinstance(part, Media):
        return part.pictures, part.transcript
    if isinstance(part, Footnotes):
        return tuple(note.parts for note in part.notes)
    return ()


def _outlined(parts: Parts) -> Iterator[Outlined]:
    for part in parts:
        if isinstance(part, str):
            continue
        if isinstance(part, Heading | Picture | Link | AsOf | Media):
            yield part
        for inner in within(part):
            yield from _outlined(inner)


def plain_text(parts: Parts) -> str:
    """Return the words of ``parts`` without markup; pictures and footnote signs say nothing."""
    found: list[str] = []
    for part in parts:
        if isinstance(part, str):
            found.append(unescape(_TAG.sub("", part.replace("</p>", " "))))
        elif isinstance(part, Heading | Link | Note | AsOf):
            found.append(plain_text(part.parts))
        elif isinstance(part, Quotation):
            found.append(f"{plain_text(part.parts)} ")
    return " ".join("".join(found).split())
