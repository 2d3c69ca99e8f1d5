"""The pages and files the site gets, and what the host is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import BytesIO

from PIL import Image

from plugins.blog.keys import KEYS as BLOG_KEYS
from plugins.blog.model import Blog, Document
from plugins.blog.pdf import PdfFacts
from plugins.blog.views import Page
from plugins.core.keys import Registry
from plugins.core.problems import Place
from plugins.core.settings import Site
from plugins.host.contribution import Output, Workshop
from plugins.whitepapers.facts import draw
from plugins.whitepapers.hooks import PLUGIN
from plugins.whitepapers.model import ALL
from tests.whitepapers.pdfs import make_pdf
from tests.whitepapers.specimens import FILES, HEADER, PDF, show

MakeWhitepaper = Callable[..., Document]
MakeBlog = Callable[..., Blog]


class FakeWorkshop(Workshop):
    """Reads one PDF."""

    def read(self, path: str) -> bytes:
        """Return the PDF of the whitepaper."""
        assert path == PDF
        return make_pdf()


def test_the_site_gets_an_overview_a_page_each_and_a_cover(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site
) -> None:
    """The cover has the size the page promises; with a given picture none is made."""
    other = whitepaper(
        "Title: Bild\nDate: 01.01.2026\nImage: titel.jpg\nFile: ../personalbedarf/alt.pdf",
        path="whitepapers/bild/index.md",
    )
    files = {**FILES, "bild/titel.jpg": None}
    made = blog(other, whitepaper(HEADER), files=files)
    facts, desk = show(made, site)
    assert PLUGIN.pages is not None
    pieces = list(PLUGIN.pages(draw(made, site)[0], made, site))
    pages = [item for item in pieces if isinstance(item, Page)]
    (cover,) = [item for item in pieces if isinstance(item, Output)]

    assert [(page.url, page.template, page.source) for page in pages] == [
        ("whitepaper/", "whitepapers.html", ""),
        ("whitepaper/personalbedarf/", "whitepaper.html", "whitepapers/personalbedarf/index.md"),
        ("whitepaper/bild/", "whitepaper.html", "whitepapers/bild/index.md"),
    ]
    shows = [PLUGIN.views[page.view](facts, desk, *page.key).shows for page in pages]
    assert [one.title for one in shows[0]["whitepapers"]] == ["„Rechnen“ statt raten", "Bild"]
    assert shows[1]["whitepaper"].parts == ("Text",)
    assert shows[2]["whitepaper"].title == "Bild"
    assert pages[1].modified == dt.date(2026, 1, 15)
    assert cover.url == "whitepaper/personalbedarf/titelseite.jpg"
    drawn = PLUGIN.files[cover.file](facts, desk, FakeWorkshop(), *cover.key)
    assert Image.open(BytesIO(drawn)).size == (640, 853)


def test_the_overview_stands_even_without_whitepapers(blog: MakeBlog, site: Site) -> None:
    """The menu links to it."""
    made = blog(files={})
    facts, desk = show(made, site)
    assert PLUGIN.pages is not None
    (overview,) = PLUGIN.pages(draw(made, site)[0], made, site)

    assert isinstance(overview, Page)
    shows = PLUGIN.views[overview.view](facts, desk, *overview.key).shows
    assert (overview.url, shows) == ("whitepaper/", {"whitepapers": ()})


def test_a_page_reads_its_own_whitepaper(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site
) -> None:
    """A new version of another one changes the overview, and not this page."""
    other = whitepaper("Title: Bild\nDate: 01.01.2026", path="whitepapers/bild/index.md")
    facts, desk = show(blog(other, whitepaper(HEADER), files=FILES), site)

    def read(view: str, *key: str) -> set[tuple[str, str]]:
        noted = desk.ledger.open()
        PLUGIN.views[view](facts, desk, *key)
        return {cell for cell in noted.read if cell[0].startswith(("texts", "whitepapers."))}

    path = "whitepapers/personalbedarf/index.md"
    assert read("whitepaper", path) == {("texts", path), ("whitepapers.whitepapers", path)}
    assert read("overview") == {("whitepapers.all", ALL)}


def test_the_plugin_reads_pdfs_and_its_keys_clash_with_none_of_the_blog() -> None:
    """A synonym that means two things in one kind of document would raise."""
    Registry((*BLOG_KEYS, *PLUGIN.keys))
    facts, problems = PLUGIN.probes[".pdf"](make_pdf(), Place("content/a.pdf"))

    assert (isinstance(facts, PdfFacts), problems) == (True, [])
