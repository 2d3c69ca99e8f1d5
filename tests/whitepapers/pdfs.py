"""Tiny PDFs of every quality, made by pypdf."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

BLUE = b"0.1 0.2 0.7 rg 0 0 100 400 re f"
"""Page content: the left hundred points are blue, the rest is paper."""


def make_pdf(
    *,
    pages: int = 1,
    title: str = "Personalbedarf",
    language: str = "de-DE",
    tagged: bool = True,
    marked: bool = True,
    structure: bool = True,
    size: tuple[float, float] = (300, 400),
    rotation: int = 0,
    xmp_title: str = "",
    locked_with: str | None = None,
) -> bytes:
    """Return the bytes of a PDF; without changes it has title, language and tags."""
    writer = PdfWriter()
    for _ in range(pages):
        page = writer.add_blank_page(*size)
        content = DecodedStreamObject()
        content.set_data(BLUE)
        page[NameObject("/Contents")] = writer._add_object(content)
        page[NameObject("/Rotate")] = NumberObject(rotation)
    writer.metadata = {"/Title": title} if title else None
    root = writer.root_object
    if language:
        root[NameObject("/Lang")] = TextStringObject(language)
    if tagged:
        mark = DictionaryObject({NameObject("/Marked"): BooleanObject(marked)})
        root[NameObject("/MarkInfo")] = mark
        tree = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        if structure:
            element = DictionaryObject(
                {NameObject("/Type"): NameObject("/StructElem"), NameObject("/S"): NameObject("/P")}
            )
            tree[NameObject("/K")] = ArrayObject([writer._add_object(element)])
        root[NameObject("/StructTreeRoot")] = writer._add_object(tree)
    if xmp_title:
        writer.xmp_metadata = XMP.format(title=xmp_title).encode()
    if locked_with is not None:
        writer.encrypt(locked_with, f"{locked_with}-besitz", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
