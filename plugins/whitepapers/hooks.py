"""What whitepapers contribute: a kind of document, PDF facts, boxes, pages, covers, enclosures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.blog.heads import page_head
from plugins.blog.model import Blog, Enclosure
from plugins.blog.pdf import PdfFacts
from plugins.blog.views import Page, View
from plugins.core.problems import Place, Problem
from plugins.core.settings import Site
from plugins.host.contribution import Kind, Output, Plugin, Workshop
from plugins.host.registry import contribute
from plugins.pictures.statement import Statement
from plugins.whitepapers import boxes
from plugins.whitepapers.facts import draw
from plugins.whitepapers.keys import KEYS
from plugins.whitepapers.model import ALL, Facts, cover_size

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def _pages(facts: Facts, _blog: Blog, site: Site) -> Iterator[Page | Output]:
    """Yield the overview, a page for each whitepaper, and the covers made from PDFs."""
    yield Page(_overview_url(site), "whitepapers.html", "overview")
    for path, one in facts.whitepapers.items():
        yield Page(
            one.url, "whitepaper.html", "whitepaper", (path,), source=path, modified=one.date
        )
        if one.download is not None and not one.image:
            yield Output(boxes.cover_url(one), "cover", (path,))


def _overview_url(site: Site) -> str:
    return site.addresses.whitepaper.format(slug="").replace("//", "/")


def _overview(facts: Facts, desk: Desk) -> View:
    texts = desk.texts
    head = page_head(
        desk,
        texts("whitepaper.title"),
        _overview_url(desk.site),
        texts("whitepaper.introduction"),
    )
    return View(head, {"whitepapers": tuple(boxes.view(one, desk) for one in facts.all[ALL])})


def _whitepaper(facts: Facts, desk: Desk, path: str) -> View:
    one = facts.whitepapers[path]
    head = page_head(desk, one.title, one.url, one.summary)
    return View(head, {"whitepaper": boxes.view(one, desk, whole=True)})


def _cover(facts: Facts, desk: Desk, workshop: Workshop, path: str) -> bytes:
    from plugins.pictures.writing.embed import embedded
    from plugins.whitepapers.first_page import draw_cover

    one = facts.whitepapers[path]
    if one.download is None:
        raise LookupError(f"{path} has no PDF")
    drawn = draw_cover(workshop.read(one.download.path), cover_size(one.download.facts))
    publisher = desk.site.publisher
    said = Statement((publisher,), publisher, publisher, publisher, title=one.title)
    return embedded(drawn, said)


def _probe(data: bytes, place: Place) -> tuple[PdfFacts | None, list[Problem]]:
    # The PDF libraries take a third of a second to import, which most runs can do without.
    from plugins.whitepapers.probe import read_pdf

    return read_pdf(data, place)


def _title_notes(facts: Facts, blog: Blog) -> dict[str, tuple[str, ...]]:
    notes = {path: boxes.title_note(facts, blog.by_path[path]) for path in facts.offered}
    return {path: (note,) for path, note in notes.items() if note}


def _enclosures(facts: Facts, blog: Blog) -> dict[str, tuple[Enclosure, ...]]:
    files = {path: boxes.enclosures(facts, blog.by_path[path]) for path in facts.offered}
    return {path: found for path, found in files.items() if found}


PLUGIN: Plugin[Facts] = Plugin(
    name="whitepapers",
    facts=draw,
    keys=KEYS,
    kinds=(Kind("whitepaper", "whitepapers", address="whitepaper"),),
    probes={".pdf": _probe},
    title_notes=_title_notes,
    enclosures=_enclosures,
    article=boxes.offered,
    page=boxes.not_accessible_on,
    pages=_pages,
    views={"overview": _overview, "whitepaper": _whitepaper},
    files={"cover": _cover},
)


def register() -> None:
    """Contribute to the site."""
    contribute(PLUGIN)
