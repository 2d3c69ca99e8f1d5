"""The site every sequence of changes begins with, and what changes choose from."""

from __future__ import annotations

import functools
import io

from PIL import Image

from tests.whitepapers.pdfs import make_pdf

FOLDERS = tuple(
    f"articles/{folder}"
    for folder in ("2026/2026-01-07-eins", "2026/2026-03-12-zwei", "drei", "tief/er/vier", "fuenf")
)
ARTICLES = tuple(f"{folder}/index.md" for folder in FOLDERS)
WHITEPAPER = "whitepapers/papier"
INTERVIEW = FOLDERS[2]

ERIKA = "Name: Erika Mustermann\n\n"
LEO = "Name: Leo Beispiel\nSign_off: Ihr\nRole: Redakteur\n\nSchreibt über Ämter.\n"
TOPIC = "Title: Allgemein\nKind: Rubrik\n\nWas sonst nirgends steht.\n"
STRATEGY = "Title: Strategie\nKind: Rubrik\n\n"
QUESTIONS = "Title: Fragen an …\nKind: Reihe\nQuestions: 1\nName_in_title: ja\n\n"
IMPRINT = (
    "Title: Impressum\n\nVerantwortlich nach § 18 Abs. 2 MStV: die Leitung der Pressestelle.\n"
)
CREDIT = """\
Creator: Daniela Beispiel
Source: Stadt Musterhausen
Licence: Eigenes Bild
Alt: Eine blaue Fläche
"""


def article(title: str, date: str, body: str = "Ein Satz.\n", **more: str) -> str:
    """Return the text of an article; ``more`` are further keys, or others than usual."""
    keys = {"Title": title, "Authors": "Erika Mustermann", "Series": "Allgemein", "Date": date}
    return "".join(f"{key}: {value}\n" for key, value in {**keys, **more}.items()) + f"\n{body}"


INTERVIEW_TEXT = article(
    "Eine Frage an Max Mustermann",
    "20.04.2026",
    "Vorab.\n\n## Wie fing es an?\n\nSo.\n",
    Series="Fragen an …",
    Interviewee="Max Mustermann",
    Interviewee_role="Leiter Online-Kommunikation",
)
WHITEPAPER_TEXT = """\
Title: Personalbedarf
Date: 12.03.2026
Summary: Wie viele Stunden ein Kanal braucht.

Ein Satz.
"""


@functools.cache
def picture(side: int, grey: int) -> bytes:
    """Return a PNG; pictures with sides of the same length have the same size in bytes."""
    out = io.BytesIO()
    Image.new("L", (side, side), grey).save(out, "PNG", compress_level=0)
    return out.getvalue()


@functools.cache
def paper(pages: int) -> bytes:
    """Return a PDF."""
    return make_pdf(pages=pages)


@functools.cache
def site() -> dict[str, bytes]:
    """Return the files of the site, by content path."""
    texts = {
        "authors/erika.md": ERIKA,
        "authors/leo.md": LEO,
        "series/allgemein.md": TOPIC,
        "series/fragen.md": QUESTIONS,
        "pages/impressum.md": IMPRINT,
        ARTICLES[0]: article("Eins", "07.01.2026", Tags="Recht"),
        ARTICLES[1]: article(
            "Zwei", "12.03.2026", "Ein Satz.\n\n![](bild.png)\n", Image="bild.png"
        ),
        f"{INTERVIEW}/index.md": INTERVIEW_TEXT,
        f"{FOLDERS[1]}/bild.png.txt": CREDIT,
    }
    files = {path: text.encode() for path, text in texts.items()}
    return {**files, f"{FOLDERS[1]}/bild.png": picture(8, 90)}
