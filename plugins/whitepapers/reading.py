"""One whitepaper from its text and its files."""

from __future__ import annotations

import datetime as dt
import re

from plugins.blog.model import Blog, Document
from plugins.blog.pdf import PdfFacts
from plugins.blog.reading import picture_of, slug_of, text
from plugins.core.dates import read_date
from plugins.core.problems import Place, Problem
from plugins.text.typography import typeset_line
from plugins.whitepapers.choosing import find_current, find_older
from plugins.whitepapers.model import Download, Whitepaper

_PATH = re.compile(r"whitepapers/[^/]+/index\.md")


def slug_in(document: Document, blog: Blog) -> str:
    """Return the word by which articles name a whitepaper: the last part of its address."""
    return blog.urls[document.path].rstrip("/").rpartition("/")[2]


def check_path(document: Document) -> list[Problem]:
    """Return a problem where the text does not lie in a folder of its own (WHP004)."""
    if _PATH.fullmatch(document.path):
        return []
    name = document.path.rpartition("/")[2].removesuffix(".md")
    return [
        Problem(
            "WHP004",
            document.place.at(1),
            "Ein Whitepaper liegt in einem eigenen Ordner; sein Text heißt index.md.",
            f"Verschieben Sie die Datei, zum Beispiel nach content/whitepapers/{name}/index.md.",
        )
    ]


def read_day(document: Document) -> tuple[dt.date | None, list[Problem]]:
    """Return the day of the valid version; without one, WHP005 or what ``read_date`` finds."""
    written = text(document, "date")
    if written:
        return read_date(written, document.values.place_of("date"))
    return None, [
        Problem(
            "WHP005",
            document.place.at(1),
            "Dem Whitepaper fehlt ein Datum.",
            "Ergänzen Sie im Kopf den Tag dieser Fassung: Date: 12.03.2026",
        )
    ]


def read_whitepaper(
    document: Document, date: dt.date, blog: Blog
) -> tuple[Whitepaper, list[Problem]]:
    """Return a whitepaper with its files; ``date`` is the day of the valid version."""
    _, problems = slug_of(document)
    values = document.values
    path, found = find_current(document, blog)
    problems.extend(found)
    older, found = find_older(document, path, blog)
    problems.extend(found)
    image, found = picture_of(document, "image", blog.files)
    problems.extend(found)
    version = text(document, "version")
    downloads = (_download(blog, p, old.version, old.date, old.place) for p, old in older)
    whitepaper = Whitepaper(
        document=document,
        slug=slug_in(document, blog),
        url=blog.urls[document.path],
        title=typeset_line(text(document, "title")),
        summary=typeset_line(text(document, "summary")),
        date=date,
        download=_download(blog, path, version, date, values.place_of("file")),
        older=tuple(download for download in downloads if download is not None),
        image=image,
        image_alt=typeset_line(text(document, "image_alt")),
        not_accessible=typeset_line(text(document, "not_accessible")),
    )
    return whitepaper, problems


def _download(
    blog: Blog, path: str | None, version: str, date: dt.date, place: Place
) -> Download | None:
    """Return a PDF whose facts are known; where they are not, its probe has said why."""
    if path is None:
        return None
    file = blog.files[path]
    if not isinstance(file.probed, PdfFacts):
        return None
    return Download(path, blog.urls[path], file.size, file.probed, version, date, place)
