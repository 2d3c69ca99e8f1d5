"""Metadata in a PNG: ``eXIf``, ``iTXt`` and the older text chunks of ImageMagick.

PNG Specification, Third Edition; XMP Specification Part 3, 1.1.5.
"""

from __future__ import annotations

from plugins.pictures.reading.blocks import EXIF, IIM, XMP, Blocks, DamagedError, inflate
from plugins.pictures.reading.photoshop import read_resources

SIGNATURE = b"\x89PNG\r\n\x1a\n"

_XMP = b"XML:com.adobe.xmp"
_RAW = b"Raw profile type "
_KINDS = {b"exif": EXIF, b"app1": EXIF, b"iptc": IIM, b"8bim": IIM, b"xmp": XMP}
_XMP_HEADER = b"http://ns.adobe.com/xap/1.0/\x00"
_MAX_TEXTS = 32
_MAX_CHUNKS = 100_000


def read_png(data: bytes, blocks: Blocks) -> None:
    """Collect the metadata of all chunks, also of those after the picture."""
    position, texts = len(SIGNATURE), 0
    for _ in range(_MAX_CHUNKS):
        if position + 8 > len(data):
            return
        size = int.from_bytes(data[position : position + 4], "big")
        kind, start = data[position + 4 : position + 8], position + 8
        position = start + size + 4
        if start + size > len(data):
            raise DamagedError
        if kind == b"IEND":
            return
        if kind == b"eXIf":
            blocks.add_exif(data[start : start + size])
        elif kind in {b"iTXt", b"zTXt", b"tEXt"} and texts < _MAX_TEXTS:
            texts += _read_text(kind, data[start : start + size], blocks)
    raise DamagedError


def _read_text(kind: bytes, chunk: bytes, blocks: Blocks) -> bool:
    """Collect what a text chunk holds; tell whether it was one that matters."""
    keyword, _, rest = chunk.partition(b"\x00")
    profile = keyword.removeprefix(_RAW).lower() if keyword.startswith(_RAW) else b""
    what = XMP if keyword == _XMP else _KINDS.get(profile)
    if what is None:
        return False
    packed = rest[:1] == b"\x01" if kind == b"iTXt" else kind == b"zTXt"
    if kind == b"iTXt":  # two bytes, the language, the keyword in this language
        rest = [*rest[2:].split(b"\x00", 2), b"", b""][2]
    elif packed:
        rest = rest[1:]  # the method; there is only one
    text = inflate(rest, what, blocks) if packed else rest
    if keyword == _XMP:
        blocks.add_xmp(text)
    else:
        _read_profile(what, text, blocks)
    return True


def _read_profile(kind: str, text: bytes, blocks: Blocks) -> None:
    """Read ImageMagick's form: an empty line, the name, the length, lines of hexadecimal digits."""
    parts = text.strip(b"\x00 \r\n\t").split(maxsplit=2)
    if len(parts) < 3:
        if text:
            blocks.unreadable.add(kind)
        return
    try:
        content = bytes.fromhex(parts[2].decode("ascii"))
    except ValueError:
        blocks.unreadable.add(kind)
        return
    if content.startswith(_XMP_HEADER):
        blocks.add_xmp(content.removeprefix(_XMP_HEADER))
    elif kind == XMP:
        blocks.add_xmp(content)
    elif kind == EXIF:
        blocks.add_exif(content)
    elif content.startswith(b"8BIM"):
        read_resources(content, blocks)
    else:
        blocks.add_iim(content)
