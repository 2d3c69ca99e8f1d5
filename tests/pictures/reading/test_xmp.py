"""Every property is found in each form that XMP may take."""

from __future__ import annotations

import pytest

from plugins.pictures.reading.rights import read_rights
from plugins.pictures.statement import Licensor, Statement
from tests.pictures.reading.specimens import creator, jpeg, languages, packet

LICENSOR = (
    '<rdf:li rdf:parseType="Resource"><plus:LicensorName>Agentur Beispiel</plus:LicensorName>'
    "<plus:LicensorURL>https://www.example.org/kaufen</plus:LicensorURL></rdf:li>"
)
EVERYTHING = packet(
    creator("Erika Mustermann</rdf:li><rdf:li>Leo Beispiel")
    + languages("dc:title", x="Lime tree", de="Linde")
    + languages("dc:description", x="Eine Linde im Regen am Markt")
    + languages("dc:rights", x="© 2026 Stadt Musterhausen")
    + languages("xmpRights:UsageTerms", x="Nur mit Nennung")
    + languages("Iptc4xmpCore:AltTextAccessibility", en="A tree", **{"de-DE": "Ein Baum"})
    + f"<plus:Licensor><rdf:Seq>{LICENSOR}</rdf:Seq></plus:Licensor>"
    + "<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
    "</Iptc4xmpExt:DigitalSourceType>",
    'photoshop:Credit="Stadt Musterhausen/Erika Mustermann" photoshop:Source="Stadtarchiv" '
    'xmpRights:WebStatement="https://www.example.org/rechte"',
)
STATEMENT = Statement(
    creators=("Erika Mustermann", "Leo Beispiel"),
    credit_line="Stadt Musterhausen/Erika Mustermann",
    copyright="© 2026 Stadt Musterhausen",
    source="Stadtarchiv",
    web_statement="https://www.example.org/rechte",
    usage_terms="Nur mit Nennung",
    licensor=Licensor("Agentur Beispiel", "https://www.example.org/kaufen"),
    title="Linde",
    description="Eine Linde im Regen am Markt",
    alt="Ein Baum",
    source_type="digitalCapture",
)


def said(inner: str = "", attributes: str = "") -> Statement:
    """Read a JPEG with this XMP, in which nothing is wrong."""
    reading = read_rights(jpeg(xmp=packet(inner, attributes)))
    assert reading.unreadable == ()
    return reading.statement


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_property_is_read(codec: str) -> None:
    """All that the reference image of the IPTC says of rights, in each encoding."""
    text = EVERYTHING.decode()
    data = text.encode(codec) if codec != "utf-16" else b"\xfe\xff" + text.encode("utf-16-be")

    reading = read_rights(jpeg(xmp=data))

    assert reading.statement == STATEMENT
    assert set(reading.origins.values()) == {"XMP"}
    assert reading.contradictions == ()


@pytest.mark.parametrize(
    ("inner", "attributes"),
    [
        ("<photoshop:Credit>Agentur</photoshop:Credit>", ""),
        ("", 'photoshop:Credit="Agentur"'),
        (
            (
                '<photoshop:Credit rdf:parseType="Resource"><rdf:value>Agentur</rdf:value>'
                "<dc:source>x</dc:source></photoshop:Credit>"
            ),
            "",
        ),
        (
            (
                "<photoshop:Credit><rdf:Description><rdf:value>Agentur</rdf:value></rdf:Description>"
                "</photoshop:Credit>"
            ),
            "",
        ),
        ("<photoshop:Credit><rdf:Bag><rdf:li>Agentur</rdf:li></rdf:Bag></photoshop:Credit>", ""),
        ("<cc:attributionName>Agentur</cc:attributionName>", ""),
        (
            "<photoshop:Credit/><cc:attributionName>Agentur</cc:attributionName>",
            "",
        ),
    ],
)
def test_a_text_may_be_written_in_several_ways(inner: str, attributes: str) -> None:
    """Element, attribute, with qualifiers, as a list, as an older property."""
    assert said(inner, attributes).credit_line == "Agentur"


