"""Texts of plugins have addresses at which others link to them, and wait as articles do."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.blog.assemble import assemble
from plugins.blog.model import Blog, Document, File
from plugins.core.header import split
from plugins.core.keys import Registry
from plugins.core.problems import Place
from plugins.text.nodes import Body
from plugins.whitepapers.keys import KEYS
from tests.blog.small_blog import KEYS as BLOG_KEYS
from tests.blog.small_blog import make_site

ADDRESSES = {"whitepaper": "papiere/{slug}/"}


def make_text(path: str, header: str = "Title: Ein Papier\nDate: 01.05.2026") -> Document:
    place = Place(f"content/{path}")
    text, _ = split(header, place)
    values, _ = Registry((*BLOG_KEYS, *KEYS)).read("whitepaper", text.fields, place)
    return Document("whitepaper", path, place, values, Body())


def blog_of(*documents: Document, files: tuple[str, ...] = (), preview: bool = False) -> Blog:
    found = {path: File(path, Place(f"content/{path}"), 1) for path in files}
    today = dt.date(2026, 6, 1)
    blog, _ = assemble(documents, found, make_site(), today, preview, addresses=ADDRESSES)
    return blog


def test_a_text_lives_at_the_address_of_its_kind_with_its_files() -> None:
    """Both can be linked to."""
    path, file = "whitepapers/bedarf/index.md", "whitepapers/bedarf/bild.jpg"
    blog = blog_of(make_text(path), files=(file,))

    assert blog.urls == {path: "papiere/bedarf/", file: "papiere/bedarf/bild.jpg"}
    assert blog.paths["papiere/bedarf/"] == path


@pytest.mark.parametrize(
    ("header", "waits"),
    [
        ("Date: 01.06.2026", False),
        ("Date: 02.06.2026", True),
        ("Date: 01.05.2026\nStatus: draft", True),
        ("Title: Ohne Tag", False),
        ("Date: bald", False),
    ],
)
def test_what_is_a_draft_or_still_to_come_waits(header: str, waits: bool) -> None:
    """In preview nothing does."""
    text = make_text("whitepapers/bedarf/index.md", header)

    assert (text.path in blog_of(text).waiting_paths) is waits
    assert blog_of(text, preview=True).waiting_paths == frozenset()


def test_kinds_without_an_address_have_no_pages() -> None:
    """They neither wait nor can be linked to."""
    text = make_text("whitepapers/bedarf/index.md", "Date: 02.06.2026")
    blog, _ = assemble((text,), {}, make_site(), dt.date(2026, 6, 1), preview=False)

    assert (blog.urls, blog.waiting_paths) == ({}, frozenset())
