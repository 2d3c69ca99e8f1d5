"""Pages outside the blog's flow, and the one for addresses that do not exist."""

from __future__ import annotations

from plugins.pages.hooks import PLUGIN
from tests.blog.plugin_pages import pages_of, same_addresses, view_of
from tests.blog.small_blog import open_desk, read_blog

TEXTS = {
    "pages/impressum.md": "Title: Impressum\n\nVerantwortlich.\n",
    "pages/barriere-melden.md": "Title: Barriere melden\n\nSchreiben Sie uns.\n",
    "pages/barrierefreiheit.md": "Title: Barrierefreiheit\n\nErklärung.\n",
}


def test_every_text_has_a_page_and_what_is_missing_too() -> None:
    """Some have a template of their own; what is not found is never listed."""
    blog, _ = read_blog(TEXTS)
    pages = pages_of(PLUGIN, blog)

    assert [(page.url, page.template, page.source) for page in pages] == [
        ("barriere-melden/", "report_barrier.html", "pages/barriere-melden.md"),
        ("barrierefreiheit/", "accessibility.html", "pages/barrierefreiheit.md"),
        ("impressum/", "page.html", "pages/impressum.md"),
        ("404.html", "not_found.html", ""),
    ]
    assert [page.about for page in pages] == ["page", "page", "page", ""]
    assert [page.listed for page in pages] == [True, True, True, False]
    assert same_addresses(PLUGIN, blog, open_desk(blog)) == [page.url for page in pages]


def test_a_page_shows_its_text() -> None:
    """Only the page for reports has an address to write to."""
    blog, _ = read_blog(TEXTS)
    desk = open_desk(blog)
    report, _, imprint, missing = (view_of(PLUGIN, page, desk) for page in pages_of(PLUGIN, blog))

    assert imprint.shows == {"title": "Impressum", "parts": ("<p>Verantwortlich.</p>",)}
    assert str(report.shows["mailto"]).startswith("mailto:barriere@amtsblog.example?subject=")
    assert (missing.shows, missing.head.index) == ({}, False)
