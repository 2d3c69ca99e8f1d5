"""What templates may show within a text: pictures, links, tables, each with all that is known.

Every ``url`` here is ready to print, as in ``views``.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple, TypeAlias

from plugins.core.frozen import frozen
from plugins.text.nodes import (
    AsOf,
    FootnoteReference,
    Footnotes,
    Heading,
    Note,
    NoteSign,
    Quotation,
)

ViewPart: TypeAlias = (
    "str | Heading | Figure | Anchor | FootnoteReference | Footnotes | TableView | Missing"
    " | NoteSign | Note | Quotation | AsOf | PostView | MediaView"
)
ViewParts: TypeAlias = "tuple[ViewPart, ...]"


@frozen
class CreditView:
    """A credit in the form readers see: ``Foto: Daniela Ponath/Hansestadt Buxtehude``.

    ``kind`` picks the word from the texts (``photo``, ``graphic``, ``screenshot``, ``ai``),
    ``name`` is ready (``Daniela Ponath/Hansestadt Buxtehude``), ``edited`` stands in brackets,
    ``notice`` is a copyright notice that must stand word for word.
    """

    kind: str
    name: str
    edited: str = ""
    source_url: str = ""
    licence: str = ""
    licence_url: str = ""
    notice: str = ""


class Source(NamedTuple):
    """Files a browser may choose from, if it knows their type; ``srcset`` as HTML writes it."""

    media_type: str
    srcset: str


class Files(NamedTuple):
    """The files of a picture at a place of a page.

    ``url`` is for browsers that cannot choose, ``srcset`` for those that can, ``sources`` hold
    the same in better formats, best first. Both are empty where there is one file only.
    ``width`` and ``height`` in pixels of the largest one. ``phone`` holds all formats again, in
    widths that are enough for phones.
    """

    url: str
    width: int
    height: int
    srcset: str = ""
    sources: tuple[Source, ...] = ()
    phone: tuple[Source, ...] = ()


@frozen
class Figure:
    """A picture on a page. ``url``, ``width``, ``height``, ``srcset``, ``sources`` and ``phone``
    as in ``Files``; ``place`` tells the theme how wide it is shown (see ``derivatives.offered``).

    ``number`` is the N of ``Bild N`` where the page numbers its pictures (credits then stand in
    the list at the end, ``credit_anchor`` is that entry's id and ``anchor`` the figure's own);
    otherwise the credit stands in the caption. ``classes`` such as ``links``, ``rechts``,
    ``klein``. ``problem`` is the message shown on the picture in preview. Of a ``withdrawn``
    picture there is no file: ``url``, ``alt`` and credit are empty, a sentence says so.
    """

    url: str
    width: int
    height: int
    alt: str
    caption: str = ""
    credit: CreditView | None = None
    number: int | None = None
    anchor: str = ""
    credit_anchor: str = ""
    classes: tuple[str, ...] = ()
    transparent: bool = False
    eager: bool = False
    inline: bool = False
    problem: str = ""
    withdrawn: bool = False
    place: str = "text"
    srcset: str = ""
    sources: tuple[Source, ...] = ()
    phone: tuple[Source, ...] = ()


@frozen
class Anchor:
    """A link in a body. ``kind``: ``internal``, ``external``, ``mail``, ``download``.

    ``file_type``, ``pages`` and ``size`` (bytes) describe a download: ``(PDF, 12 Seiten,
    1,2 MB)``; they are empty or 0 for other links.
    """

    url: str
    parts: ViewParts
    kind: str
    title: str = ""
    language: str = ""
    file_type: str = ""
    pages: int = 0
    size: int = 0


@frozen
class PostView:
    """A post, video or recording that is found elsewhere (``kind``: post, video, audio).

    ``parts`` are its words in full or what it is about; ``title`` and ``duration`` are empty for
    posts, ``language`` where it is the page's. All of it is told without asking ``url``.
    """

    kind: str
    account: str
    network: str
    date: dt.date | None
    url: str
    title: str
    duration: str
    language: str
    parts: ViewParts
    picture: Figure | None


class CaptionsView(NamedTuple):
    """Captions of a film; ``language`` as BCP 47 writes it (``de``)."""

    url: str
    language: str


@frozen
class MediaView:
    """A film or recording of the site (``kind``: video, audio), at ``url``.

    ``size`` is in bytes; ``width``, ``height`` are in pixels, ``duration`` is ``2:31``; 0 or empty
    where nobody knows. ``picture`` is the still that is seen at first. ``spoken`` are the
    paragraphs of captions where there is no ``transcript``, plain text.
    """

    kind: str
    title: str
    url: str
    media_type: str
    file_type: str
    size: int
    width: int
    height: int
    duration: str
    language: str
    captions: tuple[CaptionsView, ...]
    transcript: ViewParts
    spoken: tuple[str, ...]
    picture: Figure | None


@frozen
class TableView:
    """A table; ``parts`` is the whole ``<table>`` element."""

    parts: ViewParts


@frozen
class Missing:
    """Stands where a picture or link leads to nothing; ``message`` says what.

    Readers see only links to pictures that were ``withdrawn``, all others are seen in preview.
    """

    message: str
    parts: ViewParts = ()
    withdrawn: bool = False
