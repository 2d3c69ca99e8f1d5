"""Picture files as they come from cameras, phones and agencies, broken ones included."""

from __future__ import annotations

import pickle
import struct
import tracemalloc
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from plugins.core.problems import Place, Severity
from plugins.image_credits.embedded import read_picture
from plugins.image_credits.model import EmbeddedPicture, Rights
from plugins.pictures.making import opening
from plugins.pictures.making.kinds import Kind

XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF>
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
  xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
  photoshop:Source="Stadt Musterhausen"
  xmpRights:WebStatement="https://creativecommons.org/licenses/by/4.0/">
 <dc:creator><rdf:Seq><rdf:li>Erika Mustermann</rdf:li><rdf:li>Leo Beispiel</rdf:li></rdf:Seq>
 </dc:creator>
 <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Lime</rdf:li><rdf:li xml:lang="de-DE">Linde
 </rdf:li></rdf:Alt></dc:title>
 <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li></rdf:Alt>
 </xmpRights:UsageTerms>
 <Iptc4xmpCore:AltTextAccessibility><rdf:Alt>
  <rdf:li xml:lang="x-default">Eine Linde im Regen</rdf:li></rdf:Alt>
 </Iptc4xmpCore:AltTextAccessibility>
 <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture
 </Iptc4xmpExt:DigitalSourceType>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
RIGHTS = Rights(
    kind="photo",
    creator="Erika Mustermann, Leo Beispiel",
    source="Stadt Musterhausen",
    licence="CC BY 4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
    title="Linde",
    alt="Eine Linde im Regen",
)
SUFFIXES = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "GIF": "gif"}


def encoded(form: str, image: Image.Image | None = None, **options: object) -> bytes:
    """Encode a picture of 4 by 3 pixels."""
    data = BytesIO()
    (image or Image.new("RGB", (4, 3), "teal")).save(data, form, **options)
    return data.getvalue()


def read(data: bytes, name: str = "titel.jpg") -> EmbeddedPicture:
    """Read a picture that has no problem."""
    picture, problems = read_picture(data, Place(f"content/a/{name}"))
    assert problems == []
    assert picture is not None
    return picture


def codes(data: bytes, name: str = "titel.jpg") -> list[str]:
    """Return the codes of the problems of a picture that cannot be used."""
    picture, problems = read_picture(data, Place(f"content/a/{name}"))
    assert picture is None
    assert all(problem.remedy for problem in problems)
    return [problem.code for problem in problems]


def iim(*datasets: tuple[int, int, bytes]) -> bytes:
    """Return the APP13 segment of a JPEG with IPTC-IIM datasets."""
    records = b"".join(
        b"\x1c" + bytes((record, number)) + struct.pack(">H", len(data)) + data
        for record, number, data in datasets
    )
    padded = records + b"\x00" * (len(records) % 2)
    block = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(records)) + padded
    payload = b"Photoshop 3.0\x00" + block
    return b"\xff\xed" + struct.pack(">H", len(payload) + 2) + payload


@pytest.mark.parametrize("form", sorted(SUFFIXES))
def test_every_format_is_measured(form: str) -> None:
    """Width and height in pixels; a file that says nothing leaves everything open."""
    picture = read(encoded(form), f"titel.{SUFFIXES[form]}")
    kind = Kind.PHOTO if form == "JPEG" else Kind.DRAWING  # one colour and nothing else

    assert picture == EmbeddedPicture(4, 3, False, Rights(), kind)


@pytest.mark.parametrize(("orientation", "size"), [(1, (4, 3)), (3, (4, 3)), (6, (3, 4))])
def test_a_turned_picture_is_measured_as_it_is_shown(
    orientation: int, size: tuple[int, int]
) -> None:
    """EXIF orientation changes width and height where it is a quarter turn."""
    exif = Image.Exif()
    exif[0x0112] = orientation

    picture = read(encoded("JPEG", exif=exif.tobytes()))

    assert (picture.width, picture.height) == size


