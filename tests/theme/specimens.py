"""Views of whole pages that several cases share."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

from plugins.blog.body_views import ViewParts
from plugins.blog.views import ArticleView, FeedLink, Head, Listing, NavLink, Pagination, SiteView
from plugins.comments.views import CommentsView
from plugins.image_credits.views import CreditList
from theme.examples.articles import (
    NEIGHBOURS,
    PLAIN_TEASER,
    SHARE,
    SIGN_OFF,
    TAGS,
    TEASER,
    UNCHANGED,
)
from theme.examples.lists import PAGES
from theme.examples.people import INTERVIEW
from theme.examples.pieces import (
    BERLIN,
    BEST_PRACTICE,
    CHART,
    ERIKA,
    FIVE_QUESTIONS,
    KARIM,
    LEAD,
    PORTRAIT,
    TOWN,
)
from theme.examples.texts import RUNNING, heading

SITE = SiteView(
    name="Amtsblog",
    tagline="Wie Verwaltungen verständlich schreiben, senden und antworten",
    root="/",
    language="de",
    menu=(
        NavLink("Beiträge", "/", True),
        NavLink("Rubriken und Reihen", "/rubriken/"),
        NavLink("Whitepaper", "/whitepaper/"),
        NavLink("Autorinnen und Autoren", "/autoren/"),
        NavLink("Archiv", "/archiv/"),
        NavLink("Über uns", "/ueber-uns/"),
    ),
    footer=(
        NavLink("Impressum", "/impressum/"),
        NavLink("Datenschutzerklärung", "/datenschutz/"),
        NavLink("Erklärung zur Barrierefreiheit", "/barrierefreiheit/"),
        NavLink("Bildnachweise", "/bildnachweise/"),
    ),
    feeds=(NavLink("Atom-Feed", "/feeds/beitraege.atom.xml"),),
    stylesheet="/theme/site.css",
    icon="/images/icon.png",
    report_barrier="/barriere-melden/",
    easy_language=NavLink("Leichte Sprache", "/leichte-sprache/"),
    sign_language=NavLink("Gebärdensprache", "/gebaerdensprache/"),
)
HEAD = Head(
    title="Amtsblog",
    description="Ein Blog über gute Kommunikation von Behörden.",
    canonical="https://amtsblog.example/",
    feeds=(FeedLink("Amtsblog (Atom)", "/feeds/beitraege.atom.xml", "application/atom+xml"),),
)


ALONE = Pagination(None, (NavLink("Neueste", "/", True),))
LISTING = Listing((replace(TEASER, picture=LEAD), PLAIN_TEASER), 2, ALONE)
SECOND = Listing((replace(TEASER, status="draft"), PLAIN_TEASER), 12, PAGES)
EMPTY = Listing((), 0, ALONE)
FEEDS = (NavLink("Atom-Feed", "/feeds/rubriken/best-practice.atom.xml"),)

ARTICLE = ArticleView(
    title="Was die Leute wissen wollen: Zählen statt raten",
    url="/beitraege/zaehlen-statt-raten/",
    date=dt.datetime(2026, 3, 12, 9, tzinfo=BERLIN),
    series=TEASER.series,
    authors=(ERIKA, KARIM),
    tags=TAGS,
    picture=replace(LEAD, number=None),
    parts=(*RUNNING, heading("Nachtrag (10.05.2026)", "nachtrag"), "<p>Jetzt mit Zahlen.</p>"),
    sign_off=SIGN_OFF,
    neighbours=NEIGHBOURS,
    share=SHARE,
)
ARTICLE_HEAD = replace(
    HEAD,
    title=ARTICLE.title,
    canonical=SHARE.address,
    kind="article",
    image="https://amtsblog.example/bild.png",
    image_alt="Eine Zeichnung",
    published="2026-03-12T09:00:00+01:00",
    modified="2026-05-10",
    json_ld=json.dumps({"@context": "https://schema.org", "@type": "BlogPosting"}),
)
ANSWERS: ViewParts = tuple(
    part
    for question in INTERVIEW.questions
    for part in (
        heading(question.text, question.anchor),
        (
            "<p>Mit einer Strichliste und viel Geduld. Drei Wochen lang haben wir jede Anfrage "
            "notiert, danach wussten wir, wo wir anfangen mussten. Und das war nicht dort, wo wir "
            "es alle vermutet hatten.</p>"
        ),
    )
)
INTERVIEW_ARTICLE = replace(
    ARTICLE,
    title="WhatsApp im Amt: 5 Fragen an Max Mustermann, Stadt Musterhausen",
    series=(FIVE_QUESTIONS, BEST_PRACTICE),
    parts=("<p>Zählen ist Arbeit. Max Mustermann hat sie gemacht.</p>", *ANSWERS),
    neighbours=(replace(NEIGHBOURS[0], series=FIVE_QUESTIONS), NEIGHBOURS[1]),
)
NOTHING: dict[str, Any] = {
    "image_credits": CreditList(()),
    "update_notices": UNCHANGED,
    "interviews": None,
    "whitepapers": (),
    "events": (),
    "comments": CommentsView(kept=0, declared=0),
    "social_cards": None,
}
NUMBERED = replace(
    ARTICLE,
    picture=replace(LEAD, caption="", number=1, anchor="bild-1", credit_anchor="nachweis-1"),
    parts=(
        *(
            replace(figure, caption="", number=n, anchor=f"bild-{n}", credit_anchor=f"nachweis-{n}")
            for n, figure in ((2, CHART), (3, TOWN), (4, PORTRAIT))
        ),
        "<p>Vier Bilder.</p>",
    ),
)