@pytest.mark.parametrize(
    "inner",
    [
        LICENSOR,
        LICENSOR.replace('rdf:parseType="Resource">', "><rdf:Description>").replace(
            "</rdf:li>", "</rdf:Description></rdf:li>"
        ),
        (
            '<rdf:li><rdf:Description plus:LicensorName="Agentur Beispiel" '
            'plus:LicensorURL="https://www.example.org/kaufen"/></rdf:li>'
        ),
        (
            '<rdf:li plus:LicensorName="Agentur Beispiel" '
            'plus:LicensorURL="https://www.example.org/kaufen"/>'
        ),
        '<rdf:li rdf:parseType="Resource"><plus:LicensorCity>Hier</plus:LicensorCity></rdf:li>'
        + LICENSOR,
    ],
)
def test_a_licensor_may_be_written_in_several_ways(inner: str) -> None:
    """The first that has a name or an address."""
    found = said(f"<plus:Licensor><rdf:Seq>{inner}</rdf:Seq></plus:Licensor>").licensor

    assert found == Licensor("Agentur Beispiel", "https://www.example.org/kaufen")


@pytest.mark.parametrize(
    ("texts", "chosen"),
    [
        ({"x": "Tree", "de": "Baum"}, "Baum"),
        ({"de-AT": "Bam", "x": "Tree"}, "Bam"),
        ({"en": "Tree", "x": "Arbre"}, "Arbre"),
        ({"en": "Tree", "fr": "Arbre"}, "Tree"),
        ({"x": " ", "en": "Tree"}, "Tree"),
        ({"den": "Dene", "x": "Tree"}, "Tree"),
    ],
)
def test_german_comes_first(texts: dict[str, str], chosen: str) -> None:
    """Then the default, then whichever is first."""
    assert said(languages("dc:title", **texts)).title == chosen


@pytest.mark.parametrize(
    ("inner", "address"),
    [
        (
            (
                '<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>'
                "<xmpRights:WebStatement>https://www.example.org/</xmpRights:WebStatement>"
            ),
            "https://creativecommons.org/licenses/by/4.0/",
        ),
        (
            (
                "<cc:license>javascript:alert(1)</cc:license>"
                "<xmpRights:WebStatement>https://www.example.org/</xmpRights:WebStatement>"
            ),
            "https://www.example.org/",
        ),
        ("<xmpRights:WebStatement>Alle Rechte vorbehalten</xmpRights:WebStatement>", ""),
    ],
)
def test_the_address_of_a_licence_is_an_address(inner: str, address: str) -> None:
    """That of Creative Commons wins; sentences and scripts are none."""
    assert said(inner).web_statement == address


@pytest.mark.parametrize(
    ("inner", "creators"),
    [
        ("<tiff:Artist>Erika</tiff:Artist>", ("Erika",)),
        ("<tiff:Artist>Leo</tiff:Artist>" + creator("Erika"), ("Erika",)),
        (
            (
                '<plus:ImageCreator><rdf:Seq><rdf:li plus:ImageCreatorName="Erika"/></rdf:Seq>'
                "</plus:ImageCreator>"
            ),
            ("Erika",),
        ),
        (creator("Erika</rdf:li><rdf:li>Erika"), ("Erika",)),
        (creator("Mu\u0308ller\u00ad"), ("Müller",)),
    ],
)
def test_creators_may_be_named_elsewhere(inner: str, creators: tuple[str, ...]) -> None:
    """Each once, letters composed, without invisible characters."""
    assert said(inner).creators == creators


@pytest.mark.parametrize(
    "data",
    [
        packet(creator("Erika")) + b"\x00" * 20,
        packet(creator("Erika")) + b"</rdf:RDF></x:xmpmeta>",
        packet(creator("Erika")).replace(b"<x:xmpmeta", b"\x01<x:xmpmeta"),
        packet(creator("Erika\x0b")),
        packet(creator("Erika"))
        .partition(b'<x:xmpmeta xmlns:x="adobe:ns:meta/">')[2]
        .replace(b"</x:xmpmeta>", b""),
    ],
)
def test_slips_of_programs_are_mended(data: bytes) -> None:
    """NUL behind the packet, the rest of an older one, characters XML does not know, no wrapper."""
    reading = read_rights(jpeg(xmp=data))

    assert reading.statement.creators == ("Erika",)
    assert reading.unreadable == ()


def test_latin_letters_in_a_packet_of_utf_8_are_mended() -> None:
    """Seen where programs paste bytes together."""
    data = packet(creator("Jürgen")).replace("ü".encode(), b"\xfc").replace("\ufeff".encode(), b"")

    assert read_rights(jpeg(xmp=data)).statement.creators == ("Jürgen",)


def test_the_last_part_of_a_source_type_is_a_line() -> None:
    """As all texts are."""
    address = "http://cv.iptc.org/newscodes/digitalsourcetype/ digitalCapture"

    assert said(attributes=f'Iptc4xmpExt:DigitalSourceType="{address}"').source_type == (
        "digitalCapture"
    )
