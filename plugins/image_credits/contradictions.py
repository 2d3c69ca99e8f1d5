"""What a picture file says in two ways: the editor decides, in the companion file."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.core.problems import Place, Problem, Severity
from plugins.image_credits.model import Companion, EmbeddedPicture
from plugins.pictures.statement import Contradiction

_KEYS = {
    "creators": ("Creator", "wer das Bild gemacht hat"),
    "source": ("Source", "von wem es stammt"),
    "credit_line": ("Source", "von wem es stammt"),
    "usage_terms": ("Licence", "warum es hier stehen darf"),
    "title": ("Title", "wie es heißt"),
    "copyright": ("Copyright", "wie der Urheberrechtsvermerk lautet"),
}
"""What pages show or say to search engines. A description appears nowhere."""

NAMES = {"IIM": "IPTC", "XMP": "XMP", "EXIF": "EXIF"}
"""The origins as picture programs call them."""


def check_contradictions(
    picture: EmbeddedPicture, companion: Companion | None, place: Place
) -> Iterator[Problem]:
    """Yield IMG050 for each part that the file tells in two ways and the companion leaves open."""
    for one in picture.contradictions:
        key, what = _KEYS.get(one.field, ("", ""))
        if key and not _is_said(key, companion) and not _is_idle(one, picture):
            yield _problem(one, key, what, place)


def _is_said(key: str, companion: Companion | None) -> bool:
    if companion is None:
        return False
    rights = companion.rights
    said = {
        "Creator": rights.creator,
        "Source": rights.source or rights.source_url,
        "Licence": rights.licence or rights.licence_url,
        "Title": rights.title,
        "Copyright": rights.copyright,
    }
    return bool(said[key])


def _is_idle(one: Contradiction, picture: EmbeddedPicture) -> bool:
    """Tell whether a credit line does not count, because a source is named beside it."""
    return one.field == "credit_line" and bool(picture.statement.source)


def _problem(one: Contradiction, key: str, what: str, place: Place) -> Problem:
    return Problem(
        "IMG050",
        place,
        f"Das Bild sagt zweierlei dazu, {what}: „{one.taken}“ ({NAMES[one.origin]}) und "
        f"„{one.other}“ ({NAMES[one.other_origin]}). Genommen wird „{one.taken}“.",
        f"Festlegen, was stimmt, in der Datei {place.path}.txt: {key}: {one.taken}",
        Severity.WARNING,
    )
