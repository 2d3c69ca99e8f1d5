"""Blocks of metadata and the files around them, put together byte by byte."""

from __future__ import annotations

import hashlib
import struct
import zlib
from io import BytesIO

from PIL import Image

NAMES = """xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:cc="http://creativecommons.org/ns#"
 xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
 xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
 xmlns:xmpNote="http://ns.adobe.com/xmp/note/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" """


def packet(inner: str = "", attributes: str = "") -> bytes:
    """Return an XMP packet of one description."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" {NAMES}{attributes}>{inner}</rdf:Description>
</rdf:RDF></x:xmpmeta>{" " * 40}
<?xpacket end="w"?>""".encode()


def creator(name: str) -> str:
    """Return the XMP property for one creator."""
    return f"<dc:creator><rdf:Seq><rdf:li>{name}</rdf:li></rdf:Seq></dc:creator>"


def languages(name: str, **texts: str) -> str:
    """Return an XMP property in several languages; ``x`` is the default."""
    items = "".join(
        f'<rdf:li xml:lang="{"x-default" if key == "x" else key}">{text}</rdf:li>'
        for key, text in texts.items()
    )
    return f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def dataset(number: int, data: bytes, record: int = 2) -> bytes:
    """Return one IIM dataset."""
    return b"\x1c" + bytes((record, number)) + struct.pack(">H", len(data)) + data


UTF_8 = dataset(90, b"\x1b%G", record=1)


def resource(number: int, data: bytes, name: bytes = b"") -> bytes:
    """Return one of Photoshop's image resources."""
    label = bytes((len(name),)) + name
    label += b"\x00" * (len(label) % 2)
    head = b"8BIM" + struct.pack(">H", number) + label + struct.pack(">I", len(data))
    return head + data + b"\x00" * (len(data) % 2)


def photoshop(iim: bytes, digest: bytes | None = None) -> bytes:
    """Return resources with IIM and, where it is given, the digest that was noted for it."""
    noted = b"" if digest is None else resource(0x0425, digest)
    return resource(0x03ED, b"\x00" * 16) + resource(0x0404, iim) + noted


def digest(iim: bytes) -> bytes:
    """Return the digest that Photoshop notes."""
    return hashlib.md5(iim, usedforsecurity=False).digest()


def exif(
    first: dict[int, tuple[int, bytes]],
    second: dict[int, tuple[int, bytes]] | None = None,
    order: str = "<",
) -> bytes:
    """Return a TIFF block; the values are (type, bytes), ``second`` is the EXIF directory."""
    start = 8
    entries = dict(first)
    if second:
        entries[0x8769] = (4, struct.pack(f"{order}I", start + _size(entries) + 12))
    block = _directory(entries, start, order)
    if second:
        block += _directory(second, start + len(block), order)
    mark = b"II*\x00" if order == "<" else b"MM\x00*"
    return mark + struct.pack(f"{order}I", start) + block


def _size(entries: dict[int, tuple[int, bytes]]) -> int:
    return 6 + sum(12 + (len(data) if len(data) > 4 else 0) for _, data in entries.values())


def _directory(entries: dict[int, tuple[int, bytes]], start: int, order: str) -> bytes:
    sizes = {1: 1, 2: 1, 3: 2, 4: 4, 7: 1}
    head, values = struct.pack(f"{order}H", len(entries)), b""
    behind = start + 6 + 12 * len(entries)
    for tag, (kind, data) in sorted(entries.items()):
        count = len(data) // sizes[kind]
        inline = data.ljust(4, b"\x00")
        if len(data) > 4:
            inline, values = struct.pack(f"{order}I", behind + len(values)), values + data
        head += struct.pack(f"{order}HHI", tag, kind, count) + inline
    return head + b"\x00" * 4 + values


def text(value: str | bytes) -> tuple[int, bytes]:
    """Return a value of type ASCII."""
    data = value.encode() if isinstance(value, str) else value
    return 2, data + b"\x00"


def wide(value: str) -> tuple[int, bytes]:
    """Return a value as Windows writes its own tags."""
    return 1, (value + "\x00").encode("utf-16-le")


def picture(form: str, **options: object) -> bytes:
    """Encode a small picture."""
    data = BytesIO()
    Image.new("RGB", (4, 3), "teal").save(data, form, **options)
    return data.getvalue()


