"""What readers see of whitepapers, and what goes into feeds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from plugins.blog.body_views import CreditView, Figure
from plugins.blog.model import Article, Blog, Document, Enclosure, StaticPage
from plugins.blog.views import ArticleLink
from plugins.core.settings import Site
from plugins.whitepapers.boxes import enclosures, not_accessible_on, offered, title_note, view
from plugins.whitepapers.model import LANGUAGES, language_key
from plugins.whitepapers.views import FileView, WhitepaperView
from tests.whitepapers.specimens import FILES, HEADER, OLD, PDF, PICTURE, TEXTS, only, show

MakeWhitepaper = Callable[..., Document]
MakeArticle = Callable[..., Article]
MakeBlog = Callable[..., Blog]

CURRENT = FileView(
    "/whitepaper/personalbedarf/personalbedarf.pdf",
    12,
    1_234_567,
    "de",
    "2.0",
    dt.date(2026, 1, 15),
)
COVER = Figure(
    "/whitepaper/personalbedarf/titelseite.jpg",
    640,
    853,
    "Titelseite des Whitepapers „‚Rechnen‘ statt raten“",
    credit=CreditView("graphic", "Stadt Musterhausen"),
)


def test_a_whitepaper_on_its_own_page(
    whitepaper: MakeWhitepaper, article: MakeArticle, blog: MakeBlog, site: Site
) -> None:
    """Title typeset, the longer text, cover from the PDF, both versions, articles."""
    offering = article("Whitepaper: personalbedarf")
    facts, desk = show(blog(whitepaper(HEADER), articles=(offering,), files=FILES), site)

    expected = WhitepaperView(
        title="„Rechnen“ statt raten",
        url="/whitepaper/personalbedarf/",
        summary="Formel und Rechenblatt.",
        parts=("Text",),
        cover=COVER,
        file=CURRENT,
        older=(
            FileView(
                "/whitepaper/personalbedarf/alt.pdf",
                8,
                1_234_567,
                "en",
                "1.0",
                dt.date(2024, 9, 12),
            ),
        ),
        articles=(ArticleLink("Ein Beitrag", "/beitraege/beitrag/", dt.date(2026, 3, 12)),),
    )

    assert view(only(facts), desk, whole=True) == expected
    assert desk.ledger.shown == {PDF, OLD}


def test_an_article_offers_its_whitepapers_without_their_longer_text(
    whitepaper: MakeWhitepaper, article: MakeArticle, blog: MakeBlog, site: Site
) -> None:
    """The box has all but the text; an article without whitepapers has no box."""
    offering, other = article("Whitepaper: personalbedarf"), article(name="anderer")
    facts, desk = show(blog(whitepaper(HEADER), articles=(offering, other), files=FILES), site)

    whole = view(only(facts), desk, whole=True)

    assert offered(facts, offering, desk) == (replace(whole, parts=()),)
    assert offered(facts, other, desk) == ()


def test_a_given_picture_is_the_cover(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site
) -> None:
    """It has its own credit and alternative text; the header's alternative text wins."""
    header = f"{HEADER}\nImage: titel.jpg\nImage_alt: Rechenblatt auf einem Tisch"
    facts, desk = show(blog(whitepaper(header), files=FILES), site, PICTURE)

    expected = Figure(
        "/whitepaper/personalbedarf/titel.jpg",
        800,
        600,
        "Rechenblatt auf einem Tisch",
        credit=CreditView("photo", "Leo Beispiel"),
        place="cover",
    )

    assert view(only(facts), desk).cover == expected


@pytest.mark.parametrize("files", [{}, {PDF.removeprefix("whitepapers/"): None}])
def test_preview_shows_the_page_even_without_a_readable_pdf(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site, files: dict[str, object]
) -> None:
    """The editor sees the message on the page it concerns."""
    facts, desk = show(blog(whitepaper(), files=files, preview=True), site)
    shown = view(only(facts), desk)

    assert (shown.title, shown.file, shown.cover) == ("Personalbedarf", None, None)


