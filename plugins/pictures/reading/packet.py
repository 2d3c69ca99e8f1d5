"""XMP packets as properties (ISO 16684-1, 7: the subset of RDF that XMP is)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from plugins.core.frozen import frozen
from plugins.pictures.reading.blocks import DamagedError

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ABOUT = frozenset({f"{RDF}{name}" for name in ("about", "ID", "nodeID", "parseType", "datatype")})
_MAX_DEPTH = 60
_MAX_ELEMENTS = 50_000
_FOREIGN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ROOT = re.compile(r"<(?P<name>(?:[\w.-]{1,40}:)?(?:xmpmeta|xapmeta|RDF))\b")


@frozen
class Text:
    """A text of a property; ``language`` is that of an alternative, in small letters."""

    text: str
    language: str = ""


Properties = dict[str, list[Element]]


def properties(packet: bytes) -> Properties:
    """Return the values of the top-level properties by name (``{namespace}name``), in order.

    Raises DamagedError for what is no XML, holds a document type or is too deep.
    """
    try:
        root = _tree(packet)
    except DamagedError:
        root = _tree(_mended(packet))
    found: Properties = {}
    for description in _descriptions(root):
        for name, value in description.attrib.items():
            if name not in _ABOUT and name != _LANGUAGE:
                attribute = Element(name)
                attribute.text = value
                found.setdefault(name, []).append(attribute)
        for child in description:
            found.setdefault(child.tag, []).append(child)
    return found


def texts(value: Element) -> list[Text]:
    """Return the texts of a value: plain, an address, a list, or in several languages."""
    resource = value.get(f"{RDF}resource")
    if resource is not None:
        return [Text(resource)]
    if not len(value):
        return [Text(value.text or "", value.get(_LANGUAGE, "").casefold())]
    # A container, its items, or a value with qualifiers (``rdf:value``) beside it.
    names = {f"{RDF}{name}" for name in ("Seq", "Bag", "Alt", "li", "value")}
    wrapped = [child for child in value if child.tag == f"{RDF}Description"]
    within = [text for child in value if child.tag in names for text in texts(child)]
    return within or [text for child in wrapped for text in texts(child)]


def structures(value: Element) -> Iterator[dict[str, str]]:
    """Yield the structures of a value, each as first texts by name."""
    items = list(value.iter(f"{RDF}li")) or [value]
    for item in items:
        inner = item.find(f"{RDF}Description")
        fields = dict(item.attrib) if inner is None else dict(inner.attrib)
        for child in item if inner is None else inner:
            fields.setdefault(child.tag, next((text.text for text in texts(child)), ""))
        yield fields


def _tree(packet: bytes) -> Element:
    depth = count = 0
    root: Element | None = None
    try:
        for event, element in iterparse(
            BytesIO(packet.strip(b"\x00 \t\r\n")), events=("start", "end"), forbid_dtd=True
        ):
            depth += 1 if event == "start" else -1
            count += event == "start"
            root = element if root is None else root
            if depth > _MAX_DEPTH or count > _MAX_ELEMENTS:
                raise DamagedError
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise DamagedError from error
    if root is None:
        raise DamagedError
    return root


def _mended(packet: bytes) -> bytes:
    """Return the packet without what stands around it and characters that XML does not know.

    Programs write Latin-1 into what is declared as UTF-8, NUL behind it, and break off.
    """
    try:
        text = packet.decode("utf-8")
    except UnicodeDecodeError:
        text = packet.decode("cp1252", "replace")
    text = _FOREIGN.sub("", text)
    found = _ROOT.search(text)
    end = f"</{found['name']}>" if found else ""
    last = text.find(end) if found else -1
    if found is None or last < 0:
        raise DamagedError
    return text[found.start() : last + len(end)].encode()


def _descriptions(root: Element) -> Iterator[Element]:
    """Yield the outermost ``rdf:Description`` elements, however many elements wrap them."""
    waiting = [root]
    while waiting:
        element = waiting.pop(0)
        if element.tag == f"{RDF}Description":
            yield element
        elif element.tag != f"{RDF}li":
            waiting.extend(element)
