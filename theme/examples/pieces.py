"""Views that several examples share. All people and places are specimens."""

from __future__ import annotations

import base64
import datetime as dt
from dataclasses import replace

from plugins.blog.body_views import CreditView, Figure
from plugins.blog.views import ArticleLink, AuthorLink, NavLink

BERLIN = dt.timezone(dt.timedelta(hours=1))

BEST_PRACTICE = NavLink("Best Practice", "/rubriken/best-practice/")
INTERVIEWS = NavLink("Interviews", "/rubriken/interviews/")
STRATEGY = NavLink("Strategie", "/rubriken/strategie/")
FIVE_QUESTIONS = NavLink("5 Fragen an …", "/reihen/5-fragen-an/")

ERIKA = AuthorLink("Erika Mustermann", "/autoren/erika-mustermann/", role="Redakteurin")
LEO = AuthorLink("Leo Beispiel", "/autoren/leo-beispiel/")
KARIM = AuthorLink("Karim Beispiel", "/autoren/karim-beispiel/", guest=True)

PHOTO = CreditView("photo", "Erika Mustermann/Stadt Musterhausen")
GRAPHIC = CreditView("graphic", "Leo Beispiel/Stadt Musterhausen", edited="bearbeitet mit Canva")
LICENSED = CreditView(
    "screenshot",
    "Helga Musterfrau/Landkreis Beispiel",
    source_url="https://landkreis.example/bilder/",
    licence="CC BY 4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/deed.de",
)
GENERATED = CreditView("ai", "Stadt Musterhausen")


def drawing(width: int, height: int, shapes: str, ground: str = "#cfe3e6") -> str:
    """Return a small drawing as an address that needs no request and no file."""
    paper = f'<rect width="{width}" height="{height}" fill="{ground}"/>' if ground else ""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{paper}{shapes}</svg>'
    )
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


_HOUSES = (
    '<path d="M0 470h1200v205H0z" fill="#7da7a4"/>'
    '<circle cx="930" cy="170" r="80" fill="#ffde6a"/>'
    '<path d="M180 300l120-110 120 110v260H180z" fill="#0a4a61"/>'
    '<path d="M420 360h260v200H420z" fill="#c65b3f"/>'
    '<path d="M680 250h150v310H680z" fill="#f4efe2"/>'
    '<path d="M680 250l75-120 75 120z" fill="#0a4a61"/>'
)
_PERSON = (
    '<circle cx="200" cy="165" r="85" fill="#f0c8a0"/><path d="M60 420c0-110 60-160 140-160s140 50 '
    '140 160z" fill="#0a4a61"/><path d="M110 160c0-80 180-90 180 0 0-120-180-120-180 0z" '
    'fill="#5a3620"/>'
)
_CURVE = (
    '<path d="M40 20v330h560" fill="none" stroke="#172126" stroke-width="6"/>'
    '<path d="M60 320l130-60 130 20 130-140 130-70" fill="none" stroke="#c65b3f" '
    'stroke-width="10"/>'
)
_COVER = (
    '<path d="M0 0h420v594H0z" fill="#0a4a61"/><path d="M48 180h324v26H48zm0 44h240v26H48z" '
    'fill="#fff"/><path d="M48 420h120v12H48z" fill="#ffde6a"/>'
)

TOWN = Figure(
    drawing(1200, 675, _HOUSES),
    1200,
    675,
    "Gezeichnete Kleinstadt mit Rathaus und Kirchturm unter einer gelben Sonne",
    caption="Das Rathaus von Musterhausen liegt mitten in der Stadt",
    credit=PHOTO,
)
LEAD = replace(TOWN, eager=True)
GONE = Figure("", 1200, 675, "", caption="Auf dem Marktplatz", withdrawn=True)
PORTRAIT = Figure(
    drawing(400, 420, _PERSON, "#f6e3b4"),
    400,
    420,
    "Max Mustermann, kurze dunkle Haare, blaue Jacke, lächelt",
    credit=PHOTO,
)
CHART = Figure(
    drawing(640, 380, _CURVE, ""),
    640,
    380,
    "Liniendiagramm: Die Zahl der Anfragen steigt im Lauf des Jahres von 40 auf 210",
    caption="Anfragen im Monat",
    credit=GRAPHIC,
    transparent=True,
)
COVER = Figure(
    drawing(420, 594, _COVER),
    420,
    594,
    "Titelseite des Whitepapers",
    credit=CreditView("graphic", "Stadt Musterhausen"),
)

OLDER = ArticleLink("Hausordnung statt Hausverbot", "/beitraege/hausordnung/", dt.date(2026, 2, 3))
NEWER = ArticleLink(
    "„Warum sollen wir uns das antun?“ – Vorteile auf einen Blick",
    "/beitraege/warum/",
    dt.date(2026, 4, 21),
)
