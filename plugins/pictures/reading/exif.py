"""The rights EXIF holds, in the first directory (EXIF 2.32, 4.6.4; Windows' ``XP`` tags)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.pictures.reading.blocks import EXIF, Blocks, DamagedError
from plugins.pictures.reading.charsets import decode, decode_alone, guessed
from plugins.pictures.reading.ifd import Fields, read_fields
from plugins.pictures.reading.photoshop import read_resources
from plugins.pictures.reading.said import NOTHING, Said
from plugins.pictures.reading.wording import line
from plugins.pictures.statement import Statement

_DESCRIPTION, _ARTIST, _COPYRIGHT, _COMMENT = 0x010E, 0x013B, 0x8298, 0x9286
_XP_TITLE, _XP_COMMENT, _XP_AUTHOR, _XP_SUBJECT = 0x9C9B, 0x9C9C, 0x9C9D, 0x9C9F
_XMP, _IIM, _PHOTOSHOP = 700, 33723, 34377
_ASCII = (_DESCRIPTION, _ARTIST, _COPYRIGHT)
_WANTED = frozenset(
    {*_ASCII, _COMMENT, _XP_TITLE, _XP_COMMENT, _XP_AUTHOR, _XP_SUBJECT, _XMP, _IIM, _PHOTOSHOP}
)
# What cameras and programs write there whatever the picture shows.
_OF_CAMERAS = re.compile(
    r"OLYMPUS DIGITAL CAMERA|SONY DSC|SAMSUNG|DCIM.*|Minolta DSC|MINOLTA DIGITAL CAMERA"
    r"|KONICA MINOLTA DIGITAL CAMERA|DIGITAL CAMERA|Exif_JPEG_PICTURE|PENTAX|cof|dav|default"
    r"|File written by Adobe Photoshop.*|Created with (?:The )?GIMP"
    r"|Screenshot|\(null\)|null|none|untitled|<KENOX S\d+.*>|hrscene.*|.{0,3}",
    re.IGNORECASE,
)
_BARE_NOTICE = re.compile(r"(?:copyright|\(c\)|[\W_])*", re.IGNORECASE)  # nobody is named


def unwrap(blocks: Blocks) -> list[Fields]:
    """Return the fields of every EXIF block, once the XMP and IIM within them are collected."""
    found = []
    for block in blocks.exif:
        try:
            fields = read_fields(block, _WANTED)
        except DamagedError:
            blocks.unreadable.update({EXIF} if block.strip(b"\x00") else ())
            continue
        if fields.damaged:
            blocks.unreadable.add(EXIF)
        if _XMP in fields.values:
            blocks.add_xmp(fields.values[_XMP])
        if _IIM in fields.values:
            blocks.add_iim(fields.values[_IIM])
        read_resources(fields.values.get(_PHOTOSHOP, b""), blocks)
        found.append(fields)
    return found


def read_exif(found: list[Fields]) -> Said:
    """Read the texts of the first block that has any."""
    for fields in found:
        statement = _statement(fields)
        if statement != Statement():
            return Said(statement)
    return NOTHING


def _statement(fields: Fields) -> Statement:
    values = fields.values
    codec = guessed(values.get(tag, b"") for tag in _ASCII)

    def ascii_text(tag: int) -> str:
        return decode(values.get(tag, b"").rstrip(b"\x00"), codec)

    def wide(tag: int) -> str:
        return values.get(tag, b"").decode("utf-16-le", "replace").partition("\x00")[0]

    artist = ascii_text(_ARTIST).partition("\x00")[0] or wide(_XP_AUTHOR)
    description = _described(ascii_text(_DESCRIPTION).partition("\x00")[0])
    return Statement(
        creators=tuple(dict.fromkeys(_names(line(artist)))),
        copyright=_copyright(ascii_text(_COPYRIGHT)),
        title=line(wide(_XP_TITLE)),
        description=description
        or line(wide(_XP_COMMENT))
        or line(wide(_XP_SUBJECT))
        or line(_comment(fields)),
    )


def _names(text: str) -> Iterator[str]:
    """Yield the names that semicolons part; one that holds a semicolon stands in quotes."""
    for number, part in enumerate(text.split('"')):
        yield from filter(None, map(str.strip, [part] if number % 2 else part.split(";")))


def _copyright(text: str) -> str:
    """Join photographer and editor: two texts, and a space for a photographer who is not named."""
    parts = [line(part) for part in text.split("\x00")[:2]]
    return "; ".join(part for part in parts if not _BARE_NOTICE.fullmatch(part))


def _described(text: str) -> str:
    return "" if _OF_CAMERAS.fullmatch(line(text)) else line(text)


def _comment(fields: Fields) -> str:
    """Read a UserComment: eight bytes name its character set."""
    value = fields.values.get(_COMMENT, b"")
    name, text = value[:8].rstrip(b"\x00 ").upper(), value[8:]
    if name == b"UNICODE":
        little = fields.byte_order == "little"
        if text[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            little, text = text[:2] == b"\xff\xfe", text[2:]
        elif _looks_turned(text, little=little):
            little = not little
        return text.decode("utf-16-le" if little else "utf-16-be", "replace").partition("\x00")[0]
    if name == b"JIS":
        return text.decode("iso2022-jp", "replace").partition("\x00")[0]
    return (
        decode_alone(text.strip(b"\x00 ")).partition("\x00")[0] if name in {b"ASCII", b""} else ""
    )


def _looks_turned(text: bytes, *, little: bool) -> bool:
    """Tell whether the zeros of western letters stand where the byte order wants none."""
    even, odd = text[0:400:2].count(0), text[1:400:2].count(0)
    return even > odd if little else odd > even
