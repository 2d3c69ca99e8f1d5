"""One page of every template, with views that are complete."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from plugins.archive.views import ArchiveMonth, ArchiveYear, MonthHeadlines, TagCard
from plugins.authors.views import AuthorView
from plugins.blog.views import Head, NavLink, SiteView
from plugins.events.views import EventGroup, EventYear
from plugins.image_credits.views import PictureUses
from tests.theme.specimens import (
    ARTICLE,
    ARTICLE_HEAD,
    EMPTY,
    FEEDS,
    HEAD,
    INTERVIEW_ARTICLE,
    LISTING,
    NOTHING,
    NUMBERED,
    SECOND,
    SITE,
)
from theme.examples import by_component
from theme.examples.articles import (
    KEPT,
    UPDATED,
)
from theme.examples.comments import OPEN
from theme.examples.events import (
    ADRIFT,
    BARE,
    CALENDARS,
    CANCELLED,
    CANCELLED_LINE,
    OPEN_LINE,
    OVER,
    PAST_LINE,
    POSTPONED,
    SEMINAR,
    SEMINAR_LINE,
    UPCOMING,
)
from theme.examples.lists import PROBLEM, UNREADABLE, WHITEPAPER
from theme.examples.people import AUTHOR_CARD, CARD, INTERVIEW, PARTS
from theme.examples.pictures import SEVERAL
from theme.examples.pieces import (
    CHART,
    NEWER,
    OLDER,
    PORTRAIT,
    TOWN,
)
from theme.examples.texts import heading

APRIL = ArchiveMonth(2026, 4, "/archiv/2026/#monat-4", "monat-4", 3)
FEBRUARY = ArchiveMonth(2026, 2, "/archiv/2026/#monat-2", "monat-2", 1)


@dataclass(frozen=True)
class Case:
    """A page to render; ``name`` tells the cases of one template apart."""

    name: str
    template: str
    shows: dict[str, Any]
    site: SiteView = SITE
    head: Head = HEAD
    problems: tuple[Any, ...] = ()


CASES = (
    Case("start", "index.html", {"start": True, "listing": LISTING, "events": UPCOMING}),
    Case("start_empty", "index.html", {"start": True, "listing": EMPTY, "events": None}),
    Case("start_page_2", "index.html", {"start": False, "listing": SECOND}),
    Case(
        "article",
        "article.html",
        {
            "article": ARTICLE,
            **NOTHING,
            "update_notices": UPDATED,
            "whitepapers": (WHITEPAPER,),
            "events": (PAST_LINE, OPEN_LINE),
            "comments": replace(OPEN, json_ld="{}"),
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
                        APRIL,
                        FEBRUARY,
                    ),
                ),
            )
        },
    ),
    Case(
        "year",
        "period_archive.html",
        {
            "year": 2026,
            "month": None,
            "months": (
                MonthHeadlines(APRIL, (NEWER, replace(OLDER, status="draft"), OLDER)),
                MonthHeadlines(FEBRUARY, (OLDER,)),
            ),
            "count": 4,
        },
    ),
    Case(
        "year_of_months",
        "period_archive.html",
        {
            "year": 2026,
            "month": None,
            "months": (
                MonthHeadlines(replace(APRIL, url="/archiv/2026/04/"), ()),
                MonthHeadlines(replace(FEBRUARY, url="/archiv/2026/02/"), ()),
            ),
            "count": 4,
        },
    ),
    Case(
        "month",
        "period_archive.html",
        {
            "year": 2026,
            "month": 3,
            "articles": (NEWER, OLDER),
            "count": 0,
            "pagination": SECOND.pagination,
        },
    ),
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
                PictureUses(CHART, "", (NavLink("Start", "/"), NavLink("Eins", "/eins/")), 1),
            ),
            "pagination": SECOND.pagination,
        },
    ),
    Case(
        "page",
        "page.html",
        {"title": "Impressum", "parts": ("<p>Angaben.</p>", heading("Wer", "wer"))},
    ),
    Case(
        "report_barrier",
        "report_barrier.html",
        {
            "title": "Barriere melden",
            "parts": ("<p>Sagen Sie es uns.</p>",),
            "mailto": "mailto:barriere@amtsblog.example",
        },
    ),
    Case(
        "accessibility",
        "accessibility.html",
        {"title": "Barrierefreiheit", "parts": (), "whitepapers": (UNREADABLE,)},
    ),
    Case("event", "event.html", {"event": SEMINAR}),
    Case("event_cancelled", "event.html", {"event": CANCELLED}),
    Case("event_postponed", "event.html", {"event": POSTPONED}),
    Case("event_adrift", "event.html", {"event": ADRIFT}),
    Case("event_over", "event.html", {"event": OVER}),
    Case("event_bare", "event.html", {"event": BARE}),
    Case("event_draft", "event.html", {"event": replace(SEMINAR, waits="draft")}),
    Case(
        "events",
        "events.html",
        {
            "groups": (
                EventGroup(2027, 1, (SEMINAR_LINE, CANCELLED_LINE)),
                EventGroup(0, 0, (OPEN_LINE,)),
            ),
            "calendars": CALENDARS,
            "archive": "/termine/archiv/",
        },
    ),
    Case("events_none", "events.html", {"groups": (), "calendars": CALENDARS[:1], "archive": ""}),
    Case(
        "event_archive",
        "event_archive.html",
        {
            "years": (
                EventYear(2026, "/termine/archiv/2026/", 4),
                EventYear(2025, "/termine/archiv/2025/", 1),
            ),
            "overview": "/termine/",
        },
    ),
    Case(
        "event_year",
        "event_year.html",
        {
            "year": 2026,
            "events": (PAST_LINE, CANCELLED_LINE),
            "archive": "/termine/archiv/",
            "overview": "/termine/",
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
