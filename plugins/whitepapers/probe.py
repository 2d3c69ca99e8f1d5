"""What a PDF says about itself, read from its bytes; whatever is wrong becomes a problem."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from plugins.blog.pdf import PdfFacts
from plugins.core.problems import Place, Problem
from plugins.whitepapers.first_page import page_size

# Readers accept a header within the first 1024 bytes (ISO 32000-1, Annex H.3.4.1).
_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024


def read_pdf(data: bytes, place: Place) -> tuple[PdfFacts | None, list[Problem]]:
    """Return the facts of a PDF, or why there are none.

    Problems: it is no PDF (WHP001), it is protected (WHP002), it is damaged (WHP003).
    """
    if _HEADER not in data[:_HEADER_WITHIN]:
        return None, [_no_pdf(data, place)]
    try:
        with _silent("pypdf"):
            facts = _examine(data)
    except Exception as error:  # noqa: BLE001 pypdf: "broken PDF files might cause other Exceptions"
        return None, [_damaged(f"{type(error).__name__}: {error}", place)]
    if facts is None:
        return None, [_protected(place)]
    if not facts.pages:
        return None, [_damaged("keine Seiten", place)]
    return facts, []


def _examine(data: bytes) -> PdfFacts | None:
    """Return the facts, or ``None`` where the file is encrypted."""
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted:
        return None
    pages = len(reader.pages)
    root = reader.root_object
    width, height = page_size(data) if pages else (0.0, 0.0)
    return PdfFacts(
        pages=pages,
        title=_title(reader),
        language=str(_resolved(root, "/Lang") or "").strip(),
        tagged=_is_tagged(root),
        width=width,
        height=height,
    )


def _title(reader: PdfReader) -> str:
    """Return the title of the document information, else that of the XMP metadata."""
    title = reader.metadata.title if reader.metadata else None
    if title and title.strip():
        return " ".join(title.split())
    titles = (reader.xmp_metadata.dc_title if reader.xmp_metadata else None) or {}
    return next((" ".join(titles[key].split()) for key in sorted(titles) if titles[key]), "")


def _is_tagged(root: DictionaryObject) -> bool:
    """Tell whether the file is marked as tagged and has a structure (ISO 32000-1, 14.7, 14.8)."""
    mark = _resolved(root, "/MarkInfo")
    structure = _resolved(root, "/StructTreeRoot")
    return (
        isinstance(mark, DictionaryObject)
        and isinstance(structure, DictionaryObject)
        and str(_resolved(mark, "/Marked")) == "True"
        and bool(_resolved(structure, "/K"))
    )


def _resolved(container: DictionaryObject, key: str) -> object:
    value = container.get(key)
    return None if value is None else value.get_object()


@contextmanager
def _silent(name: str) -> Iterator[None]:
    """Keep a library from logging what it repaired: it works, and an editor cannot act on it."""
    logger = logging.getLogger(name)
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)


def _no_pdf(data: bytes, place: Place) -> Problem:
    really = "leer" if not data.strip() else "in einem anderen Format gespeichert"
    return Problem(
        "WHP001",
        place,
        f"Die Datei ist keine PDF, obwohl sie so heißt; sie ist {really}.",
        "Exportieren Sie sie aus dem Textprogramm als PDF; umbenennen reicht nicht.",
    )


def _protected(place: Place) -> Problem:
    return Problem(
        "WHP002",
        place,
        "Die PDF ist mit einem Kennwort oder gegen Bearbeitung geschützt.",
        "Exportieren Sie sie ohne Schutz; er hält auch Vorleseprogramme ab.",
    )


def _damaged(reason: str, place: Place) -> Problem:
    return Problem(
        "WHP003",
        place,
        f"Die PDF ist beschädigt und lässt sich nicht lesen ({reason[:120]}).",
        "Exportieren Sie sie noch einmal und legen Sie die neue Datei an dieselbe Stelle.",
    )
