"""A statement as an XMP packet (ISO 16684-1) without padding, by the IPTC standard's names."""

from __future__ import annotations

from plugins.pictures.escaping import escape, quoteattr
from plugins.pictures.statement import Licensor, Statement

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "cc": "http://creativecommons.org/ns#",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_CREATIVE_COMMONS = ("https://creativecommons.org/", "http://creativecommons.org/")
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
_END = '<?xpacket end="r"?>'  # read only: nobody may write over the file in place


def xmp_packet(statement: Statement) -> bytes:
    """Return the packet in UTF-8; empty where the statement says nothing."""
    licence = statement.web_statement
    creative = licence if licence.startswith(_CREATIVE_COMMONS) else ""
    kind = _SOURCE_TYPES + statement.source_type if statement.source_type else ""
    attributes = {
        "photoshop:Credit": statement.credit_line,
        "photoshop:Source": statement.source,
        "xmpRights:WebStatement": licence,
        "Iptc4xmpExt:DigitalSourceType": kind,
    }
    elements = {
        "dc:creator": _ordered(statement.creators),
        "dc:rights": _spoken(statement.copyright),
        "xmpRights:UsageTerms": _spoken(statement.usage_terms),
        "cc:license": f"<cc:license rdf:resource={quoteattr(creative)}/>" if creative else "",
        "plus:Licensor": _licensor(statement.licensor),
        "dc:title": _spoken(statement.title),
        "dc:description": _spoken(statement.description),
        "Iptc4xmpCore:AltTextAccessibility": _spoken(statement.alt),
    }
    said = {name: value for name, value in (attributes | elements).items() if value}
    if not said:
        return b""
    used = {name.partition(":")[0] for name in said}
    spaces = [f' xmlns:{name}="{uri}"' for name, uri in _NAMESPACES.items() if name in used]
    plain = [f" {name}={quoteattr(said[name])}" for name in attributes if name in said]
    nested = [
        value if name == "cc:license" else f"<{name}>{value}</{name}>"
        for name, value in elements.items()
        if value
    ]
    return (
        f'{_BEGIN}<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about=""{"".join(spaces)}{"".join(plain)}>'
        f"{''.join(nested)}</rdf:Description></rdf:RDF></x:xmpmeta>{_END}"
    ).encode()


def _ordered(texts: tuple[str, ...]) -> str:
    items = "".join(f"<rdf:li>{escape(text)}</rdf:li>" for text in texts)
    return f"<rdf:Seq>{items}</rdf:Seq>" if items else ""


def _spoken(text: str) -> str:
    """Return a text in the language nobody is asked about."""
    if not text:
        return ""
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'


def _licensor(licensor: Licensor) -> str:
    parts = {"plus:LicensorName": licensor.name, "plus:LicensorURL": licensor.url}
    inner = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in parts.items() if text)
    return f'<rdf:Seq><rdf:li rdf:parseType="Resource">{inner}</rdf:li></rdf:Seq>' if inner else ""
