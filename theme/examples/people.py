"""Examples of people: interviews, series, authors."""

from __future__ import annotations

import datetime as dt

from plugins.authors.views import AuthorCard
from plugins.interviews.views import InterviewView, PersonView, QuestionLink, SeriesPart
from plugins.series.views import SeriesCard
from theme.examples.example import Example
from theme.examples.pieces import FIVE_QUESTIONS, NEWER, OLDER, PORTRAIT

MAX = PersonView(
    "Max Mustermann", "Leiter Online-Kommunikation, 47", "Stadt Musterhausen", PORTRAIT
)
INGRID = PersonView("Ingrid Musterfrau", "Leiterin des Wahlamts", "Stadt Beispielstadt", None)

QUESTIONS = (
    QuestionLink(1, "Herr Mustermann, wie fing alles an?", "wie-fing-alles-an"),
    QuestionLink(2, "Was war der schwierigste Teil der Vorbereitung?", "schwierigster-teil"),
    QuestionLink(3, "Wer hat eigentlich gepostet?", "wer"),
    QuestionLink(4, "Wie erreichen Sie Menschen ohne Smartphone?", "menschen"),
    QuestionLink(5, "Was raten Sie allen, die das nachmachen möchten?", "rat"),
)
INTERVIEW = InterviewView((MAX,), QUESTIONS, FIVE_QUESTIONS, 3, OLDER, NEWER)
PARTS = (
    SeriesPart(
        2,
        "WhatsApp im Amt: 5 Fragen an Max Mustermann, Stadt Musterhausen",
        "/beitraege/whatsapp-im-amt/",
        dt.date(2026, 3, 12),
        "Messenger-Dienste",
        (MAX,),
    ),
    SeriesPart(
        1,
        "Wahlabend ohne Nachtschicht: 5 Fragen an Ingrid Musterfrau und Max Mustermann",
        "/beitraege/wahlabend/",
        dt.date(2024, 6, 12),
        "",
        (INGRID, MAX),
    ),
)
CARD = SeriesCard("Strategie", "/rubriken/strategie/", "Ziele, Zuständigkeiten, Kennzahlen.", 12)
AUTHOR_CARD = AuthorCard(
    "Karim Beispiel",
    "/autoren/karim-beispiel/",
    "Referent für Bürgerbeteiligung",
    "Landkreis Beispiel",
    True,
    PORTRAIT,
    "Fragt nach, bevor andere antworten.",
    1,
)

EXAMPLES = (
    Example("person", "Mit Porträt", {"person": MAX}),
    Example("person", "Ohne Porträt", {"person": INGRID}),
    Example("interview_box", "Teil einer Reihe", {"interview": INTERVIEW}),
    Example(
        "interview_box",
        "Zwei Personen, ohne Reihe",
        {"interview": InterviewView((MAX, INGRID), ())},
    ),
    Example("questions", "Fünf Fragen", {"questions": QUESTIONS}),
    Example(
        "interview_box", "Nachbarn in der Reihe", {"interview": INTERVIEW}, "interview_neighbours"
    ),
    Example("series_parts", "Alle Teile", {"parts": PARTS}),
    Example("author_card", "Gast", {"author": AUTHOR_CARD}),
)
