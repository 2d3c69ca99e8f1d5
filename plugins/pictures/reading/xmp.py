"""The rights XMP holds, by the IPTC Photo Metadata Standard 2021.1 and PLUS 2.0.1.

https://iptc.org/std/photometadata/specification/ and https://ns.useplus.org/ldf/xmp/1.0/ name the
properties.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.pictures.reading.blocks import XMP, Blocks, DamagedError
from plugins.pictures.reading.packet import Properties, Text, properties, structures, texts
from plugins.pictures.reading.said import Said
from plugins.pictures.reading.wording import address, line
from plugins.pictures.statement import Licensor, Statement

_DC = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_XMP_RIGHTS = "{http://ns.adobe.com/xap/1.0/rights/}"
_TIFF = "{http://ns.adobe.com/tiff/1.0/}"
_CC = "{http://creativecommons.org/ns#}"
_OLD_CC = "{http://web.resource.org/cc/}"
_CORE = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
_EXT = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}"
_PLUS = "{http://ns.useplus.org/ldf/xmp/1.0/}"

_CREATORS = (f"{_DC}creator", f"{_TIFF}Artist")
# A property that comes first counts; a later one only where the first says nothing.
_TEXTS = {
    "credit_line": (f"{_PHOTOSHOP}Credit", f"{_CC}attributionName", f"{_OLD_CC}attributionName"),
    "copyright": (f"{_DC}rights", f"{_TIFF}Copyright"),
    "source": (f"{_PHOTOSHOP}Source",),
    "usage_terms": (f"{_XMP_RIGHTS}UsageTerms",),
    "title": (f"{_DC}title",),
    "description": (f"{_DC}description", f"{_TIFF}ImageDescription"),
    "alt": (f"{_CORE}AltTextAccessibility",),
}
_ADDRESSES = (f"{_CC}license", f"{_OLD_CC}license", f"{_XMP_RIGHTS}WebStatement")
_SOURCE_TYPE = f"{_EXT}DigitalSourceType"
_LICENSOR = f"{_PLUS}Licensor"
_IMAGE_CREATOR = f"{_PLUS}ImageCreator"
_IMAGE_CREATOR_NAME = f"{_PLUS}ImageCreatorName"


def read_xmp(blocks: Blocks) -> Said:
    """Read all packets; a later one adds what the first leaves open (extended XMP)."""
    known: Properties = {}
    for packet in blocks.xmp:
        try:
            found = properties(packet)
        except DamagedError:
            blocks.unreadable.update({XMP} if packet.strip(b"\x00 \r\n\t") else ())
            continue
        for name, values in found.items():
            known.setdefault(name, values)
    return _said(known)


def _said(known: Properties) -> Said:
    ranked = {name: _lines(known, names) for name, names in _TEXTS.items()}
    statement = Statement(
        creators=_creators(known),
        web_statement=next(filter(None, map(address, _plain(known, *_ADDRESSES))), ""),
        licensor=_licensor(known),
        source_type=next(iter(_plain(known, _SOURCE_TYPE)), "").rpartition("/")[2].strip(),
        **{name: found[0] for name, found in ranked.items() if found},
    )
    others = {name: tuple(found[1:]) for name, found in ranked.items() if len(found) > 1}
    return Said(statement, others)


def _creators(known: Properties) -> tuple[str, ...]:
    for name in _CREATORS:
        found = tuple(dict.fromkeys(_plain(known, name)))
        if found:
            return found
    values = [one for value in known.get(_IMAGE_CREATOR, []) for one in structures(value)]
    names = (line(one.get(_IMAGE_CREATOR_NAME, "")) for one in values)
    return tuple(dict.fromkeys(filter(None, names)))


def _lines(known: Properties, names: Iterable[str]) -> list[str]:
    """Return the texts of the first property that has any, German ones first."""
    for name in names:
        found = [text for value in known.get(name, []) for text in texts(value)]
        lines = [line(text.text) for text in sorted(found, key=_rank)]
        if any(lines):
            return [text for text in lines if text]
    return []


def _rank(text: Text) -> int:
    if text.language.partition("-")[0] == "de":
        return 0
    return 1 if text.language in {"", "x-default"} else 2


def _plain(known: Properties, *names: str) -> list[str]:
    values = [value for name in names for value in known.get(name, [])]
    return [text for value in values for one in texts(value) if (text := line(one.text))]


def _licensor(known: Properties) -> Licensor:
    """Return the first licensor that has a name or an address."""
    for value in known.get(_LICENSOR, []):
        for one in structures(value):
            name = line(one.get(f"{_PLUS}LicensorName", ""))
            url = address(line(one.get(f"{_PLUS}LicensorURL", "")))
            if name or url:
                return Licensor(name, url)
    return Licensor()
