"""Required pages are there, and filled with the agency's own words."""

from __future__ import annotations

import pytest

from plugins.blog.model import Blog, Document, StaticPage
from plugins.core.keys import Values
from plugins.core.problems import Place
from plugins.core.settings import RequiredPage, Site
from plugins.pages.model import check_required_pages
from plugins.text.body import read_body

REQUIRED = RequiredPage("impressum", "Impressum", ("§ 18 Abs. 2 MStV",))
SITE = Site("A", "", "", "https://a.example", "P", "e@a.example", required_pages=(REQUIRED,))
GOOD = "Verantwortlich nach § 18 Abs. 2 MStV: Amt für Presse, Rathausplatz 1, 12345 Seestadt"


def page(text: str) -> StaticPage:
    place = Place("content/pages/impressum.md")
    body, _ = read_body(text, place.at(3))
    document = Document("page", "pages/impressum.md", place, Values(), body)
    return StaticPage(document, "impressum", "impressum/", "Impressum")


def found(*pages: StaticPage) -> list[tuple[str, str]]:
    problems = check_required_pages(Blog(pages=pages), SITE)
    return [(problem.code, problem.place.path) for problem in problems]


def test_a_missing_page_is_an_error_at_its_file() -> None:
    """The remedy is to make it."""
    assert found() == [("PAG001", "content/pages/impressum.md")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (GOOD, []),
        (f"{GOOD}\n\n[Datenschutz](datenschutz.md) und 5 % [^1]\n\n[^1]: Fußnote", []),
        ("", ["PAG003", "PAG004"]),
        ("Amt für Presse", ["PAG004"]),
        (f"{GOOD}, [Name eintragen]", ["PAG002"]),
        (f"{GOOD}, Stadt Musterhausen", ["PAG002"]),
        (f"{GOOD}, post@amt.example", ["PAG002"]),
        (f"{GOOD} TODO", ["PAG002"]),
    ],
)
def test_words(text: str, codes: list[str]) -> None:
    """Template text, an empty page and a missing phrase are found; good ones are left alone."""
    assert [code for code, _ in found(page(text))] == codes
