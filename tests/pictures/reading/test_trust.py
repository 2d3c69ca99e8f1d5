"""Which origin counts where several speak, and when they contradict each other."""

from __future__ import annotations

import pytest

from plugins.pictures.reading.rights import Reading, read_rights
from plugins.pictures.statement import Contradiction
from tests.pictures.reading.specimens import (
    UTF_8,
    creator,
    dataset,
    digest,
    exif,
    jpeg,
    languages,
    packet,
    photoshop,
    segment,
    text,
)

ARTIST, COPYRIGHT, DESCRIPTION = 0x013B, 0x8298, 0x010E
CREDIT = 110
LONG = "Beispielagentur Musterhausen/Erika Mustermann"


def read(
    xmp: str = "", iim: bytes = b"", tags: dict[int, str | bytes] | None = None, noted: bytes = b""
) -> Reading:
    """Read a JPEG with these; ``noted`` is the IIM of which the digest was made."""
    block = exif({tag: text(value) for tag, value in tags.items()}) if tags else b""
    more = segment(0xED, b"Photoshop 3.0\x00" + photoshop(iim, digest(noted))) if noted else b""
    reading = read_rights(jpeg(packet(xmp) if xmp else b"", b"" if noted else iim, block, more))
    assert reading.unreadable == ()
    return reading


def test_xmp_is_believed_before_iim() -> None:
    """And the contradiction is said."""
    reading = read("<photoshop:Credit>Eins</photoshop:Credit>", dataset(CREDIT, b"Zwei"))

    assert reading.statement.credit_line == "Eins"
    assert reading.origins == {"credit_line": "XMP"}
    assert reading.contradictions == (Contradiction("credit_line", "Eins", "XMP", "Zwei", "IIM"),)


def test_iim_that_was_changed_since_is_believed_before_xmp() -> None:
    """A program that knows no XMP leaves the digest of the IIM as it was."""
    old = dataset(CREDIT, b"Eins")
    new = dataset(CREDIT, b"Zwei")
    xmp = "<photoshop:Credit>Eins</photoshop:Credit>"

    assert read(xmp, new, noted=old).statement.credit_line == "Zwei"
    assert read(xmp, new, noted=old).origins == {"credit_line": "IIM"}
    assert read(xmp, new, noted=new).statement.credit_line == "Eins"


@pytest.mark.parametrize(
    ("tag", "xmp", "field"),
    [
        (ARTIST, creator("Zwei"), "creators"),
        (COPYRIGHT, languages("dc:rights", x="Zwei"), "copyright"),
        (DESCRIPTION, languages("dc:description", x="Zwei"), "description"),
    ],
)
def test_exif_is_believed_first_for_three_fields(tag: int, xmp: str, field: str) -> None:
    """So says the Metadata Working Group."""
    reading = read(xmp, tags={tag: "Einer"})

    assert reading.origins == {field: "EXIF"}
    assert reading.contradictions == (Contradiction(field, "Einer", "EXIF", "Zwei", "XMP"),)


def test_each_origin_fills_what_is_open() -> None:
    """No origin has to know everything."""
    reading = read(languages("dc:title", x="Linde"), dataset(115, b"Stadt"), {ARTIST: "Erika"})

    assert reading.origins == {"creators": "EXIF", "source": "IIM", "title": "XMP"}
    assert reading.contradictions == ()


@pytest.mark.parametrize("noted", [b"", b"etwas anderes"])
@pytest.mark.parametrize(
    "iim",
    [
        dataset(CREDIT, LONG.encode()[:32]),
        dataset(CREDIT, LONG.encode()[:31]),
        dataset(CREDIT, LONG.encode()[:30] + b"\x00"),
    ],
)
def test_what_iim_cut_is_no_contradiction(iim: bytes, noted: bytes) -> None:
    """The whole text counts, also where IIM is newer."""
    reading = read(f"<photoshop:Credit>{LONG}</photoshop:Credit>", iim, noted=noted)

    assert reading.statement.credit_line == LONG
    assert reading.contradictions == ()


def test_a_shorter_name_with_room_left_is_another_name() -> None:
    """Only what filled its room was cut."""
    reading = read(f"<photoshop:Credit>{LONG}</photoshop:Credit>", dataset(CREDIT, b"Beispiel"))

    assert len(reading.contradictions) == 1


@pytest.mark.parametrize(
    ("xmp", "other"),
    [
        ("Jürgen Müßig", "Juergen Muessig"),
        ("Jürgen Müßig", "Jurgen Mußig"),
        ("Jürgen Müßig", "J?rgen M??ig"),
        ("Jürgen Müßig", "JÃ¼rgen MÃ¼ÃŸig"),
        ("Jürgen Müßig", "JÜRGEN MÜSSIG"),
        ("Jürgen  Müßig", "Jürgen Müßig "),
        ("Erika Mustermann</rdf:li><rdf:li>Leo Beispiel", "Leo Beispiel; Erika Mustermann"),
        ("Erika Mustermann</rdf:li><rdf:li>Leo Beispiel", "Erika Mustermann, Leo Beispiel"),
        ("Erika Mustermann</rdf:li><rdf:li>Leo Beispiel", "Erika Mustermann und Leo Beispiel"),
        ("Erika Mustermann</rdf:li><rdf:li>Leo Beispiel", "Erika Mustermann"),
        ("Erika Mustermann; Leo Beispiel", "LEO BEISPIEL"),
    ],
)
def test_the_same_names_spelt_otherwise_are_no_contradiction(xmp: str, other: str) -> None:
    """XMP has room for every letter, so its form is taken, although EXIF comes first."""
    reading = read(creator(xmp), UTF_8 + dataset(80, other.encode()), {ARTIST: other})

    assert reading.contradictions == ()
    assert reading.origins == {"creators": "XMP"}


def test_a_notice_with_a_letter_for_the_sign_is_the_same() -> None:
    """EXIF knows no ©."""
    reading = read(languages("dc:rights", x="© Erika"), tags={COPYRIGHT: "(C) Erika"})

    assert reading.statement.copyright == "© Erika"
    assert reading.contradictions == ()


def test_another_language_is_no_contradiction() -> None:
    """EXIF and IIM hold one text; German counts where XMP has it."""
    xmp = languages("dc:description", x="A tree", de="Ein Baum")
    reading = read(xmp, dataset(120, b"A tree"), {DESCRIPTION: "A tree"})

    assert reading.statement.description == "Ein Baum"
    assert reading.contradictions == ()


def test_each_of_several_names_may_have_been_cut() -> None:
    """IIM has 32 bytes for each."""
    names = ("Annegret Beispiel-Mustermann-Musterfrau", "Wolfdietrich Mustermann von Beispielburg")
    iim = b"".join(dataset(80, name.encode()[:32]) for name in names)

    reading = read(creator("</rdf:li><rdf:li>".join(names)), iim)

    assert reading.statement.creators == names
    assert reading.contradictions == ()
