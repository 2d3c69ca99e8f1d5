"""One whitepaper with all that it can have, and the desk that shows it."""

from __future__ import annotations

from pathlib import Path

from plugins.blog.desk import Desk
from plugins.blog.model import Blog, Credit, PictureFile
from plugins.blog.pdf import PdfFacts
from plugins.blog.tables import Known, tables_of
from plugins.core.ledger import Ledger, recorded
from plugins.core.settings import Site
from plugins.core.texts import Texts
from plugins.whitepapers.facts import draw
from plugins.whitepapers.model import ALL, Facts, Whitepaper

TEXTS = Texts.parse((Path(__file__).parents[2] / "theme/texts/de.toml").read_text("utf-8"))
PDF = "whitepapers/personalbedarf/personalbedarf.pdf"
OLD = "whitepapers/personalbedarf/alt.pdf"
IMAGE = "whitepapers/personalbedarf/titel.jpg"
HEADER = """\
Title: "Rechnen" statt raten
Date: 15.01.2026
Version: 2.0
Summary: Formel und Rechenblatt.
Older_version: 1.0; 12.09.2024; alt.pdf"""
FILES = {
    PDF.removeprefix("whitepapers/"): PdfFacts(12, "Rechnen", "de-DE", True, 300, 400),
    OLD.removeprefix("whitepapers/"): PdfFacts(8, "Rechnen", "en", True, 300, 400),
    IMAGE.removeprefix("whitepapers/"): None,
}
PICTURE = PictureFile(
    IMAGE,
    "titel.jpg",
    800,
    600,
    alt="Ein Taschenrechner",
    credit=Credit("photo", "Leo Beispiel", ""),
)


def show(blog: Blog, site: Site, *pictures: PictureFile) -> tuple[Facts, Desk]:
    """Return the facts of a blog and the desk that shows them, every read noted."""
    facts, _ = draw(blog, site)
    ledger = Ledger()
    known = Known({picture.path: picture for picture in pictures}, {}, {}, {})
    tables = recorded("", tables_of(blog, site, known), ledger)
    desk = Desk(tables, site, TEXTS, preview=blog.preview, ledger=ledger)
    return recorded("whitepapers.", facts, ledger), desk


def only(facts: Facts) -> Whitepaper:
    """Return the one whitepaper there is."""
    (one,) = facts.all[ALL]
    return one
