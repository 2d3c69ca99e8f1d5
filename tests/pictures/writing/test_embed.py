"""A statement in files of every format, and nothing else that is said of people and places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageCms, IptcImagePlugin, PngImagePlugin

from plugins.pictures.editions import WRITING
from plugins.pictures.statement import Statement
from plugins.pictures.writing.damage import DamagedFileError
from plugins.pictures.writing.embed import embedded
from tests.pictures.specimens import STATEMENT, animation, photo, saved, shown

SECRET = b"Seriennummer 4711"
PLACE = b"\x2a\x00\x01\x00\x00\x00"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
STILL = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF")


def exif(orientation: int = 1) -> Image.Exif:
    block = Image.Exif()
    block[ExifTags.Base.Orientation] = orientation
    block[ExifTags.Base.Artist] = SECRET.decode()
    block[ExifTags.Base.Make] = SECRET.decode()
    block.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.BodySerialNumber] = SECRET.decode()
    block.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = SECRET.decode()
    return block


def talkative(format_: str, orientation: int = 1) -> bytes:
    """Make a file that says more than it should, in every way its format has."""
    options: dict[str, object] = {"exif": exif(orientation), "icc_profile": PROFILE}
    if format_ == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Comment", SECRET.decode())
        texts.add_itxt("XML:com.adobe.xmp", SECRET.decode(), zip=False)
        options["pnginfo"] = texts
    elif format_ != "TIFF":
        options["xmp"] = SECRET
    if format_ == "JPEG":
        options["comment"] = SECRET
        options["extra"] = b"\xff\xed" + (len(SECRET) + 2).to_bytes(2, "big") + SECRET
    if format_ == "TIFF":
        said = exif(orientation)
        said[700], said[33723], said[270] = SECRET, SECRET, SECRET.decode()
        options["exif"] = said
        options["compression"] = "tiff_lzw"
    data = saved(photo((90, 60)), format_, **options)
    return data + SECRET if format_ in {"JPEG", "PNG"} else data


def pixels(data: bytes) -> tuple[tuple[int, int], bytes]:
    picture = shown(data)
    return picture.size, picture.convert("RGBA").tobytes()


def packet(data: bytes) -> Mapping[str, object]:
    """Give the properties of the XMP packet of a file."""
    with Image.open(BytesIO(data)) as picture:
        if picture.format == "GIF":
            rest = data.partition(b"XMP DataXMP")[2]
            picture.info["xmp"] = rest[: rest.index(b"\x01\xff\xfe")]
        if picture.format == "TIFF":
            picture.info["xmp"] = picture.tag_v2[700]  # type: ignore[attr-defined]
        tree = picture.getxmp()
    found: Mapping[str, object] = tree["xmpmeta"]["RDF"]["Description"]
    return found


@pytest.mark.parametrize("format_", [*STILL, "GIF"])
def test_a_file_says_who_made_it(format_: str) -> None:
    """Names, licence and alt text are read back as they were given."""
    data = animation(3) if format_ == "GIF" else saved(photo((90, 60)), format_)

    found = packet(embedded(data, STATEMENT))

    assert found["creator"] == {"Seq": {"li": list(STATEMENT.creators)}}
    assert found["Credit"] == STATEMENT.credit_line
    assert found["WebStatement"] == STATEMENT.web_statement
    assert found["license"] == {"resource": STATEMENT.web_statement}
    assert found["rights"] == {"Alt": {"li": {"lang": "x-default", "text": STATEMENT.copyright}}}
    assert found["Licensor"] == {
        "Seq": {
            "li": {
                "parseType": "Resource",
                "LicensorName": "Beispiel GmbH",
                "LicensorURL": "https://beispiel.example/lizenz",
            }
        }
    }


def test_another_way_of_writing_is_another_edition() -> None:
    """Cards are kept with their statement: where this fails, raise ``WRITING`` as well."""
    segments = (b"\xff\xe0\x00\x07JFIF\0", b"\xff\xfe\x00\x04ab", b"\xff\xdb\x00\x03q")
    data = b"".join([b"\xff\xd8", *segments, b"\xff\xda\x00\x03s", b"scan", b"\xff\xd9"])

    written = sha256(embedded(data, STATEMENT)).hexdigest()

    assert (WRITING, written[:16]) == (1, "dc9e92290281ec60")


@pytest.mark.parametrize("format_", STILL)
def test_exif_says_it_too(format_: str) -> None:
    """For readers that know nothing else."""
    picture = shown(embedded(saved(photo((90, 60)), format_), STATEMENT))

    block = picture.getexif()

    def text(tag: int) -> str:
        value = block[tag]
        return value if value.isascii() else value.encode("latin-1").decode()

    assert text(ExifTags.Base.Artist) == "Jörg Mustermann; Änne Musterfrau"
    assert text(ExifTags.Base.Copyright) == STATEMENT.copyright


@pytest.mark.parametrize("format_", ["JPEG", "TIFF"])
def test_iim_says_what_it_has_room_for(format_: str) -> None:
    """In UTF-8, by whole characters, no text longer than the standard allows."""
    picture = shown(embedded(saved(photo((90, 60)), format_), STATEMENT))

    found = IptcImagePlugin.getiptcinfo(picture)

    assert found is not None
    assert found[1, 90] == b"\x1b%G"
    assert found[2, 80] == [name.encode() for name in STATEMENT.creators]
    assert found[2, 110] == "Mustermann & Söhne/Bildagentur ".encode()[:32]


@pytest.mark.parametrize("format_", STILL)
def test_nothing_else_is_said(format_: str) -> None:
    """Neither in what readers find nor anywhere in the bytes."""
    data = talkative(format_)
    assert SECRET in data

    clean = embedded(data, STATEMENT)

    assert SECRET not in clean
    assert not shown(clean).getexif().get_ifd(ExifTags.IFD.GPSInfo)


@pytest.mark.parametrize("format_", STILL)
@pytest.mark.parametrize("statement", [STATEMENT, Statement()])
def test_the_picture_is_the_same(format_: str, statement: Statement) -> None:
    """Every pixel, and the colour profile they are meant in."""
    data = talkative(format_)

    clean = embedded(data, statement)

    assert pixels(clean) == pixels(data)
    assert shown(clean).info["icc_profile"] == PROFILE


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_turned_picture_stays_turned(format_: str) -> None:
    """An original keeps what readers need to show it upright."""
    clean = embedded(talkative(format_, orientation=6), STATEMENT)

    with Image.open(BytesIO(clean)) as picture:
        assert picture.getexif()[ExifTags.Base.Orientation] == 6


@pytest.mark.parametrize("format_", STILL)
def test_writing_twice_is_writing_once(format_: str) -> None:
    """A second statement takes the place of the first."""
    data = saved(photo((90, 60)), format_)
    other = replace(STATEMENT, creators=("Erika Beispiel",))

    if format_ not in {"AVIF", "TIFF"}:  # there the first one leaves a gap of zeros
        assert embedded(embedded(data, other), STATEMENT) == embedded(data, STATEMENT)
    assert b"Erika" not in embedded(embedded(data, other), STATEMENT)


@pytest.mark.parametrize("format_", ["GIF", "WEBP", "AVIF", "PNG"])
def test_an_animation_keeps_its_frames(format_: str) -> None:
    """All of them, with their times."""
    with Image.open(BytesIO(animation(5, loop=2))) as source:
        data = saved(source, format_, save_all=True)

    with Image.open(BytesIO(data)) as before, Image.open(BytesIO(embedded(data, STATEMENT))) as now:
        for number in range(5):
            before.seek(number)
            now.seek(number)
            assert now.convert("RGB").tobytes() == before.convert("RGB").tobytes()
            assert now.info.get("duration") == before.info.get("duration")
        assert now.info.get("loop") == before.info.get("loop")


@pytest.mark.parametrize("between", [b"", b"\xff\xff", b"abc", b"ab\xff\x00\xff\xd4c"])
@pytest.mark.parametrize("end", [b"\xff\xd9", b"\xff\xff\xd9", b"\xff\xd9 and a film"])
def test_a_jpeg_may_have_lost_its_order(between: bytes, end: bytes) -> None:
    """What decoders step over goes, and so does what follows the end."""
    whole = saved(photo((90, 60)), "JPEG", comment=b"a comment")
    at = whole.index(b"\xff\xdb")
    data = whole[:at] + between + whole[at:-2] + end

    assert embedded(data, STATEMENT) == embedded(whole, STATEMENT)


@given(
    st.sampled_from([*STILL, "GIF"]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=8),
    st.floats(0.01, 1),
)
@settings(deadline=None, max_examples=200)
def test_a_damaged_file_is_refused(
    format_: str, hits: list[tuple[float, int]], kept: float
) -> None:
    """With one exception, whatever has been changed or lost."""
    whole = bytearray(animation(2) if format_ == "GIF" else talkative(format_))
    for where, value in hits:
        whole[round(where * (len(whole) - 1))] = value
    try:
        clean = embedded(bytes(whole[: round(len(whole) * kept)]), STATEMENT)
    except DamagedFileError:
        return
    assert b"Mustermann" in clean
