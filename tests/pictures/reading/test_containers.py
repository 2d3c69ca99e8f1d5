"""The same rights are found in every kind of file and wherever a kind of file keeps them."""

from __future__ import annotations

import struct
import zlib

import pytest

from plugins.pictures.reading.rights import Reading, read_rights
from tests.pictures.reading.specimens import (
    chunk,
    creator,
    dataset,
    exif,
    extended,
    gif,
    heif,
    jpeg,
    languages,
    packet,
    photoshop,
    picture,
    png,
    raw_profile,
    resource,
    segment,
    text,
)

XMP = packet(creator("Erika Mustermann"))
IIM = dataset(80, b"Erika Mustermann")
EXIF = exif({0x013B: text("Erika Mustermann")})
RESOURCES = photoshop(IIM)
XMP_CHUNK = b"XML:com.adobe.xmp\x00"
PROFILE = b"http://ns.adobe.com/xap/1.0/\x00" + XMP
HALVES = [RESOURCES[: len(RESOURCES) // 2], RESOURCES[len(RESOURCES) // 2 :]]
FILES = {
    "JPEG, APP1": (jpeg(xmp=XMP), "XMP"),
    "JPEG, APP13": (jpeg(iim=IIM), "IIM"),
    "JPEG, EXIF": (jpeg(exif=EXIF), "EXIF"),
    "JPEG, EXIF of the other byte order": (
        jpeg(exif=exif({0x013B: text("Erika Mustermann")}, order=">")),
        "EXIF",
    ),
    "JPEG, EXIF in two segments": (
        jpeg(
            more=segment(0xE1, b"Exif\x00\x00" + EXIF[:20])
            + segment(0xE1, b"Exif\x00\x00" + EXIF[20:])
        ),
        "EXIF",
    ),
    "JPEG, resources in two segments": (
        jpeg(more=b"".join(segment(0xED, b"Photoshop 3.0\x00" + half) for half in HALVES)),
        "IIM",
    ),
    "JPEG, XMP as a resource": (
        jpeg(more=segment(0xED, b"Photoshop 3.0\x00" + resource(0x0424, XMP, b"Paket"))),
        "XMP",
    ),
    "JPEG, extended XMP": (jpeg(more=extended(packet(), XMP, 400)), "XMP"),
    "JPEG, fill bytes and junk before the segment": (
        jpeg(more=b"\xff\xff\xff" + segment(0xFE, b"x") + b"\x00\x00junk" + jpeg(xmp=XMP)[2:-600]),
        "XMP",
    ),
    "JPEG, XMP within EXIF": (jpeg(exif=exif({700: (1, XMP)})), "XMP"),
    "PNG, iTXt": (png(chunk(b"iTXt", XMP_CHUNK + b"\x00\x00\x00\x00" + XMP)), "XMP"),
    "PNG, iTXt, packed": (
        png(chunk(b"iTXt", XMP_CHUNK + b"\x01\x00de\x00XMP\x00" + zlib.compress(XMP))),
        "XMP",
    ),
    "PNG, iTXt behind the picture": (
        png(chunk(b"iTXt", XMP_CHUNK + b"\x00\x00\x00\x00" + XMP), before_picture=False),
        "XMP",
    ),
    "PNG, eXIf": (png(chunk(b"eXIf", EXIF)), "EXIF"),
    "PNG, profile exif": (png(raw_profile(b"exif", b"Exif\x00\x00" + EXIF)), "EXIF"),
    "PNG, profile APP1 with EXIF": (png(raw_profile(b"APP1", b"Exif\x00\x00" + EXIF)), "EXIF"),
    "PNG, profile APP1 with XMP": (png(raw_profile(b"APP1", PROFILE)), "XMP"),
    "PNG, profile xmp": (png(raw_profile(b"xmp", XMP)), "XMP"),
    "PNG, profile iptc": (png(raw_profile(b"iptc", RESOURCES)), "IIM"),
    "PNG, profile 8bim": (png(raw_profile(b"8bim", RESOURCES, packed=False)), "IIM"),
    "PNG, profile iptc, bare": (png(raw_profile(b"iptc", IIM, packed=False)), "IIM"),
    "WebP, XMP": (picture("WEBP", xmp=XMP), "XMP"),
    "WebP, EXIF": (picture("WEBP", exif=EXIF), "EXIF"),
    "WebP, EXIF as in JPEG": (picture("WEBP", exif=b"Exif\x00\x00" + EXIF), "EXIF"),
    "AVIF, XMP": (picture("AVIF", xmp=XMP), "XMP"),
    "AVIF, EXIF": (picture("AVIF", exif=EXIF), "EXIF"),
    "HEIF, XMP": (heif(xmp=XMP), "XMP"),
    "HEIF, EXIF within the box": (heif(exif=EXIF, inside=True), "EXIF"),
    "GIF, XMP": (gif(XMP), "XMP"),
    "TIFF, 315": (EXIF, "EXIF"),
    "TIFF, 700": (exif({700: (1, XMP)}, order=">"), "XMP"),
    "TIFF, 33723": (exif({33723: (7, IIM)}), "IIM"),
    "TIFF, 33723 as numbers turned round": (
        exif(
            {33723: (4, b"".join(IIM[i : i + 4].ljust(4, b"\x00")[::-1] for i in range(0, 24, 4)))}
        ),
        "IIM",
    ),
    "TIFF, 34377": (exif({34377: (7, RESOURCES)}), "IIM"),
}


@pytest.mark.parametrize("name", FILES)
def test_every_container_is_read(name: str) -> None:
    """One creator, from the block that holds it, and nothing that cannot be read."""
    data, origin = FILES[name]

    reading = read_rights(data)

    assert reading.unreadable == ()
    assert reading.statement.creators == ("Erika Mustermann",)
    assert reading.origins == {"creators": origin}


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xd8\xff\xd9", b"Nur ein Text.", picture("JPEG"), picture("PNG"), picture("GIF")],
)
def test_a_file_without_metadata_says_nothing(data: bytes) -> None:
    """That is no finding."""
    assert read_rights(data) == Reading()


def test_a_second_packet_adds_what_the_first_leaves_open() -> None:
    """Extended XMP takes what has no room in the first."""
    more = packet(creator("Leo Beispiel") + languages("dc:title", x="Linde"))

    reading = read_rights(jpeg(more=extended(XMP, more, 300)))

    assert reading.statement.creators == ("Erika Mustermann",)
    assert reading.statement.title == "Linde"


def test_a_second_block_of_iim_adds_what_the_first_leaves_open() -> None:
    """Two programs, each with its own block."""
    more = dataset(80, b"Leo Beispiel") + dataset(115, b"Stadt")
    blocks = photoshop(IIM) + resource(0x0404, more)

    reading = read_rights(jpeg(more=segment(0xED, b"Photoshop 3.0\x00" + blocks)))

    assert reading.statement.creators == ("Erika Mustermann",)
    assert reading.statement.source == "Stadt"


def _wrong_length(data: bytes, mark: bytes, offset: int, form: str = ">I") -> bytes:
    """Return a file in which a length, so many bytes from a mark, is far too large."""
    at = data.index(mark) + offset
    size = struct.calcsize(form)
    return data[:at] + b"\x7f" * size + data[at + size :]


DAMAGED = {
    "JPEG, segment": (_wrong_length(jpeg(xmp=XMP), b"http", -2, ">H"), ("EXIF", "IIM", "XMP")),
    "JPEG, dataset": (_wrong_length(jpeg(iim=IIM), b"\x1c\x02\x50", 3, ">H"), ("IIM",)),
    "JPEG, extended XMP with a part missing": (
        jpeg(more=extended(packet(), XMP, 300, total=5000)),
        ("XMP",),
    ),
    "JPEG, no TIFF in EXIF": (jpeg(exif=b"Unfug"), ("EXIF",)),
    "JPEG, value outside": (
        _wrong_length(jpeg(exif=EXIF), b"\x3b\x01\x02\x00", 4, "<I"),
        ("EXIF",),
    ),
    "PNG, chunk": (
        _wrong_length(png(chunk(b"eXIf", EXIF)), b"eXIf", -4),
        ("EXIF", "IIM", "XMP"),
    ),
    "PNG, damaged compression": (
        png(chunk(b"iTXt", XMP_CHUNK + b"\x01\x00\x00\x00" + b"kein zlib")),
        ("XMP",),
    ),
    "PNG, profile without digits": (
        png(chunk(b"tEXt", b"Raw profile type iptc\x00\niptc\n 12\nkeine Zahl\n")),
        ("IIM",),
    ),
    "WebP, chunk": (
        _wrong_length(picture("WEBP", xmp=XMP), b"XMP ", 4, "<I"),
        ("EXIF", "IIM", "XMP"),
    ),
    "HEIF, box": (_wrong_length(heif(xmp=XMP), b"iloc", -4), ("EXIF", "IIM", "XMP")),
    "GIF, cut off": (gif(XMP)[:-300], ("XMP",)),
    "XMP that ends early": (jpeg(xmp=XMP[:500]), ("XMP",)),
    "XMP with entities": (
        jpeg(
            xmp=b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
            + packet(creator("&b;"))
        ),
        ("XMP",),
    ),
    "XMP too deep": (jpeg(xmp=packet("<dc:a>" * 500 + "</dc:a>" * 500)), ("XMP",)),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damage_is_named(name: str) -> None:
    """What cannot be read is said, and nothing is made up for it."""
    data, unreadable = DAMAGED[name]

    reading = read_rights(data)

    assert reading.unreadable == unreadable
    assert reading.statement.creators == ()


def test_damage_hides_nothing_else() -> None:
    """What stands before or beside it counts."""
    reading = read_rights(jpeg(xmp=b"<x:xmpmeta", iim=IIM, exif=b"Unfug"))

    assert reading.statement.creators == ("Erika Mustermann",)
    assert reading.unreadable == ("EXIF", "XMP")

    reading = read_rights(_wrong_length(jpeg(iim=IIM), b"8BIM\x04\x04\x00\x00", 8))

    assert reading.statement.creators == ("Erika Mustermann",)
    assert reading.unreadable == ("IIM",)


def test_fifty_megabytes_of_xmp_are_not_looked_at() -> None:
    """Neither as they are nor packed into some kilobytes."""
    whole = packet(creator("Erika Mustermann") + " " * 50_000_000)
    packed = chunk(b"iTXt", XMP_CHUNK + b"\x01\x00\x00\x00" + zlib.compress(whole, 1))
    plain = chunk(b"iTXt", XMP_CHUNK + b"\x00\x00\x00\x00" + whole)

    for data in (png(packed), png(plain), gif(whole), heif(xmp=whole)):
        assert read_rights(data) == Reading(unreadable=("XMP",))
    assert read_rights(exif({700: (1, whole)})) == Reading(unreadable=("EXIF",))