def segment(marker: int, payload: bytes) -> bytes:
    """Return a segment of a JPEG."""
    return b"\xff" + bytes((marker,)) + struct.pack(">H", len(payload) + 2) + payload


def jpeg(xmp: bytes = b"", iim: bytes = b"", exif: bytes = b"", more: bytes = b"") -> bytes:
    """Return a JPEG with these blocks and ``more`` segments."""
    plain = picture("JPEG")
    parts = b""
    if exif:
        parts += segment(0xE1, b"Exif\x00\x00" + exif)
    if xmp:
        parts += segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + xmp)
    if iim:
        parts += segment(0xED, b"Photoshop 3.0\x00" + photoshop(iim))
    return plain[:2] + parts + more + plain[2:]


def extended(main: bytes, whole: bytes, size: int = 1000, total: int | None = None) -> bytes:
    """Return segments with a packet that promises another, and that one in parts, last first."""
    guid = hashlib.md5(whole, usedforsecurity=False).hexdigest().upper().encode()
    promise = main.replace(b"rdf:about=", b'xmpNote:HasExtendedXMP="' + guid + b'" rdf:about=')
    head = b"http://ns.adobe.com/xmp/extension/\x00" + guid
    parts = [
        segment(0xE1, head + struct.pack(">II", total or len(whole), at) + whole[at : at + size])
        for at in range(0, len(whole), size)
    ]
    return segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + promise) + b"".join(parts[::-1])


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG."""
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check


def png(*chunks: bytes, before_picture: bool = True) -> bytes:
    """Return a PNG with further chunks."""
    plain = picture("PNG")
    at = plain.index(b"IDAT" if before_picture else b"IEND") - 4
    return plain[:at] + b"".join(chunks) + plain[at:]


def raw_profile(name: bytes, data: bytes, *, packed: bool = True) -> bytes:
    """Return what ImageMagick writes into a PNG."""
    digits = data.hex().encode()
    lines = b"\n".join(digits[at : at + 72] for at in range(0, len(digits), 72))
    said = b"\n" + name + b"\n" + f"{len(data):8d}".encode() + b"\n" + lines + b"\n"
    keyword = b"Raw profile type " + name + b"\x00"
    if packed:
        return chunk(b"zTXt", keyword + b"\x00" + zlib.compress(said))
    return chunk(b"tEXt", keyword + said)


def gif(xmp: bytes) -> bytes:
    """Return a GIF with an application extension for XMP."""
    plain = picture("GIF")
    trailer = b"\x01" + bytes(range(255, -1, -1)) + b"\x00"
    return plain[:-1] + b"\x21\xff\x0bXMP DataXMP" + xmp + trailer + b"\x3b"


def box(kind: bytes, data: bytes) -> bytes:
    """Return a box of an ISO base media file."""
    return struct.pack(">I", len(data) + 8) + kind + data


def heif(xmp: bytes = b"", exif: bytes = b"", *, inside: bool = False) -> bytes:
    """Return the metadata part of a HEIF file; ``inside`` puts the items into the ``meta`` box."""
    items = [(b"mime", xmp)] * bool(xmp)
    items += [(b"Exif", struct.pack(">I", 6) + b"Exif\x00\x00" + exif)] * bool(exif)
    infos = b"".join(
        box(
            b"infe",
            b"\x02\x00\x00\x00"
            + struct.pack(">HH", number, 0)
            + kind
            + (b"\x00application/rdf+xml\x00" if kind == b"mime" else b"\x00"),
        )
        for number, (kind, _) in enumerate(items, 1)
    )
    iinf = box(b"iinf", b"\x00" * 4 + struct.pack(">H", len(items)) + infos)
    start = box(b"ftyp", b"avif\x00\x00\x00\x00mif1")

    def located(base: int) -> bytes:
        places, at = b"", base
        for number, (_, data) in enumerate(items, 1):
            places += struct.pack(">HHHHII", number, int(inside), 0, 1, at, len(data))
            at += len(data)
        return box(b"iloc", b"\x01\x00\x00\x00\x44\x00" + struct.pack(">H", len(items)) + places)

    contents = b"".join(data for _, data in items)
    if inside:
        meta = box(b"meta", b"\x00" * 4 + iinf + located(0) + box(b"idat", contents))
        return start + meta
    size = len(start) + len(box(b"meta", b"\x00" * 4 + iinf + located(0))) + 8
    return start + box(b"meta", b"\x00" * 4 + iinf + located(size)) + box(b"mdat", contents)
