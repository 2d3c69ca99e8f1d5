"""Examples of running text: everything a body can hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from plugins.blog.body_views import (
    Anchor,
    CaptionsView,
    MediaView,
    Missing,
    PostView,
    TableView,
    ViewParts,
)
from plugins.text.nodes import (
    AsOf,
    Footnote,
    FootnoteReference,
    Footnotes,
    Heading,
    Note,
    NoteSign,
    Quotation,
)
from theme.examples.example import Example
from theme.examples.pieces import CHART, GONE, PORTRAIT, TOWN


def heading(text: str, anchor: str, level: int = 2, *classes: str) -> Heading:
    """Return a heading whose words are plain."""
    return Heading(level, (text,), text, anchor, classes, 1)


PDF = Anchor("/dateien/leitfaden.pdf", ("Leitfaden",), "download", "", "", "PDF", 12, 1_234_567)
OUT = Anchor("https://www.gesetze-im-internet.de/bitv_2_0/", ("BITV 2.0",), "external")
ENGLISH = Anchor("https://www.w3.org/TR/WCAG22/", ("WCAG 2.2",), "external", "", "en")

TABLE = TableView(
    (
        (
            "<table><thead><tr><th>Kanal</th><th>Stunden pro Woche</th>"
            "<th>Zuständig</th></tr></thead><tbody><tr><td>Blog</td><td>6</td><td>Pressestelle</td></tr><tr><td>"
        ),
        OUT,
        "</td><td>1</td><td>alle</td></tr></tbody></table>",
    )
)

RUNNING: ViewParts = (
    (
        "<p>Wer schreibt eigentlich, was Mitarbeiter*innen einer Stadtverwaltung lesen? Und warum "
        "dauert es so lange? Ein Blick in die Werkstatt, mit Fußnote"
    ),
    FootnoteReference(1, "werkstatt", 1),
    " und mit dem ",
    OUT,
    " als Leitplanke.</p>\n",
    heading("Erst zählen, dann reden", "erst-zaehlen"),
    "<p>Drei Wochen lang haben wir jede Anfrage notiert. Der ",
    PDF,
    (
        " erklärt, wie das geht, und <code>#StadtradelnImLandkreis</code> zeigt, wie man es "
        "schreibt. Die "
    ),
    ENGLISH,
    " gelten auch hier.</p>\n",
    replace(CHART, classes=("rechts",), anchor="bild-1"),
    (
        "<p>Das Ergebnis hat alle überrascht: Die meisten Fragen kommen nicht über soziale "
        "Netzwerke, sondern am Telefon. Von 98&nbsp;% wussten wir nichts, weil niemand sie "
        "aufgeschrieben hatte. Seitdem liegt neben jedem Apparat ein Block.</p>\n"
        "<p>Zählen kostet nichts außer Geduld. Wer weiß, wonach gefragt wird, kann darauf "
        "antworten, bevor jemand fragen muss. Das spart am Ende allen Zeit.</p>\n"
        "<ul><li>Strichliste führen</li><li>einmal pro Woche zusammenzählen</li>"
        "<li>die drei häufigsten Fragen auf der Website beantworten</li></ul>\n"
    ),
    heading("Stunden pro Kanal", "stunden", 3),
    TABLE,
    (
        "\n<blockquote><p>Wir wollten wissen, was die Leute wissen wollen.</p></blockquote>\n"
        "<pre><code>Alt: Zwei Hände halten ein Smartphone, aus dem drei Sprechblasen steigen\n"
        "Creator: Erika Mustermann</code></pre>\n"
    ),
    Footnotes((Footnote(1, "werkstatt", 1, ("<p>Gemeint ist das Büro im zweiten Stock.</p>",)),)),
)

STARRED: ViewParts = (
    "<ul><li>Eintritt 79 Euro",
    NoteSign("*", 1, 1),
    "</li><li>Mittagessen",
    NoteSign("*", 1, 2),
    "</li><li>Kinderbetreuung für Kolleg*innen</li></ul>",
    Note("*", 1, 2, ("Für Beschäftigte der Stadt trägt das Amt die Kosten.",)),
)
_SPEAKER: Any = ("Erika Mustermann, ", OUT)  # parts of a view
QUOTED = Quotation(
    ("<p>„Wir wollten wissen, was die Leute wissen wollen.“</p>",), _SPEAKER, OUT.url
)

POST = PostView(
    kind="post",
    account="Stadt Musterhausen (@musterhausen)",
    network="Mastodon",
    date=dt.date(2026, 3, 12),
    url="https://social.example/@musterhausen/1138",
    title="",
    duration="",
    language="",
    parts=("<p>Ab heute läuft der Brunnen wieder.<br>Wasserratten willkommen! #Musterhausen</p>",),
    picture=TOWN,
)
FILM_ELSEWHERE = replace(
    POST, kind="video", title="So räumen wir Schnee", duration="2:31", parts=(), picture=None
)
FILM = MediaView(
    kind="video",
    title="So räumen wir Schnee",
    url="/beitraege/schnee/schnee.mp4",
    media_type="video/mp4",
    file_type="MP4",
    size=4_200_000,
    width=1280,
    height=720,
    duration="2:31",
    language="",
    captions=(
        CaptionsView("/beitraege/schnee/schnee.vtt", "de"),
        CaptionsView("/beitraege/schnee/schnee.en.vtt", "en"),
    ),
    transcript=(),
    spoken=("(Ein Motor brummt.) Um vier Uhr früh geht es los.",),
    picture=TOWN,
)
RECORDING = replace(
    FILM,
    kind="audio",
    title="Eine Nacht in der Leitstelle",
    url="/beitraege/leitstelle/nacht.mp3",
    media_type="audio/mpeg",
    file_type="MP3",
    captions=(),
    spoken=(),
    transcript=("<p>Sprecherin: Es ist kurz vor vier.</p>",),
    picture=None,
)

EXAMPLES = (
    Example("body", "Fremder Beitrag", {"parts": (POST,)}, "render"),
    Example("body", "Video, das anderswo liegt", {"parts": (FILM_ELSEWHERE,)}, "render"),
    Example("body", "Eigenes Video mit Untertiteln", {"parts": (FILM,)}, "render"),
    Example("body", "Tonaufnahme mit Transkript", {"parts": (RECORDING,)}, "render"),
    Example("body", "Sternchen mit Anmerkung", {"parts": STARRED}, "render"),
    Example("body", "Zitat mit Quelle", {"parts": (QUOTED,)}, "render"),
    Example(
        "body",
        "Quelle und Stand einer Zahl",
        {
            "parts": (
                (
                    '<p>27 Millionen Menschen sind dabei <small class="quelle">(Quelle: '
                    "Statistisches Amt)</small>, jede*r Dritte.</p>"
                    '<p class="quelle">Quelle: Statistisches Amt, Stand: '
                ),
                AsOf(("August 2026",), "2026-08", dt.date(2026, 8, 31), 1),
                "</p>",
            )
        },
        "render",
    ),
    Example(
        "body",
        "Fließtext mit Bild, Tabelle, Download, Zitat, Code und Fußnote",
        {"parts": RUNNING},
        "render",
    ),
    Example(
        "body",
        "Frage eines Interviews, auf sich selbst verlinkt",
        {"parts": (heading("Wie fing alles an?", "frage-1"),), "linkable": ("frage-1",)},
        "render",
    ),
    Example(
        "body",
        "Verlinktes Bild und fehlende Ziele (nur in der Vorschau)",
        {
            "parts": (
                Anchor("/beitraege/rathaus/", (TOWN,), "internal"),
                "<p>Mehr im ",
                Missing("Die Datei leitfaden.pdf gibt es nicht.", ("Leitfaden",)),
                ".</p>",
                replace(PORTRAIT, credit=None, problem="Dem Bild fehlt der Nachweis."),
            )
        },
        "render",
    ),
    Example(
        "body",
        "Ein Bild im Satz und eines hinter einem Link, die es nicht mehr gibt",
        {
            "parts": (
                "<p>Das Zeichen ",
                replace(GONE, caption="", inline=True),
                " und das ",
                Missing("Dieses Bild steht nicht mehr zur Verfügung.", ("Plakat",), withdrawn=True),
                ".</p>",
            )
        },
        "render",
    ),
)
