"""What is known of each picture's rights, from where, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.blog.model import Blog
from plugins.core.frozen import frozen
from plugins.core.problems import Place
from plugins.core.settings import Site
from plugins.image_credits.companion import is_picture, read_companions
from plugins.image_credits.completeness import lacking
from plugins.image_credits.contradictions import NAMES, check_contradictions
from plugins.image_credits.facts import known_of, people_in
from plugins.image_credits.known import Known
from plugins.image_credits.model import Companion, EmbeddedPicture, Rights, Use
from plugins.image_credits.uses import uses_of

COMPANION = "Textdatei"
_KIND_WORDS = {
    "photo": "Foto",
    "graphic": "Grafik",
    "screenshot": "Screenshot",
    "ai": "KI-generiert",
}
# Keys of companion files, in their order there, and the fields of a file's statement behind them.
_KEYS = {
    "Kind": ("kind", ("source_type",)),
    "Creator": ("creator", ("creators",)),
    "Source": ("source", ("source", "credit_line")),
    "Source_url": ("source_url", ()),
    "Licence": ("licence", ("usage_terms",)),
    "Licence_url": ("licence_url", ("web_statement",)),
    "Title": ("title", ("title",)),
    "Edited": ("edited", ()),
    "Copyright": ("copyright", ("copyright",)),
    "Licensor_url": ("licensor_url", ("licensor",)),
}


@frozen
class Told:
    """A value by the key of companion files; ``origin`` is ``Textdatei``, ``XMP``, ``IPTC`` …"""

    key: str
    value: str
    origin: str


@frozen
class Item:
    """One picture. ``further`` are texts of the file that no companion has a key for.

    ``alt`` is one that the file proposes and nobody has confirmed, ``missing`` are keys with
    what they mean. ``trouble`` is what keeps the picture from being shown at all.
    """

    path: str
    known: tuple[Told, ...] = ()
    further: tuple[Told, ...] = ()
    alt: Told | None = None
    missing: tuple[tuple[str, str], ...] = ()
    doubts: tuple[str, ...] = ()
    has_companion: bool = False
    used: bool = False
    trouble: str = ""


def inventory(blog: Blog, site: Site) -> Iterator[Item]:
    """Yield every picture below ``content/``, sorted by path, used or not."""
    companions, _ = read_companions(blog)
    uses: dict[str, list[Use]] = {}
    for use in uses_of(blog):
        uses.setdefault(use.path, []).append(use)
    people = people_in(uses) if site.portraits_need_consent else frozenset()
    known = known_of(blog, companions, people)
    for path in sorted(blog.files):
        if not is_picture(path) and not path.casefold().endswith(".svg"):
            continue
        picture = blog.files[path].probed
        if isinstance(picture, EmbeddedPicture):
            yield _item(path, picture, known[path], uses.get(path, []))
        else:
            is_drawing = path.casefold().endswith(".svg")
            trouble = "SVG wird nicht gezeigt" if is_drawing else "lässt sich nicht lesen"
            yield Item(path, has_companion=path in companions, trouble=trouble)


def _item(path: str, picture: EmbeddedPicture, about: Known, uses: Sequence[Use]) -> Item:
    companion = about.companion
    said = companion.rights if companion else Rights()
    origins = dict(picture.origins)
    known = list(_told(about.rights, said, origins))
    alt = Told("Alt", picture.rights.alt, NAMES.get(origins.get("alt", ""), ""))
    if companion and (companion.decorative or said.alt):
        known.append(Told("Alt", said.alt or "dekorativ", COMPANION))
    if companion and companion.expires:
        known.append(Told("Expires", f"{companion.expires:%d.%m.%Y}", COMPANION))
    wanted = list(lacking(about))
    if not _is_described(companion, uses):
        wanted.append(("Alt", "was darauf zu sehen ist"))
    if companion and not companion.confirmed:
        wanted.append(("Checked", "die Bestätigung, dass die Angaben stimmen"))
    return Item(
        path=path,
        known=tuple(known),
        further=tuple(_further(picture, origins)),
        alt=alt if alt.value and not said.alt else None,
        missing=tuple(wanted),
        doubts=tuple(
            problem.what for problem in check_contradictions(picture, companion, Place(path))
        ),
        has_companion=companion is not None,
        used=bool(uses),
    )


def _is_described(companion: Companion | None, uses: Sequence[Use]) -> bool:
    """Tell whether somebody has written what is to be seen: beside the picture or in every text."""
    if companion and (companion.decorative or companion.rights.alt):
        return True
    return bool(uses) and all(use.alt for use in uses)


def _told(rights: Rights, said: Rights, origins: dict[str, str]) -> Iterator[Told]:
    for key, (attribute, fields) in _KEYS.items():
        value = getattr(rights, attribute)
        if not value:
            continue
        own = next((origins[field] for field in fields if field in origins), "")
        origin = COMPANION if getattr(said, attribute) else NAMES.get(own, "ergänzt")
        yield Told(key, _KIND_WORDS.get(value, value) if key == "Kind" else value, origin)


def _further(picture: EmbeddedPicture, origins: dict[str, str]) -> Iterator[Told]:
    statement = picture.statement
    words = {
        "credit_line": ("Bildzeile", statement.credit_line),
        "licensor": ("Lizenzgeber", statement.licensor.name),
        "description": ("Beschreibung", statement.description),
    }
    for field, (word, value) in words.items():
        if value:
            yield Told(word, value, NAMES[origins[field]])
