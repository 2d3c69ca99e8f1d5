"""What a drawing says of its rights: XMP, and the older notes of Inkscape and openclipart.

https://www.w3.org/TR/SVG2/metadata.html, https://creativecommons.org/ns
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from xml.etree.ElementTree import Element, tostring

from plugins.pictures.reading.blocks import Blocks
from plugins.pictures.reading.wording import address, line
from plugins.pictures.reading.xmp import read_xmp
from plugins.pictures.statement import Statement

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_CC = ("{http://creativecommons.org/ns#}", "{http://web.resource.org/cc/}")


def read_statement(root: Element) -> Statement:
    """Return what the drawing says; ``root`` is as it was read. XMP counts before older notes."""
    blocks = Blocks()
    works: dict[str, list[str]] = {}
    for block in root.iter(f"{_RDF}RDF"):
        blocks.add_xmp(tostring(block))
        for node in block:
            if node.tag in {f"{space}Work" for space in _CC}:
                for child in node:
                    works.setdefault(child.tag, []).extend(_texts(child))
    said, older = read_xmp(blocks).statement, _of_works(works)
    names = [one.name for one in fields(Statement)]
    return replace(said, **{name: getattr(said, name) or getattr(older, name) for name in names})


def text_of(root: Element, name: str, namespace: str) -> str:
    """Return the text of the first ``title`` or ``desc`` of the root, as one line."""
    for child in root:
        if child.tag in {name, f"{{{namespace}}}{name}"}:
            return line("".join(child.itertext()))
    return ""


def _of_works(found: dict[str, list[str]]) -> Statement:
    def first(*names: str) -> str:
        return next((text for name in names for text in found.get(name, ()) if text), "")

    licences = [*(f"{space}license" for space in _CC), f"{_TERMS}license"]
    return Statement(
        creators=tuple(dict.fromkeys(filter(None, found.get(f"{_DC}creator", ())))),
        copyright=first(f"{_DC}rights"),
        source=first(f"{_DC}source", f"{_DC}publisher"),
        web_statement=address(first(*licences)),
        title=first(f"{_DC}title"),
        description=first(f"{_DC}description"),
    )


def _texts(element: Element) -> Iterator[str]:
    """Yield the texts of a property: plain, as an address, in a list or of an agent."""
    yield line(element.get(f"{_RDF}resource", ""))
    for one in element.iter():
        # An agent's address or mail is no name.
        if one.text and not one.tag.endswith(("}homepage", "}mbox")):
            yield line(one.text)
