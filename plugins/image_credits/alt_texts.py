"""Alternative texts that describe nothing (WCAG 2.2, 1.1.1; failure F30: names as text)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.core.likeness import likeness
from plugins.core.problems import Place, Problem, Severity
from plugins.core.slugs import slugify

_COPY = re.compile(r"(?:[ _-]*(?:-|–)?[ _-]*(?:Kopie|copy)(?: ?\d+)?| ?\(\d+\))+$", re.IGNORECASE)
_CAMERA = re.compile(
    r"""
    (?: _?(?:DSC[NFI]?|IMGP?|MG|MVIMG|PXL|PICT|GOPR|DJI|HPIM|CIMG|SAM)
        [ _-]* \d [\d _.-]* (?:WA\d+)?
      | FullSizeRender [\d _.-]*
      | P\d{7}
      | (?:image|photo|picture|foto|bild|scan|unbenannt|untitled|download) [ _-]* \d [\d _.-]*
      | (?:screenshot|bildschirmfoto|whats\ ?app\ image|signal) [ _-]*
        \d [\d _.:-]* (?:(?:um|at) \s \d [\d .:-]*)? (?:[AP]M)?
      | \d{8} [ _-] \d{4,6} (?:[ _-]\d+)?
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STOCK = re.compile(
    r"[\w-]*(?:shutterstock|adobestock|istock(?:photo)?|gettyimages|fotolia|depositphotos"
    r"|dreamstime|placeit|deathtostock|unsplash|pexels|pixabay|freepik|123rf|bigstock)"
    r"[\w.,-]*(?: \d+)?",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"\S\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic|heif|raw|psd|pdf)$", re.IGNORECASE
)
_SIMILAR = 0.9


def check_alt(alt: str, picture: str, place: Place) -> Iterator[Problem]:
    """Yield what is wrong with the alternative text of the content file ``picture``.

    IMG010 a name a camera or a picture agency gave, IMG011 a file extension, IMG012 the stem of
    the file word for word, IMG013 (a warning) nearly that.
    """
    text = " ".join(alt.split())
    flaw = _flaw(text, picture)
    if flaw:
        yield _problem(*flaw, text, place)


@functools.lru_cache(4096)  # a picture of everybody's has the same text everywhere
def _flaw(text: str, picture: str) -> tuple[str, str, Severity] | None:
    """Return code, complaint and severity, ``None`` where nothing is wrong."""
    stem = PurePosixPath(picture).stem
    if _SUFFIX.search(text):
        return "IMG011", "endet wie ein Dateiname", Severity.ERROR
    if is_given_name(text):
        return "IMG010", "ist der Name, den Kamera oder Bildagentur vergibt", Severity.ERROR
    if text == stem:
        return "IMG012", "ist der Name der Datei", Severity.ERROR
    if _alike(text, stem):
        return "IMG013", "klingt nur nach dem Namen der Datei", Severity.WARNING
    return None


def is_given_name(text: str) -> bool:
    """Tell whether a text is nothing but the name a camera, phone or picture agency gave."""
    name = _COPY.sub("", text)
    return bool(_CAMERA.fullmatch(name) or _STOCK.fullmatch(name))


def _alike(text: str, stem: str) -> bool:
    try:
        other = slugify(stem, len(stem) * 2)
        if _SIMILAR * (sum(map(str.isalnum, text)) + len(other)) > 2 * len(other):
            return False  # however it is spelt, it is longer than what is like the name
        one = slugify(text, len(text) * 2)
    except ValueError:  # a text or name without a single Latin letter or digit is like nothing
        return False
    if 2 * min(len(one), len(other)) < _SIMILAR * (len(one) + len(other)):
        return False  # too different in length, whatever they have in common
    return likeness(one, other) >= _SIMILAR


def _problem(code: str, what: str, severity: Severity, alt: str, place: Place) -> Problem:
    return Problem(
        code,
        place,
        f"Der Alternativtext „{alt}“ {what}.",
        "Beschreiben, was auf dem Bild zu sehen ist und warum es hier steht, wie am Telefon.",
        severity,
    )
