"""Drawings made by tests."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from plugins.pictures.svg.clean import CleanSvg, clean_svg

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
RECT = '<rect width="9" height="9"/>'


def drawing(inside: str, attributes: str = 'viewBox="0 0 40 30"', before: str = "") -> bytes:
    """Return a drawing with this inside."""
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"{before}<svg {spaces} {attributes}>{inside}</svg>".encode()


def cleaned(data: bytes) -> CleanSvg:
    """Return what becomes of a drawing that can be shown."""
    found = clean_svg(data)
    assert isinstance(found, CleanSvg), found
    return found


def elements(data: bytes) -> list[tuple[str, dict[str, str]]]:
    """Return names and attributes of all elements below the root, in their order."""
    root: Element = fromstring(cleaned(data).data)  # noqa: S314 -- it is our own
    return [(one.tag.removeprefix(SVG), dict(one.attrib)) for one in root.iter() if one is not root]
