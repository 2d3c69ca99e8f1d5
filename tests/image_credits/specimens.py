"""A real picture file and the rights every specimen has."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

COMPLETE = "Creator: Erika Mustermann\nSource: Stadt Musterhausen\nLicence: Eigenes Bild\n"


def jpeg(**options: object) -> bytes:
    """Make a JPEG of 4 by 3 pixels."""
    data = BytesIO()
    Image.new("RGB", (4, 3), "teal").save(data, "JPEG", **options)
    return data.getvalue()


def written(
    creator: str = "",
    source: str = "",
    licence: str = "",
    alt: str = "",
    kind: str = "",
    notice: str = "",
) -> bytes:
    """Make a JPEG that says of itself what is given, in XMP; ``kind`` may be ``ai``."""
    core = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
    ext = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
    made = "trainedAlgorithmicMedia" if kind == "ai" else ""
    packet = f"""<x:xmpmeta xmlns:x="adobe:ns:meta/"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:core="{core}" xmlns:ext="{ext}">
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{notice}</rdf:li></rdf:Alt></dc:rights>
<dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator>
<photoshop:Source>{source}</photoshop:Source>
<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">{licence}</rdf:li></rdf:Alt>
</xmpRights:UsageTerms>
<core:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">{alt}</rdf:li></rdf:Alt>
</core:AltTextAccessibility>
<ext:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/{made}</ext:DigitalSourceType>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
    return jpeg(xmp=packet.encode())
