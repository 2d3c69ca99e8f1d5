"""The rights an XMP packet holds, by the IPTC Photo Metadata Standard.

https://iptc.org/std/photometadata/specification/ names the properties.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.image_credits.model import Rights
from plugins.image_credits.wording import address, line

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_XMP_RIGHTS = "{http://ns.adobe.com/xap/1.0/rights/}"
_CC = "{http://creativecommons.org/ns#}"
_CORE = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
_EXT = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

# The last part of an address of https://cv.iptc.org/newscodes/digitalsourcetype/
_SOURCE_TYPES = {
    "trainedAlgorithmicMedia": "ai",
    "compositeWithTrainedAlgorithmicMedia": "ai",
    "screenCapture": "screenshot",
    "digitalCapture": "photo",
    "negativeFilm": "photo",
    "positiveFilm": "photo",
    "digitalArt": "graphic",
    "digitalCreation": "graphic",
}


def read_xmp(tree: Mapping[str, Any]) -> Rights:
    """Read the tree of ``Image.getxmp(strip_namespaces=False)``; empty where it says nothing."""
    found: dict[str, list[str]] = {}
    for description in _descriptions(tree):
        for name, value in description.items():
            found.setdefault(name, []).extend(filter(None, map(line, _texts(value))))

    def first(*names: str) -> str:
        return next((found[name][0] for name in names if found.get(name)), "")

    return Rights(
        kind=_SOURCE_TYPES.get(first(f"{_EXT}DigitalSourceType").rpartition("/")[2], ""),
        creator=", ".join(dict.fromkeys(found.get(f"{_DC}creator", []))),
        source=first(f"{_PHOTOSHOP}Source", f"{_PHOTOSHOP}Credit"),
        licence=first(f"{_XMP_RIGHTS}UsageTerms"),
        licence_url=address(first(f"{_CC}license")) or address(first(f"{_XMP_RIGHTS}WebStatement")),
        title=first(f"{_DC}title"),
        alt=first(f"{_CORE}AltTextAccessibility"),
    )


def _descriptions(tree: object) -> Iterator[Mapping[str, Any]]:
    """Yield every ``rdf:Description`` below the root, however many elements wrap them."""
    if isinstance(tree, list):
        for item in tree:
            yield from _descriptions(item)
    elif isinstance(tree, dict):
        for name, value in tree.items():
            if name == f"{_RDF}Description":
                yield from (item for item in _as_list(value) if isinstance(item, dict))
            else:
                yield from _descriptions(value)


def _texts(value: object) -> list[str]:
    """Return the texts of a property: plain, in a list, as an address or in several languages."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    if not isinstance(value, dict):
        return []
    if f"{_RDF}Alt" in value:
        return _german_first(value[f"{_RDF}Alt"])
    keys = (f"{_RDF}resource", f"{_RDF}Seq", f"{_RDF}Bag", f"{_RDF}li", "text")
    return [text for key in keys if key in value for text in _texts(value[key])]


def _german_first(alternatives: object) -> list[str]:
    items = _as_list(alternatives.get(f"{_RDF}li")) if isinstance(alternatives, dict) else []
    ranked = sorted(items, key=_rank)
    return _texts(ranked)


def _rank(item: object) -> int:
    language = str(item.get(_LANGUAGE, "")) if isinstance(item, dict) else ""
    if language.casefold().startswith("de"):
        return 0
    return 1 if language in {"", "x-default"} else 2


def _as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
