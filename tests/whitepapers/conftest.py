"""Whitepapers, their PDFs and articles, without any file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from plugins.blog.keys import KEYS as BLOG_KEYS
from plugins.blog.model import Article, Blog, Document, File, Status
from plugins.blog.pdf import PdfFacts
from plugins.core.header import split
from plugins.core.keys import Registry, Values
from plugins.core.problems import Place
from plugins.text.nodes import Body
from plugins.whitepapers.keys import KEYS

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = dt.date(2026, 6, 30)
GOOD = PdfFacts(12, "Personalbedarf", "de-DE", tagged=True, width=300, height=400)


def read(kind: str, header: str, place: Place) -> Values:
    """Read header lines with the real keys; what the key registry itself finds is a mistake."""
    text, problems = split(header, place)
    values, found = Registry((*BLOG_KEYS, *KEYS)).read(kind, text.fields, place)
    assert [p for p in (*problems, *found) if p.code != "KEY003"] == []
    return values


def make_whitepaper(
    header: str = "Title: Personalbedarf\nDate: 15.01.2026", *, path: str = ""
) -> Document:
    """Make the text of a whitepaper."""
    path = path or "whitepapers/personalbedarf/index.md"
    place = Place(f"content/{path}")
    return Document("whitepaper", path, place, read("whitepaper", header, place), Body(("Text",)))


def make_article(header: str = "", *, name: str = "beitrag", title: str = "Ein Beitrag") -> Article:
    """Make an article that may offer whitepapers."""
    path = f"articles/{name}/index.md"
    place = Place(f"content/{path}")
    document = Document("article", path, place, read("article", header, place), Body())
    date = dt.datetime(2026, 3, 12, 9, 0, tzinfo=BERLIN)
    url = f"beitraege/{name}/"
    return Article(document, name, url, title, date, Status.PUBLISHED, (), ())


def make_blog(
    *documents: Document,
    articles: tuple[Article, ...] = (),
    files: dict[str, object] | None = None,
    preview: bool = False,
) -> Blog:
    """Make a blog; ``files`` are paths below ``content/whitepapers/`` with what was probed."""
    if files is None:
        files = {"personalbedarf/personalbedarf.pdf": GOOD}
    known = {
        f"whitepapers/{path}": File(
            f"whitepapers/{path}", Place(f"content/whitepapers/{path}"), 1_234_567, probed
        )
        for path, probed in files.items()
    }
    urls = {path: path.replace("whitepapers/", "whitepaper/", 1) for path in known}
    for document in documents:
        slug = document.values.get("slug", str) or document.folder.rpartition("/")[2]
        urls[document.path] = f"whitepaper/{slug}/"
    return Blog(
        articles=articles,
        documents=documents,
        files=known,
        urls=urls,
        today=TODAY,
        preview=preview,
    )


@pytest.fixture
def whitepaper() -> Callable[..., Document]:
    """Make the text of a whitepaper from header lines."""
    return make_whitepaper


@pytest.fixture
def article() -> Callable[..., Article]:
    """Make an article from header lines."""
    return make_article


@pytest.fixture
def blog() -> Callable[..., Blog]:
    """Make a blog of whitepapers, articles and files."""
    return make_blog


@pytest.fixture
def good() -> PdfFacts:
    """Facts of a PDF that everybody can read."""
    return GOOD
