"""What whitepapers contribute: a kind of document, PDF facts, boxes, pages, covers, enclosures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from plugins.blog.heads import page_head
from plugins.blog.pdf import PdfFacts
from plugins.blog.views import Page
from plugins.core.problems import Place, Problem
from plugins.host.contribution import Kind, Output, Plugin, Workshop
from plugins.host.registry import contribute
from plugins.whitepapers import boxes
from plugins.whitepapers.facts import draw
from plugins.whitepapers.keys import KEYS
from plugins.whitepapers.model import Facts, cover_size

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def _pages(facts: Facts, desk: Desk) -> Iterator[Page | Output]:
    """Yield the overview, a page for each whitepaper, and the covers made from PDFs."""
    overview = desk.site.addresses.whitepaper.format(slug="").replace("//", "/")
    yield Page(
        url=overview,
        template="whitepapers.html",
        head=page_head(
            desk, desk.texts("whitepaper.title"), overview, desk.texts("whitepaper.introduction")
        ),
        shows={"whitepapers": tuple(boxes.view(one, desk) for one in facts.whitepapers)},
    )
    for one in facts.whitepapers:
        yield Page(
            url=one.url,
            template="whitepaper.html",
            head=page_head(desk, one.title, one.url, one.summary),
            shows={"whitepaper": boxes.view(one, desk, whole=True)},
            source=one.document.path,
            modified=one.date,
        )
        if one.download is not None and not one.image:
            size = cover_size(one.download.facts)
            yield Output(boxes.cover_url(one), partial(_cover, one.download.path, size))


def _cover(path: str, size: tuple[int, int], workshop: Workshop) -> bytes:
    from plugins.whitepapers.first_page import draw_cover

    return draw_cover(workshop.read(path), size)


def _probe(data: bytes, place: Place) -> tuple[PdfFacts | None, list[Problem]]:
    # The PDF libraries take a third of a second to import, which most runs can do without.
    from plugins.whitepapers.probe import read_pdf

    return read_pdf(data, place)


PLUGIN: Plugin[Facts] = Plugin(
    name="whitepapers",
    facts=draw,
    keys=KEYS,
    kinds=(Kind("whitepaper", "whitepapers"),),
    probes={".pdf": _probe},
    title_note=boxes.title_note,
    enclosures=boxes.enclosures,
    article=boxes.offered,
    page=boxes.not_accessible_on,
    pages=_pages,
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
