"""One page of every template, with views that are complete."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, replace
from typing import Any

from plugins.archive.views import ArchiveMonth, ArchiveYear, TagCard
from plugins.authors.views import AuthorView
from plugins.blog.body_views import ViewParts
from plugins.blog.views import ArticleView, FeedLink, Head, Listing, NavLink, Pagination, SiteView
from plugins.image_credits.views import CreditList, PictureUses
from theme.examples import by_component
from theme.examples.articles import (
    KEPT,
    NEIGHBOURS,
    PLAIN_TEASER,
    SHARE,
    SIGN_OFF,
    TAGS,
    TEASER,
    UNCHANGED,
    UPDATED,
)
from theme.examples.lists import PAGES, PROBLEM, UNREADABLE, WHITEPAPER
from theme.examples.people import AUTHOR_CARD, CARD, INTERVIEW, PARTS
from theme.examples.pictures import SEVERAL
from theme.examples.pieces import (
    BERLIN,
    BEST_PRACTICE,
    CHART,
    ERIKA,
    FIVE_QUESTIONS,
    KARIM,
    LEAD,
    NEWER,
    OLDER,
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


@dataclass(frozen=True)
class Case:
    """A page to render; ``name`` tells the cases of one template apart."""

    name: str
    template: str
    shows: dict[str, Any]
    site: SiteView = SITE
    head: Head = HEAD
    problems: tuple[Any, ...] = ()


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
        "<p>Mit einer Strichliste und viel Geduld. Drei Wochen lang haben wir jede Anfrage "
        "notiert, danach wussten wir, wo wir anfangen mussten. Und das war nicht dort, wo wir "
        "es alle vermutet hatten.</p>",
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

CASES = (
    Case("start", "index.html", {"start": True, "listing": LISTING}),
    Case("start_empty", "index.html", {"start": True, "listing": EMPTY}),
    Case("start_page_2", "index.html", {"start": False, "listing": SECOND}),
    Case(
        "article",
        "article.html",
        {
            "article": ARTICLE,
            **NOTHING,
            "update_notices": UPDATED,
            "whitepapers": (WHITEPAPER,),
        },
        head=ARTICLE_HEAD,
    ),
    Case(
        "numbered",
        "article.html",
        {
            "article": replace(NUMBERED, language="de"),
            **NOTHING,
            "image_credits": SEVERAL,
            "update_notices": KEPT,
        },
        head=ARTICLE_HEAD,
        site=replace(SITE, notice_before_picture=True),
    ),
    Case(
        "interview",
        "article.html",
        {"article": INTERVIEW_ARTICLE, **NOTHING, "interviews": INTERVIEW},
        head=ARTICLE_HEAD,
    ),
    Case(
        "draft",
        "article.html",
        {"article": replace(ARTICLE, status="draft", sign_off=None, picture=None), **NOTHING},
        head=replace(ARTICLE_HEAD, index=False, canonical=""),
        site=replace(SITE, preview=True),
        problems=(PROBLEM,),
    ),
    Case(
        "topic",
        "series.html",
        {
            "title": "Best Practice",
            "kind": "topic",
            "parts": ("<p>Was andere schon gut machen.</p>",),
            "listing": LISTING,
            "feeds": FEEDS,
            "interviews": (),
        },
    ),
    Case(
        "interview_series",
        "series.html",
        {
            "title": "5 Fragen an …",
            "kind": "interview",
            "parts": ("<p>Immer fünf, nie sechs.</p>",),
            "listing": LISTING,
            "feeds": FEEDS,
            "interviews": PARTS,
        },
    ),
    Case(
        "series_overview",
        "series_overview.html",
        {"groups": (("topic", (CARD, replace(CARD, count=1))), ("interview", (CARD,)))},
    ),
    Case(
        "author",
        "author.html",
        {
            "author": AuthorView(
                "Karim Beispiel",
                "Referent für Bürgerbeteiligung",
                "Landkreis Beispiel",
                True,
                PORTRAIT,
                ("<p>Fragt nach, bevor andere antworten.</p>",),
                "karim.beispiel@landkreis.example",
            ),
            "listing": LISTING,
            "feeds": FEEDS,
        },
    ),
    Case("authors", "authors.html", {"authors": (AUTHOR_CARD, replace(AUTHOR_CARD, guest=False))}),
    Case(
        "archives",
        "archives.html",
        {
            "years": (
                ArchiveYear(
                    2026,
                    "/archiv/2026/",
                    (
                        ArchiveMonth(2026, 4, "/archiv/2026/04/", (NEWER,)),
                        ArchiveMonth(2026, 2, "/archiv/2026/02/", (OLDER,)),
                    ),
                ),
            )
        },
    ),
    Case("year", "period_archive.html", {"year": 2026, "month": None, "listing": LISTING}),
    Case("month", "period_archive.html", {"year": 2026, "month": 3, "listing": SECOND}),
    Case(
        "tags",
        "tags.html",
        {"tags": (TagCard("Daten", "/tags/daten/", 1), TagCard("Wahlen", "/tags/wahlen/", 3))},
    ),
    Case("tag", "tag.html", {"title": "Daten", "listing": LISTING}),
    Case("whitepapers", "whitepapers.html", {"whitepapers": (WHITEPAPER, UNREADABLE)}),
    Case("whitepaper", "whitepaper.html", {"whitepaper": WHITEPAPER}),
    Case("whitepaper_unreadable", "whitepaper.html", {"whitepaper": UNREADABLE}),
    Case(
        "image_credits",
        "image_credits.html",
        {
            "pictures": (
                PictureUses(TOWN, "Rathaus", (NavLink("Ein Beitrag", "/beitraege/ein/"),)),
                PictureUses(CHART, "", (NavLink("Start", "/"), NavLink("Eins", "/eins/"))),
            )
        },
    ),
    Case("page", "page.html", {"title": "Impressum", "parts": ("<p>Angaben.</p>", heading("Wer", "wer"))}),
    Case(
        "report_barrier",
        "report_barrier.html",
        {
            "title": "Barriere melden",
            "parts": ("<p>Sagen Sie es uns.</p>",),
            "mailto": "mailto:barriere@amtsblog.example",
        },
    ),
    Case("not_found", "not_found.html", {}, head=replace(HEAD, index=False, canonical="")),
    Case(
        "redirect",
        "redirect.html",
        {"target": "https://amtsblog.example/beitraege/neu/", "title": "Neuer Ort"},
    ),
    Case(
        "style_guide",
        "style_guide.html",
        {"groups": by_component()},
        head=replace(HEAD, index=False, canonical=""),
        site=replace(SITE, preview=True),
    ),
)
