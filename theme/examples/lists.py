"""Examples of listings, whitepapers and marks for editors."""

from __future__ import annotations

import datetime as dt

from plugins.blog.views import NavLink, Pagination, ProblemView
from plugins.whitepapers.views import FileView, WhitepaperView
from theme.examples.example import Example
from theme.examples.pieces import COVER, NEWER, OLDER

FILE = FileView("/whitepaper/stellen/stellen.pdf", 12, 1_234_567, "de", "2.0", dt.date(2026, 3, 2))
WHITEPAPER = WhitepaperView(
    title="Zählen statt raten",
    url="/whitepaper/zaehlen-statt-raten/",
    summary="Wie kleine Verwaltungen herausfinden, was die Leute wissen wollen.",
    parts=("<p>Mit Vorlagen für Strichlisten und einem Beispiel aus Musterhausen.</p>",),
    cover=COVER,
    file=FILE,
    older=(FileView("/whitepaper/stellen/1.pdf", 10, 998_000, "de", "1.0", dt.date(2025, 1, 9)),),
    articles=(OLDER, NEWER),
)
UNREADABLE = WhitepaperView(
    title="Plakatvorlagen",
    url="/whitepaper/plakatvorlagen/",
    summary="Zwölf Plakate zum Ausdrucken.",
    parts=(),
    cover=COVER,
    file=FILE,
    older=(),
    articles=(),
    not_accessible="Die Plakate sind Bilder. Alle Texte stehen auf der Seite dieses Whitepapers.",
)
PAGES = Pagination(
    2,
    tuple(
        NavLink(str(number), f"/seite-{number}.html" if number < 3 else "/", number == 2)
        for number in (3, 2, 1)
    ),
    NavLink("3", "/"),
    NavLink("1", "/seite-1.html"),
)
MANY_PAGES = Pagination(
    40,
    (
        NavLink("Neueste", "/"),
        None,
        *(
            NavLink(str(number), f"/seite-{number}.html", number == 40)
            for number in range(42, 37, -1)
        ),
        None,
        NavLink("1", "/seite-1.html"),
    ),
    NavLink("41", "/seite-41.html"),
    NavLink("39", "/seite-39.html"),
)
PROBLEM = ProblemView(
    "content/articles/2026/beispiel/index.md:4",
    "UPD001",
    "„gestern“ ist kein Datum.",
    "Schreiben Sie: Update: 12.03.2026 Absatz zu Fristen ergänzt",
    "Fehler",
)

EXAMPLES = (
    Example("pagination", "Seite 2 von 3", {"pagination": PAGES}),
    Example("pagination", "Mitten in vielen Seiten", {"pagination": MANY_PAGES}),
    Example("article_list", "Titel mit Datum", {"articles": (NEWER, OLDER)}),
    Example("whitepaper_box", "Zum Herunterladen", {"whitepaper": WHITEPAPER}),
    Example("whitepaper_box", "Nicht barrierefrei", {"whitepaper": UNREADABLE}),
    Example("file_table", "Angaben zur Datei", {"file": FILE}),
    Example(
        "feed_links",
        "Feeds einer Rubrik",
        {
            "feeds": (NavLink("Atom-Feed: Strategie", "/feeds/strategie.atom.xml"),),
            "label": "Diese Seite abonnieren",
        },
    ),
    Example("problems", "Hinweis in der Vorschau", {"problems": (PROBLEM,)}),
)