def test_a_picture_that_could_not_be_read_leaves_no_cover(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site
) -> None:
    """Its own problem is reported elsewhere; the preview still stands."""
    facts, desk = show(blog(whitepaper(f"{HEADER}\nImage: titel.jpg"), files=FILES), site)

    assert view(only(facts), desk).cover is None


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("Stellen zählen", "whitepaper.title_note"),
        ("Mit Whitepaper zum Erfolg", "whitepaper.title_note"),
        ("Stellen zählen (mit Checkliste)", "whitepaper.title_note"),
        ("Stellen zählen (mit Whitepaper)", ""),
        ("Stellen zählen (mit\u00a0Whitepaper)", ""),
        ("Stellen zählen (Mit neuem Whitepaper)", ""),
        ("Stellen zählen (mit zwei Whitepapers) – Teil 2", ""),
    ],
)
def test_the_title_says_once_that_there_is_a_whitepaper(
    whitepaper: MakeWhitepaper,
    article: MakeArticle,
    blog: MakeBlog,
    site: Site,
    title: str,
    note: str,
) -> None:
    """What the editor has written into the title is not doubled."""
    offering = article("Whitepaper: personalbedarf", title=title)
    other = article(name="anderer", title=title)
    facts, _ = show(blog(whitepaper(), articles=(offering, other)), site)

    assert (title_note(facts, offering), title_note(facts, other)) == (note, "")
    assert TEXTS("whitepaper.title_note") == "(mit Whitepaper)"


def test_the_pdf_goes_into_the_feed(
    whitepaper: MakeWhitepaper, article: MakeArticle, blog: MakeBlog, site: Site
) -> None:
    """Address, type, length in bytes and title; the older version does not."""
    offering = article("Whitepaper: personalbedarf")
    facts, _ = show(blog(whitepaper(HEADER), articles=(offering,), files=FILES), site)

    assert enclosures(facts, offering) == (
        Enclosure(
            "whitepaper/personalbedarf/personalbedarf.pdf",
            "application/pdf",
            1_234_567,
            "„Rechnen“ statt raten",
        ),
    )


def test_the_accessibility_page_lists_what_is_not_accessible(
    whitepaper: MakeWhitepaper, blog: MakeBlog, site: Site
) -> None:
    """Sorted by title, with the reason; other pages and accessible whitepapers are left out."""
    reason = "Bilder von Plakaten; alle Texte stehen auch auf der Seite."
    documents = [
        whitepaper(
            f"Title: {title}\nDate: 15.01.2026\nNot_accessible: {reason}",
            path=f"whitepapers/{slug}/index.md",
        )
        for title, slug in (("Zahlen", "eins"), ("Plakate", "zwei"))
    ]
    facts, desk = show(blog(whitepaper(), *documents, files={}, preview=True), site)
    pages = {
        slug: StaticPage(documents[0], slug, f"{slug}/", slug)
        for slug in ("impressum", "barrierefreiheit")
    }

    assert not_accessible_on(facts, pages["impressum"], desk) == ()
    listed = not_accessible_on(facts, pages["barrierefreiheit"], desk)
    assert [(one.title, one.url, one.not_accessible) for one in listed] == [
        ("Plakate", "/whitepaper/zwei/", reason),
        ("Zahlen", "/whitepaper/eins/", reason),
    ]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("de", "de"), ("de-DE", "de"), ("DE-at", "de"), ("en-GB", "en"), ("Deutsch", ""), ("", "")],
)
def test_a_language_tag_becomes_a_key_of_the_texts(tag: str, expected: str) -> None:
    """The region does not matter; a word that is no tag is unknown."""
    assert language_key(tag) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_known_language_has_a_name(language: str) -> None:
    """An unknown key would raise while the page is rendered."""
    assert TEXTS(f"language.{language}")