@pytest.mark.parametrize(
    ("image", "transparent"),
    [
        (Image.new("RGB", (2, 2)), False),
        (Image.new("RGBA", (2, 2), (0, 0, 0, 255)), False),
        (Image.new("RGBA", (2, 2), (0, 0, 0, 254)), True),
        (Image.new("LA", (2, 2), (0, 0)), True),
    ],
)
def test_transparency_is_what_shines_through(image: Image.Image, transparent: bool) -> None:
    """An alpha channel that is opaque everywhere does not count."""
    assert read(encoded("PNG", image), "plan.png").transparent is transparent


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "AVIF"])
def test_xmp_is_read_from_every_format(form: str) -> None:
    """Creators, source, licence, German title, alternative text and kind."""
    assert read(encoded(form, xmp=XMP), f"titel.{SUFFIXES[form]}").rights == RIGHTS


def test_xmp_is_read_from_a_png() -> None:
    """There it stands in a text chunk."""
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())

    assert read(encoded("PNG", pnginfo=info), "titel.png").rights == RIGHTS


@pytest.mark.parametrize(
    ("charset", "name"),
    [
        (((1, 90, b"\x1b%G"),), "Jürgen Beispiel".encode()),
        ((), "Jürgen Beispiel".encode()),
        ((), "Jürgen Beispiel".encode("cp1252")),
    ],
)
def test_iptc_is_read_with_its_umlauts(
    charset: tuple[tuple[int, int, bytes], ...], name: bytes
) -> None:
    """Declared UTF-8, undeclared UTF-8 and what Windows tools wrote."""
    extra = iim(*charset, (2, 80, name), (2, 115, b"Stadt"), (2, 110, b"Agentur"), (2, 5, b"L\x00"))

    assert read(encoded("JPEG", extra=extra)).rights == Rights(
        creator="Jürgen Beispiel", source="Stadt", title="L"
    )


def test_xmp_is_trusted_more_than_iptc() -> None:
    """The older block fills only what is open."""
    extra = iim((2, 80, b"Jemand"), (2, 110, b"Agentur"))

    assert read(encoded("JPEG", xmp=XMP, extra=extra)).rights == RIGHTS


def test_an_address_that_is_none_is_left_open() -> None:
    """Agencies write sentences there; a script address never gets through."""
    xmp = XMP.replace(b"https://creativecommons.org/licenses/by/4.0/", b"javascript:alert(1)")

    assert read(encoded("JPEG", xmp=xmp)).rights.licence_url == ""


@pytest.mark.parametrize("data", [b"", b"kein Bild", encoded("JPEG")[:-200], encoded("PNG")[:40]])
def test_a_broken_file_is_a_problem(data: bytes) -> None:
    """Empty, something else or cut off."""
    assert codes(data) == ["IMG017"]


def test_a_suffix_that_lies_is_a_problem() -> None:
    """Servers send the type of the suffix, and browsers believe it."""
    assert codes(encoded("PNG"), "titel.jpg") == ["IMG019"]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (encoded("TIFF"), "TIFF"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(400), "HEIC"),
    ],
)
def test_what_browsers_do_not_show_is_called_by_its_name(data: bytes, found: str) -> None:
    """Phones and scanners make it, and people call it .jpg."""
    _, [problem] = read_picture(data, Place("content/a/titel.jpg"))

    assert problem.code == "IMG019"
    assert found in problem.what


def test_an_animation_as_long_as_a_film_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would take minutes and gigabytes."""
    frames = [Image.new("RGB", (4, 3), colour) for colour in ("teal", "navy", "olive")]
    data = encoded("GIF", frames[0], save_all=True, append_images=frames[1:])
    monkeypatch.setattr(opening, "MAX_ANIMATED_PIXELS", 35)

    assert codes(data, "titel.gif") == ["IMG021"]


def test_a_picture_that_is_too_large_is_not_even_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is checked on the size the header names."""
    monkeypatch.setattr(opening, "MAX_PIXELS", 11)

    assert codes(encoded("JPEG")) == ["IMG021"]


