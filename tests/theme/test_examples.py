"""Every component has examples, and each example reads as readers are promised."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from tests.theme.markup import render_example, words
from theme.examples import EXAMPLES, by_component
from theme.examples.example import Example
from theme.examples.lists import WHITEPAPER
from theme.examples.texts import heading

COMPONENTS = Path(__file__).parents[2] / "theme" / "templates" / "components"

# Seen within other components, or holding the only h1 of a page.
PARTS_OF_OTHERS = {
    "comment",
    "credit",
    "download",
    "footnotes",
    "listing",
    "media",
    "notes",
    "page_head",
    "post",
    "quotation",
    "series_card",
    "table",
}


def example(component: str, title: str) -> Example:
    (found,) = (e for e in EXAMPLES if (e.component, e.title) == (component, title))
    return found


def test_every_component_has_an_example() -> None:
    """What the style guide does not show, nobody looks at."""
    files = {path.stem for path in COMPONENTS.glob("*.html")}

    assert {name for name, _ in by_component()} == files - PARTS_OF_OTHERS


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda e: f"{e.component}: {e.title}")
def test_every_example_is_valid_and_says_something(case: Example, env: Environment) -> None:
    """It renders with every name defined, parses without error, and is not empty."""
    body = render_example(env, case)

    assert len(body) > 0
    assert words(body)


WORDING = [
    ("comments", "Faden mit Antworten, offen", "3 Kommentare"),
    ("comments", "Faden mit Antworten, offen", "Gefällt 3 Personen"),
    ("comments", "Faden mit Antworten, offen", "Gefällt 1 Person "),
    ("comments", "Faden mit Antworten, offen", "Antwort auf Erika Mustermann"),
    ("comments", "Faden mit Antworten, offen", "Dieser Kommentar wurde entfernt (auf eigenen"),
    ("comments", "Faden mit Antworten, offen", "kommentare@amtsblog.example"),
    ("comments", "Faden mit Antworten, offen", "[Kommentar: giesskanne / Kennung]"),
    (
        "comments",
        "Einige fehlen, seit einem Tag geschlossen",
        "6 Kommentare, einer davon liegt noch vor",
    ),
    (
        "comments",
        "Einige fehlen, seit einem Tag geschlossen",
        "Die Kommentare sind seit dem 12. März 2026 geschlossen.",
    ),
    (
        "comments",
        "Keiner ist mehr da, geschlossen",
        "2 Kommentare, keiner davon liegt noch vor Die Kommentare sind geschlossen.",
    ),
    ("update_notice", "Mit Nachtrag", "Dieser Beitrag enthält ein Update vom 10.05.2026."),
    ("update_notice", "Geändert", "Dieser Artikel wurde am 02.04.2026 aktualisiert."),
    (
        "update_notice",
        "Zeitdokument",
        (
            "Zeitdokument: Dieser Beitrag gibt den Stand vom 14.03.2024 wieder und wird nicht "
            "aktualisiert."
        ),
    ),
    (
        "teaser",
        "Titel mit Anführungszeichen, ohne Bild",
        "Weiterlesen „‚Warum sollen wir uns das antun?‘ – Vorteile auf einen Blick“",
    ),
    ("teaser", "Mit Bild und Gastbeitrag", "(mit Whitepaper)“"),
    (
        "picture",
        "Bildunterschrift mit Nachweis",
        (
            "Das Rathaus von Musterhausen liegt mitten in der Stadt "
            "(Foto: Erika Mustermann/Stadt Musterhausen)"
        ),
    ),
    ("picture", "Nummeriert, der Nachweis steht in der Liste", "Bild 1: Das Rathaus"),
    ("credits", "Ein Foto", "Foto-Nachweis: Erika Mustermann/Stadt Musterhausen"),
    (
        "credits",
        "Eine Grafik",
        "Grafik-Nachweis: Leo Beispiel/Stadt Musterhausen (bearbeitet mit Canva)",
    ),
    ("credits", "Ein KI-Bild", "Bildnachweis: KI-generiert: Stadt Musterhausen"),
    (
        "credits",
        "Mehrere Bilder",
        (
            "Foto-Nachweise: Bild 1: Erika Mustermann/Stadt Musterhausen, "
            "Bild 2: Grafik: Leo Beispiel/Stadt Musterhausen (bearbeitet mit Canva), "
            "Bild 3: Screenshot: Helga Musterfrau/Landkreis Beispiel, CC BY 4.0, "
            "Bild 4: KI-generiert: Stadt Musterhausen"
        ),
    ),
    ("whitepaper_box", "Zum Herunterladen", "(PDF, 12 Seiten, 1,2 MB)"),
    ("body", "Fließtext mit Bild, Tabelle, Download, Zitat, Code und Fußnote", "Mitarbeiter*innen"),
    ("byline", "Drei", "Von Erika Mustermann, Leo Beispiel und Karim Beispiel Gastbeitrag"),
    ("interview_box", "Teil einer Reihe", "Teil 3 der Reihe 5 Fragen an …"),
    ("status", "Entwurf", "Entwurf"),
    ("status", "Wartet auf den Tag", "Erscheint am 12. März 2026"),
]


@pytest.mark.parametrize(("component", "title", "expected"), WORDING)
def test_wording(component: str, title: str, expected: str, env: Environment) -> None:
    """The exact forms readers see."""
    assert expected in words(render_example(env, example(component, title)))


def test_sign_off_breaks_the_line_before_each_name(env: Environment) -> None:
    """`Ihre`, line break, name; several names one a line."""
    (paragraph,) = render_example(env, example("sign_off", "Gruß von zweien")).iter("p")

    assert [paragraph.text, *(br.tail for br in paragraph.iter("br"))] == [
        "Ihre",
        "Erika Mustermann",
        "Karim Beispiel",
    ]


def test_teaser_is_named_by_its_heading_and_lists_its_series(env: Environment) -> None:
    """Screen readers announce each teaser by its title, its series as a labelled list."""
    body = render_example(env, example("teaser", "Mit Bild und Gastbeitrag"))
    (article,) = body.iter("article")
    (series,) = article.xpath(".//ul[@aria-label='Rubriken und Reihen']")

    assert article.xpath("string(.//h2/@id)") == article.get("aria-labelledby")
    assert series.xpath("li/a/text()") == ["Best Practice", "Interviews", "Strategie"]


def test_pages_left_out_are_a_gap_for_the_eye_alone(env: Environment) -> None:
    """Who listens hears the pages there are links to; the page shown is marked for all."""
    body = render_example(env, example("pagination", "Mitten in vielen Seiten"))
    (pages,) = body.xpath(".//ul[@class='pagination__pages']")
    heard = [words(one) for one in pages.xpath("li[not(@aria-hidden)]")]

    assert heard == ["Neueste", *(f"Seite {n}" for n in range(42, 37, -1)), "Seite 1"]
    assert [words(gap) for gap in pages.xpath("li[@aria-hidden='true']")] == ["…", "…"]
    assert pages.xpath("li[@aria-hidden]//a") == []
    assert [words(a) for a in pages.xpath(".//a[@aria-current='page']")] == ["Seite 40"]


def test_table_scrolls_by_keyboard(env: Environment) -> None:
    """A wide table is reached by Tab and says what it is."""
    case = example("body", "Fließtext mit Bild, Tabelle, Download, Zitat, Code und Fußnote")
    body = render_example(env, case)
    (frame,) = body.xpath(".//table/..")

    assert frame.get("tabindex") == "0"
    assert frame.get("aria-label", "").startswith("Tabelle")


def test_linked_picture_keeps_its_caption_outside_the_link(env: Environment) -> None:
    """A credit may hold links itself, and links do not nest."""
    body = render_example(
        env, example("body", "Verlinktes Bild und fehlende Ziele (nur in der Vorschau)")
    )

    assert body.xpath("count(.//figure/a/img)") == 1
    assert body.xpath("count(.//figure[a]/figcaption)") == 1
    assert body.xpath(".//a//a") == []


def test_in_a_teaser_headings_go_down_a_level_and_have_no_id(env: Environment) -> None:
    """The teaser's own title is the second level, and ids would repeat on the page."""
    case = Example(
        "body",
        "",
        {"parts": (heading("Ja", "ja"), heading("Nein", "nein", 6)), "ids": False},
        "render",
    )
    body = render_example(env, case)

    assert [(h.tag, h.get("id")) for h in body] == [("h3", None), ("h6", None)]


def test_a_part_the_theme_does_not_know_raises(env: Environment) -> None:
    """A new kind of node is never dropped in silence."""
    with pytest.raises(AttributeError, match="unknown_to_the_theme"):
        render_example(env, Example("body", "", {"parts": (WHITEPAPER,)}, "render"))
