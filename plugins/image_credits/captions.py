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
    rf"(?:^|[(\[.!?|/–—]\s*)(?P<typed>{_WORD}\s*:\s*(?P<by>[^)\]]*))"
    r"|(?P<mark>(?:©|\(c\)|\bCopyright\b)\s*(?P<owner>[^)\]]*))",
    re.IGNORECASE,
)


def is_sound(caption: str) -> bool:
    """Tell whether a caption holds no credit."""
    return not _CREDIT.search(caption)


def check_caption(caption: str, picture: str, place: Place) -> Iterator[Problem]:
    """Yield IMG016 for a caption with a credit; ``picture`` is the shown path of the file.

    ``Auf dem Foto: …`` is none: the word has to begin the caption, a sentence or a bracket.
    """
    found = _CREDIT.search(caption)
    if found:
        name = (found["by"] or found["owner"] or "").strip(" .")
        typed = (found["typed"] or found["mark"]).strip(" .")
        key = "Source" if "quelle" in typed.partition(":")[0].casefold() else "Creator"
        creator, slash, source = name.partition("/")  # as the blog itself writes both
        if slash and creator and source and "/" not in source:
            name = f"{creator} und Source: {source}"
            key = "Creator"
        yield Problem(
            "IMG016",
            place,
            f"In der Bildunterschrift steht ein Bildnachweis: „{typed}“.",
            "Dort löschen; er wird von selbst ergänzt. Die Angaben gehören in die Datei "
            f"{picture}.txt, zum Beispiel {key}: {name or 'Erika Mustermann'}",
        )
