"""Picture files as they come from cameras, phones and agencies, broken ones included."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from plugins.core.problems import Place, Severity
from plugins.image_credits import embedded
from plugins.image_credits.embedded import read_picture
from plugins.image_credits.hooks import PLUGIN
from plugins.image_credits.model import EmbeddedPicture, Rights

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

    assert picture == EmbeddedPicture(4, 3, False, Rights())


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


def test_a_drawing_is_refused() -> None:
    """SVG may hold scripts; the remedy is a PNG."""
    picture, [problem] = PLUGIN.probes[".svg"](b"<svg/>", Place("content/a/plan.svg"))

    assert picture is None
    assert problem.code == "IMG018"


def test_a_picture_that_is_too_large_is_not_even_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is checked on the size the header names."""
    monkeypatch.setattr(embedded, "MAX_PIXELS", 11)

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

    assert picture == EmbeddedPicture(4, 3, False, Rights(creator="Leo Beispiel"))
    assert (problem.code, problem.severity) == ("IMG020", Severity.WARNING)
