"""Examples of what stands around an article's text and in its teaser."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from plugins.blog.model import Change
from plugins.blog.views import NavLink, Neighbours, Share, SignOff, Teaser
from plugins.update_notices.views import UpdatesView
from theme.examples.example import Example
from theme.examples.pieces import (
    BERLIN,
    BEST_PRACTICE,
    ERIKA,
    INTERVIEWS,
    KARIM,
    LEO,
    NEWER,
    OLDER,
    STRATEGY,
    TOWN,
)

TEASER = Teaser(
    title="Was die Leute wissen wollen: Zählen statt raten (mit Whitepaper)",
    nested_title="Was die Leute wissen wollen: Zählen statt raten (mit Whitepaper)",
    url="/beitraege/zaehlen-statt-raten/",
    anchor="zaehlen-statt-raten",
    date=dt.datetime(2026, 3, 12, 9, tzinfo=BERLIN),
    series=(BEST_PRACTICE, INTERVIEWS, STRATEGY),
    authors=(ERIKA, KARIM),
    picture=TOWN,
    parts=(
        (
            "<p>Drei Wochen lang haben wir jede Anfrage notiert, mit Strichliste und Bleistift. "
            "Das Ergebnis hat alle überrascht, auch die Kolleg*innen am Telefon.</p>"
        ),
    ),
    summary="",
)
PLAIN_TEASER = replace(
    TEASER,
    title="„Warum sollen wir uns das antun?“ – Vorteile auf einen Blick",
    nested_title="‚Warum sollen wir uns das antun?‘ – Vorteile auf einen Blick",
    anchor="warum",
    url="/beitraege/warum/",
    series=(STRATEGY,),
    authors=(LEO,),
    picture=None,
    parts=(),
    summary="Die Frage kommt in jeder Schulung. Hier sind die Antworten, die am besten wirken.",
)

ADDED = Change(
    dt.date(2026, 5, 10), "Zahlen für das erste Quartal", addendum=True, anchor="nachtrag"
)
CHANGED = Change(dt.date(2026, 4, 2), "Ansprechpartnerin geändert")
UPDATED = UpdatesView(ADDED, (ADDED,), (CHANGED, ADDED))
KEPT = UpdatesView(None, (), (), period_document=dt.date(2024, 3, 14))
UNCHANGED = UpdatesView(None, (), ())

SHARE = Share(
    "mailto:?subject=Z%C3%A4hlen&body=https%3A%2F%2Famtsblog.example%2Fbeitraege%2Fzaehlen%2F",
    (NavLink("social.bund.de", "https://social.bund.de/share?text=Z%C3%A4hlen"),),
    "https://amtsblog.example/beitraege/zaehlen-statt-raten/",
)
NEIGHBOURS = (Neighbours(BEST_PRACTICE, OLDER, NEWER), Neighbours(STRATEGY, OLDER, None))
TAGS = (NavLink("Barrierefreiheit", "/tags/barrierefreiheit/"), NavLink("Daten", "/tags/daten/"))
SIGN_OFF = SignOff("Ihre", ("Erika Mustermann", "Karim Beispiel"))

EXAMPLES = (
    Example("series_labels", "Mehrere Rubriken", {"series": (BEST_PRACTICE, STRATEGY)}),
    Example("byline", "Zwei, davon eine Person als Gast", {"authors": (ERIKA, KARIM)}),
    Example("byline", "Drei", {"authors": (ERIKA, LEO, KARIM)}),
    Example("status", "Entwurf", {"status": "draft", "date": TEASER.date}),
    Example("status", "Wartet auf den Tag", {"status": "scheduled", "date": TEASER.date}),
    Example("teaser", "Mit Bild und Gastbeitrag", {"teaser": TEASER}),
    Example("teaser", "Titel mit Anführungszeichen, ohne Bild", {"teaser": PLAIN_TEASER}),
    Example("update_notice", "Mit Nachtrag", {"updates": UPDATED}),
    Example(
        "update_notice",
        "Geändert",
        {"updates": UpdatesView(CHANGED, (), (CHANGED,))},
    ),
    Example("update_notice", "Zeitdokument", {"updates": KEPT}),
    Example("changes", "Alle Änderungen", {"updates": UPDATED}),
    Example("sign_off", "Gruß von zweien", {"sign_off": SIGN_OFF}),
    Example("tags", "Schlagwörter", {"tags": TAGS}),
    Example("share", "Ohne Skript", {"share": SHARE}),
    Example("neighbours", "Zwei Rubriken", {"neighbours": NEIGHBOURS}),
)
