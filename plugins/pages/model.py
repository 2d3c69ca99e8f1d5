"""Required pages: there, and filled with the agency's own words.

Sources: § 5 DDG and § 18 Abs. 2 MStV (Impressum), Art. 13 DSGVO (Datenschutzerklärung), § 12b BGG
and § 7 BITV 2.0 (Erklärung zur Barrierefreiheit and a way to report barriers).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.blog.model import Blog, StaticPage
from plugins.core.problems import Place, Problem
from plugins.core.settings import RequiredPage, Site
from plugins.text.nodes import plain_text

# Left over from a template: brackets to fill in, and the specimen names of this very sample.
_TEMPLATE_TEXT = re.compile(
    r"\[[^\]\n]{3,}\]|\bMuster(?:mann|frau|hausen|stadt|straße|land|bund)\w*|\bBeispielstadt\b"
    r"|\b[\w.-]+@?[\w.-]*\.example\b|\bLorem ipsum\b|\bTODO\b|\bXX+\b|\bPlatzhalter\b",
    re.IGNORECASE,
)


def check_required_pages(blog: Blog, site: Site) -> Iterator[Problem]:
    """Yield a problem for each required page that is missing, incomplete or template text."""
    by_slug = {page.slug: page for page in blog.pages}
    for required in site.required_pages:
        page = by_slug.get(required.slug)
        if page is None:
            yield _missing(required, Place(f"{blog.shown}/pages/{required.slug}.md"))
        else:
            yield from _check_words(page, required)


def _missing(required: RequiredPage, place: Place) -> Problem:
    return Problem(
        "PAG001",
        place,
        f"Die Pflichtseite „{required.title}“ fehlt.",
        f"Diese Datei anlegen, mit der Zeile „Title: {required.title}“ im Kopf.",
    )


def _check_words(page: StaticPage, required: RequiredPage) -> Iterator[Problem]:
    words = plain_text(page.document.body.parts).replace("\u00a0", " ").replace("\u202f", " ")
    place = page.document.place.at(1)
    found = sorted({match.group() for match in _TEMPLATE_TEXT.finditer(words)})
    if found:
        listed = ", ".join(f"„{word}“" for word in found[:5])
        yield Problem(
            "PAG002",
            place,
            f"Die Pflichtseite „{required.title}“ enthält noch Mustertext: {listed}.",
            "Durch die Angaben der eigenen Einrichtung ersetzen.",
        )
    if not words.strip():
        yield Problem("PAG003", place, "Die Pflichtseite ist leer.", "Text ergänzen.")
    for phrase in required.phrases:
        if phrase not in words:
            yield Problem(
                "PAG004",
                place,
                f"Auf der Pflichtseite „{required.title}“ fehlt die Angabe nach {phrase}.",
                f"Ergänzen: Verantwortlich nach {phrase}: Name und Anschrift.",
            )