@pytest.mark.parametrize(
    "packet",
    [
        b"<x:xmpmeta",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    ],
)
def test_metadata_that_cannot_be_read_is_a_warning(packet: bytes) -> None:
    """The picture can still be shown, and what IPTC says counts."""
    data = encoded("JPEG", xmp=packet, extra=iim((2, 80, b"Leo Beispiel")))

    picture, [problem] = read_picture(data, Place("content/a/titel.jpg"))

    assert picture is not None
    assert picture.rights == Rights(creator="Leo Beispiel")
    assert "XMP" in problem.what
    assert (problem.code, problem.severity) == ("IMG020", Severity.WARNING)


def test_a_progressive_picture_may_have_half_the_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes more memory while it is decoded."""
    monkeypatch.setattr(opening, "MAX_PIXELS", 20)

    assert read(encoded("JPEG")).width == 4
    assert codes(encoded("JPEG", progressive=True)) == ["IMG021"]


def test_a_picture_is_measured_as_it_is_although_it_is_decoded_smaller() -> None:
    """A JPEG is looked through in an eighth of its size; one that is cut off shows all the same."""
    data = encoded("JPEG", Image.effect_noise((800, 600), 60))

    assert (read(data).width, read(data).height) == (800, 600)
    assert codes(data[:-2000]) == ["IMG017"]


def test_what_is_read_survives_being_stored() -> None:
    """Between two builds it lies on disk."""
    for data in (encoded("JPEG"), encoded("JPEG", xmp=XMP, extra=iim((2, 80, b"Jemand")))):
        picture = read(data)

        assert pickle.loads(pickle.dumps(picture)) == picture  # noqa: S301  (our own bytes)


def bomb(side: int) -> bytes:
    """Return a PNG that promises so many rows of so many pixels, in about a kilobyte."""
    size = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", size), (b"IDAT", zlib.compress(b"\x00" * 900_000, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


@pytest.mark.parametrize("side", [10_000, 100_000])
def test_a_small_file_of_endless_pixels_is_refused_at_once(side: int) -> None:
    """Only its first bytes are looked at."""
    data = bomb(side)
    tracemalloc.start()

    assert len(data) < 1200
    assert codes(data, "titel.png") == ["IMG021"]
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    ("form", "image", "transparent"),
    [
        ("JPEG", Image.new("CMYK", (4, 3)), False),
        ("JPEG", Image.new("L", (4, 3)), False),
        ("PNG", Image.new("I;16", (4, 3)), False),
        ("PNG", Image.new("1", (4, 3)), False),
        ("PNG", Image.new("P", (4, 3)), False),
    ],
)
def test_every_kind_of_pixel_is_read(form: str, image: Image.Image, transparent: bool) -> None:
    """For print, in grey, of 16 bits, of two colours, with a palette."""
    picture = read(encoded(form, image), f"titel.{SUFFIXES[form]}")

    assert (picture.width, picture.height, picture.transparent) == (4, 3, transparent)


@pytest.mark.parametrize(
    ("form", "image", "key"),
    [
        ("PNG", Image.new("P", (4, 3)), 0),
        ("PNG", Image.new("L", (4, 3)), 0),
        ("PNG", Image.new("RGB", (4, 3)), (0, 0, 0)),
        ("GIF", Image.new("P", (4, 3)), 0),
    ],
)
def test_a_colour_that_is_declared_transparent_shines_through(
    form: str, image: Image.Image, key: object
) -> None:
    """In palettes and without; a declared colour that no pixel has does not count."""
    name = f"titel.{SUFFIXES[form]}"

    assert read(encoded(form, image, transparency=key), name).transparent
    assert not read(encoded("PNG", Image.new("L", (4, 3), 7), transparency=9), "a.png").transparent


def test_grey_of_16_bits_with_a_key_colour_can_be_read() -> None:
    """Pillow cannot convert it; it is taken for opaque."""
    assert not read(encoded("PNG", Image.new("I;16", (4, 3)), transparency=0), "a.png").transparent


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP", "AVIF"])
def test_an_animated_picture_is_one_picture(form: str) -> None:
    """Its first frame is measured."""
    frames = [Image.new("RGB", (4, 3), colour) for colour in ("teal", "navy", "olive")]
    data = encoded(form, frames[0], save_all=True, append_images=frames[1:])

    assert (read(data, f"titel.{SUFFIXES[form]}").width) == 4
