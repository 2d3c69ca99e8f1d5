"""The theme's HTML of an entry suits feed readers, which know neither page nor style sheet."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import html5lib
import pytest

from plugins.blog.body_views import (
    Anchor,
    CaptionsView,
    CreditView,
    Figure,
    MediaView,
    PostView,
    TableView,
)
from plugins.blog.model import Change
from plugins.blog.views import SignOff
from plugins.host.templates import environment, load_texts
from plugins.text.nodes import (
    Footnote,
    FootnoteReference,
    Footnotes,
    Heading,
    Note,
    NoteSign,
    Quotation,
)

ROOT = "https://amtsblog.example/"
BASE = f"{ROOT}beitraege/titel/"
CREDIT = CreditView("photo", "Erika Mustermann/Stadt Musterhausen", "zugeschnitten")
TABLE = "<table><thead><tr><th>Kanal</th></tr></thead><tbody><tr><td>Amt</td></tr></tbody></table>"
FILM = MediaView(
    kind="video",
    title="So räumen wir Schnee",
    url=f"{BASE}schnee.mp4",
    media_type="video/mp4",
    file_type="MP4",
    size=4_200_000,
    width=1280,
    height=720,
    duration="2:31",
    language="",
    captions=(CaptionsView(f"{BASE}schnee.vtt", "de"),),
    transcript=(),
    spoken=("(Ein Motor brummt.)",),
    picture=None,
)
POST = PostView(
    kind="post",
    account="Stadt Musterhausen",
    network="Mastodon",
    date=dt.date(2026, 3, 12),
    url="https://social.example/1138",
    title="",
    duration="",
    language="",
    parts=("<p>Der Brunnen läuft.</p>",),
    picture=None,
)
BODY = (
    "<p>Mit „Anführung“ & ",
    Anchor(f"{ROOT}whitepaper/a.pdf", ("Leitfaden",), "download", "", "", "PDF", 12, 1_200_000),
    " und Fußnote",
    FootnoteReference(1, "eins", 1),
    ".</p>",
    Heading(2, ("Läuft das?",), "Läuft das?", "laeuft-das", (), 9),
    Figure(f"{BASE}a.jpg", 800, 600, "Eine Gießkanne", "Am Markt", CREDIT),
    Anchor(f"{ROOT}gross.jpg", (Figure(f"{BASE}b.jpg", 8, 6, "Linde", "", CREDIT),), "internal"),
    TableView((TABLE,)),
    "<p>Kosten",
    NoteSign("*", 1, 1),
    "</p>",
    Note("*", 1, 1, ("Ohne Gewähr.",)),
    Quotation(("<p>So ist es.</p>",), ("Nora Beispiel",), "https://www.example.org/rede"),
    FILM,
    POST,
    Footnotes((Footnote(1, "eins", 1, ("<p>Siehe dort.</p>",)),)),
)


@pytest.fixture(scope="module")
def shown() -> Any:
    """Render an entry with everything a body can hold; the result is a parsed fragment."""
    theme = Path(__file__).parents[2] / "theme"
    template = environment(theme, load_texts(theme, "de")).get_template("feeds/entry.html")

    def show(change: Change | None = None) -> Any:
        html = template.render(
            parts=BODY,
            picture=Figure(f"{BASE}titel.jpg", 1600, 900, "Zwei Menschen", "", CREDIT),
            change=change,
            base=BASE,
            sign_off=SignOff("Ihre", ("Erika Mustermann",)),
        )
        # Strict: the W3C validator reports every mistake an HTML parser would repair.
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        return parser.parseFragment(html)

    return show


def test_every_address_is_absolute(shown) -> None:
    """A feed reader has no page that a relative address could refer to."""
    addresses = [
        element.get(name)
        for element in shown().iter()
        for name in ("href", "src")
        if isinstance(element.tag, str) and element.get(name)
    ]

    assert f"{BASE}#fn-eins" in addresses
    assert [address for address in addresses if not re.match("https?://", address)] == []


def test_nothing_refers_to_the_style_sheet_or_the_page(shown) -> None:
    """No scripts and styles, no ids that clash where several entries stand on one page."""
    elements = [element for element in shown().iter() if isinstance(element.tag, str)]

    assert {"script", "style", "iframe", "form", "svg"}.isdisjoint(e.tag for e in elements)
    assert [e.tag for e in elements if e.get("id") or e.get("style")] == []


def test_every_picture_has_alt_text_size_and_credit(shown) -> None:
    """A picture is shown with its rights wherever it goes."""
    figures = [one for one in shown().iter("figure") if one.find(".//img") is not None]

    assert len(figures) == 3
    for figure in figures:
        image = figure.find(".//img")
        assert image.get("alt")
        assert image.get("width")
        assert image.get("height")
        assert "Erika Mustermann/Stadt Musterhausen" in "".join(figure.itertext())


def test_newest_change_stands_on_top(shown) -> None:
    """Day and reason come before everything else, and only in a changed entry."""
    changed = shown(Change(dt.date(2026, 4, 2), "Termine ergänzt"))
    top = "".join(next(changed.iter("p")).itertext())

    assert top.startswith("Dieser Artikel wurde am 02.04.2026 aktualisiert.")
    assert top.endswith("Termine ergänzt")
    assert next(shown().iter("p")).find(".//strong") is None


def test_addendum_is_called_update(shown) -> None:
    """An addendum is announced in its own words."""
    changed = shown(Change(dt.date(2026, 4, 2), "Zahlen", addendum=True))

    assert "enthält ein Update vom 02.04.2026" in "".join(next(changed.iter("p")).itertext())


def test_small_forms_read_well_without_a_style_sheet(shown) -> None:
    """A note begins with its star, and a dash stands before the source of a quote."""
    page = shown()
    quotes = [one for one in page.iter("figure") if one.find("blockquote") is not None]

    assert [one.find("blockquote").get("cite") for one in quotes] == [
        "https://www.example.org/rede",
        "https://social.example/1138",
    ]
    assert [text(one.find("figcaption")) for one in quotes] == [
        "– Nora Beispiel",
        "– Stadt Musterhausen auf Mastodon, 12. März 2026 Beitrag bei Mastodon lesen",
    ]
    assert [said for one in page.iter("p") if "*" in (said := text(one))] == [
        "Kosten*",
        "*Ohne Gewähr.",
    ]


def test_films_are_links_with_their_words(shown) -> None:
    """Feed readers show no player, or one that loads without being asked."""
    page = shown()
    [link] = [one for one in page.iter("a") if one.get("href") == f"{BASE}schnee.mp4"]

    assert text(link) == "Video herunterladen (MP4, 4,2\u00a0MB)"
    assert "(Ein Motor brummt.)" in [text(one) for one in page.iter("p")]
    assert not list(page.iter("video"))


def text(element: Any) -> str:
    return "".join(element.itertext())
