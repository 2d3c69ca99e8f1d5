"""Credits belong to the picture, not into its caption: there they would stand twice or differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.core.problems import Place, Problem

_WORD = (
    r"(?:Foto|Fotos|Bild|Bilder|Grafik|Illustration|Screenshot|KI-generiert|Quelle|Fotograf(?:in)?"
    r"|(?:Foto|Bild)-?(?:nachweis|quelle|rechte)e?|Copyright|Urheber(?:in)?|Credits?)"
)
_CREDIT = re.compile(
    rf"(?:^|[(\[.!?|/–—]\s*){_WORD}\s*:\s*(?P<by>[^)\]]*)|(?:©|\(c\)|\bCopyright\b)\s*(?P<c>[^)\]]*)",
    re.IGNORECASE,
)


def find_credit(caption: str) -> str | None:
    """Return the credit typed into a caption, brackets included, or ``None``.

    ``Auf dem Foto: …`` is no credit: the word has to begin the caption, a sentence or a bracket.
    """
    found = _CREDIT.search(caption)
    return found.group().strip(" .!?|/–—([") if found else None


def check_caption(caption: str, picture: str, place: Place) -> Iterator[Problem]:
    """Yield IMG016 for a caption with a credit; ``picture`` is the shown path of the file."""
    found = _CREDIT.search(caption)
    if found:
        name = (found["by"] or found["c"] or "").strip(" .")
        yield Problem(
            "IMG016",
            place,
            f"In der Bildunterschrift steht ein Bildnachweis: „{find_credit(caption)}“.",
            "Dort löschen; er wird von selbst ergänzt. Die Angaben gehören in die Datei "
            f"{picture}.txt, zum Beispiel Creator: {name or 'Erika Mustermann'}",
        )
