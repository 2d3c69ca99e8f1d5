"""A small blog from texts, read with the real reader, without any file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plugins.blog.assemble import assemble
from plugins.blog.desk import Desk
from plugins.blog.keys import KEYS
from plugins.blog.model import Blog, Credit, Document, File, PictureFile
from plugins.blog.tables import Known, Tables, tables_of
from plugins.core.header import split
from plugins.core.keys import Registry
from plugins.core.ledger import Ledger, recorded
from plugins.core.problems import Place, Problem
from plugins.core.recall import Recall
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.text.body import read_body

KINDS = {"articles": "article", "authors": "author", "series": "series", "pages": "page"}
TEXTS = Texts.parse((Path(__file__).parents[2] / "theme/texts/de.toml").read_text("utf-8"))
BASE = {
    "authors/erika.md": "Name: Erika Mustermann\nSign_off: Ihre\n",
    "authors/leo.md": "Name: Leo Beispiel\nSign_off: Ihr\nGuest: ja\n",
    "series/basics.md": "Title: Basics\nKind: Rubrik\n",
    "series/5-fragen-an.md": "Title: 5 Fragen an …\nKind: Reihe\n",
}

Read = Callable[..., tuple[Blog, list[Problem]]]
OpenDesk = Callable[..., Desk]


def make_site(**changes: object) -> Site:
    """Make the settings of a blog nobody has to change."""
    given = {
        "name": "Amtsblog",
        "tagline": "",
        "description": "",
        "address": "https://amtsblog.example",
        "publisher": "Stadt Musterhausen",
        "barrier_email": "barriere@amtsblog.example",
        **changes,
    }
    return Site(**given)  # type: ignore[arg-type]


def read(path: str, source: str) -> Document:
    """Read one text; what header and body find is not asked for here."""
    place = Place(f"content/{path}")
    kind = KINDS[path.partition("/")[0]]
    text, _ = split(source, place)
    values, _ = Registry(KEYS).read(kind, text.fields, place)
    body, _ = read_body(text.body, place.at(text.body_line))
    return Document(kind, path, place, values, body)


def read_blog(
    sources: Mapping[str, str],
    files: tuple[str, ...] = (),
    *,
    base: Mapping[str, str] = BASE,
    site: Site | None = None,
    today: dt.date = dt.date(2026, 6, 1),
    preview: bool = False,
) -> tuple[Blog, list[Problem]]:
    """Assemble a blog of two authors, two series and the given texts."""
    texts = {**base, **sources}
    documents = tuple(read(path, texts[path]) for path in sorted(texts))
    found = {path: File(path, Place(f"content/{path}"), 1234) for path in sorted(files)}
    return assemble(documents, found, site or make_site(), today, preview)


def read_again(before: Blog, changed: Mapping[str, str], site: Site | None = None) -> Blog:
    """Assemble a blog anew of which only the given texts have changed, remembering the others."""
    documents = {document.path: document for document in before.documents}
    documents.update((path, read(path, source)) for path, source in changed.items())
    now, problems = assemble(
        tuple(documents[path] for path in sorted(documents)),
        before.files,
        site or make_site(),
        before.today,
        before.preview,
        recall=Recall(before.recall),
    )
    assert problems == []
    return now


def make_tables(blog: Blog, site: Site | None = None, notes: tuple[str, ...] = ()) -> Tables:
    """Make the tables of a blog in which every file that ends in .jpg is a picture with credit."""
    credit = Credit("photo", "Daniela Beispiel", "Stadt Musterhausen")
    pictures = {
        path: PictureFile(path, blog.urls[path], 40, 30, alt="Zwei Stühle", credit=credit)
        for path in blog.files
        if path.endswith(".jpg")
    }
    known = Known(pictures, {}, {}, {a.path: notes for a in blog.articles if notes})
    return tables_of(blog, site or make_site(), known)


def open_desk(blog: Blog, site: Site | None = None, notes: tuple[str, ...] = ()) -> Desk:
    """Open a desk like those that pages are made at: every read is noted, no table is walked."""
    ledger = Ledger()
    tables = recorded("", make_tables(blog, site, notes), ledger)
    return Desk(tables, site or make_site(), TEXTS, preview=blog.preview, ledger=ledger)


@pytest.fixture
def site() -> Callable[..., Site]:
    """Settings with changes."""
    return make_site


@pytest.fixture
def blog() -> Read:
    """A blog from texts."""
    return read_blog


@pytest.fixture
def desk() -> OpenDesk:
    """A desk for a blog."""
    return open_desk
