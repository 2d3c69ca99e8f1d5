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
from plugins.whitepapers.hooks import PLUGIN
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
    facts, desk = show(blog(other, whitepaper(HEADER), files=files), site)
    assert PLUGIN.pages is not None
    made = list(PLUGIN.pages(facts, desk))
    pages = [item for item in made if isinstance(item, Page)]
    (cover,) = [item for item in made if isinstance(item, Output)]

    assert [(page.url, page.template, page.source) for page in pages] == [
        ("whitepaper/", "whitepapers.html", ""),
        ("whitepaper/personalbedarf/", "whitepaper.html", "whitepapers/personalbedarf/index.md"),
        ("whitepaper/bild/", "whitepaper.html", "whitepapers/bild/index.md"),
    ]
    assert [one.title for one in pages[0].shows["whitepapers"]] == ["„Rechnen“ statt raten", "Bild"]
    assert pages[1].shows["whitepaper"].parts == ("Text",)
    assert pages[1].modified == dt.date(2026, 1, 15)
    assert cover.url == "whitepaper/personalbedarf/titelseite.jpg"
    assert Image.open(BytesIO(cover.make(FakeWorkshop()))).size == (640, 853)


def test_the_overview_stands_even_without_whitepapers(blog: MakeBlog, site: Site) -> None:
    """The menu links to it."""
    facts, desk = show(blog(files={}), site)
    assert PLUGIN.pages is not None
    (overview,) = PLUGIN.pages(facts, desk)

    assert isinstance(overview, Page)
    assert (overview.url, overview.shows) == ("whitepaper/", {"whitepapers": ()})


def test_the_plugin_reads_pdfs_and_its_keys_clash_with_none_of_the_blog() -> None:
    """A synonym that means two things in one kind of document would raise."""
    Registry((*BLOG_KEYS, *PLUGIN.keys))
    facts, problems = PLUGIN.probes[".pdf"](make_pdf(), Place("content/a.pdf"))

    assert (isinstance(facts, PdfFacts), problems) == (True, [])
