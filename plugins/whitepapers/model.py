"""What a whitepaper is: a text about a PDF, the PDF, and the versions before it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import field

from plugins.blog.model import Article, Document
from plugins.blog.pdf import PdfFacts
from plugins.core.frozen import frozen
from plugins.core.problems import Place

LANGUAGES = ("de", "en", "fr")
"""Languages readers are told about; each is a key ``language.…`` of the texts."""

ACCESSIBILITY_PAGE = "barrierefreiheit"
"""Slug of the page with the statement of accessibility, one of the required pages."""

COVER_WIDTH = 640
COVER_MAX_HEIGHT = 1280
"""Pixels of a cover made from a PDF; a very tall page is narrower instead of higher."""

_NOTED = re.compile(r"\([^)]*\bmit\b[^)]*\bWhitepapers?\b[^)]*\)", re.IGNORECASE)


@frozen
class OlderVersion:
    """A header line ``Older_version``; ``target`` is the file as written."""

    version: str
    date: dt.date
    target: str
    place: Place


@frozen
class Download:
    """A PDF that readers can get; ``url`` is site-relative, ``size`` in bytes.

    ``place`` is the header line that names it, or the first line of the text.
    """

    path: str
    url: str
    size: int
    facts: PdfFacts
    version: str
    date: dt.date
    place: Place

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.rpartition("/")[2]


@frozen
class Whitepaper:
    """A whitepaper readers see. ``url`` is site-relative, its last part is the ``slug``.

    ``download`` is ``None`` where no usable PDF was found, which is an error; ``older`` begins
    with the newest. ``image`` is the content path of a cover given by the editors, or empty: then
    the cover is made from the PDF. ``articles`` offer it, newest first.
    """

    document: Document = field(compare=False)
    slug: str
    url: str
    title: str
    summary: str
    date: dt.date
    download: Download | None
    older: tuple[Download, ...] = ()
    image: str = ""
    image_alt: str = ""
    not_accessible: str = ""
    articles: tuple[Article, ...] = ()


@frozen
class Facts:
    """All whitepapers by content path, newest first, and those each article offers, by its path.

    ``all`` holds them as a whole, under ``ALL``.
    """

    whitepapers: Mapping[str, Whitepaper] = field(default_factory=dict)
    offered: Mapping[str, tuple[Whitepaper, ...]] = field(default_factory=dict)
    all: Mapping[str, tuple[Whitepaper, ...]] = field(default_factory=dict)


ALL = ""
"""The key under which the facts hold all whitepapers."""


def not_accessible(facts: Facts) -> tuple[Whitepaper, ...]:
    """Return what is not accessible, sorted by title (BITV 2.0 § 7 wants it in the statement)."""
    listed = (one for one in facts.all[ALL] if one.not_accessible)
    return tuple(sorted(listed, key=lambda one: (one.title.casefold(), one.slug)))


def language_key(language: str) -> str:
    """Return which of ``LANGUAGES`` a tag such as ``de-DE`` (BCP 47) means, or nothing."""
    primary = language.strip().casefold().partition("-")[0]
    return primary if primary in LANGUAGES else ""


def says_so(title: str) -> bool:
    """Tell whether a title holds ``(mit Whitepaper)`` already."""
    return bool(_NOTED.search(title))


def cover_size(facts: PdfFacts) -> tuple[int, int]:
    """Return width and height of the cover in pixels: 640 wide, at most 1280 high."""
    scale = min(COVER_WIDTH / facts.width, COVER_MAX_HEIGHT / facts.height)
    return max(1, round(facts.width * scale)), max(1, round(facts.height * scale))
