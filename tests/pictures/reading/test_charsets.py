"""Names keep their umlauts, whichever program wrote them in whichever decade."""

from __future__ import annotations

import pytest

from plugins.pictures.reading.charsets import declared
from plugins.pictures.reading.rights import read_rights
from tests.pictures.reading.specimens import UTF_8, dataset, exif, jpeg, text, wide

NAME = "Jürgen Müßig-Beispiel"


def escape(code: bytes) -> bytes:
    """Return dataset 1:90."""
    return dataset(90, code, record=1)


@pytest.mark.parametrize(
    ("iim", "name"),
    [
        (UTF_8 + dataset(80, NAME.encode()), NAME),
        (escape(b"\x1b%/I") + dataset(80, NAME.encode()), NAME),
        (dataset(80, NAME.encode()), NAME),
        (dataset(80, NAME.encode("cp1252")), NAME),
        (dataset(80, NAME.encode("mac-roman")), NAME),
        (dataset(80, NAME.encode("cp850")), NAME),
        (dataset(80, "Ärztehaus Óbuda".encode("mac-roman")), "Ärztehaus Óbuda"),
        (dataset(80, "© Änne Größe".encode("cp1252")), "© Änne Größe"),
        (dataset(80, "„Zitat“ – Jörg".encode("cp1252")), "„Zitat“ – Jörg"),
        (dataset(80, "„Zitat“ – Jörg".encode("mac-roman")), "„Zitat“ – Jörg"),
        (escape(b"\x1b.A") + dataset(80, NAME.encode("latin-1")), NAME),
        (escape(b"\x1b-A") + dataset(80, NAME.encode("latin-1")), NAME),
        (escape(b"\x1b-B") + dataset(80, "Božena Łuk".encode("iso8859-2")), "Božena Łuk"),
        (escape(b"\x1b-L") + dataset(80, "Мария".encode("iso8859-5")), "Мария"),
        (escape(b"\x1b-b") + dataset(80, "Œuvre 5 €".encode("iso8859-15")), "Œuvre 5 €"),
        (UTF_8 + dataset(80, NAME.encode("cp1252")), "J\ufffdrgen M\ufffd\ufffdig-Beispiel"),
        (dataset(80, b"Erika\x00\x00"), "Erika"),
        (dataset(80, b"  Erika \r\n Mustermann\x07 "), "Erika Mustermann"),
    ],
)
def test_iim_in_any_character_set(iim: bytes, name: str) -> None:
    """Declared in 1:90, valid UTF-8, else what looks most like a name.

    What is declared and wrong leaves a mark that an editor sees.
    """
    assert read_rights(jpeg(iim=iim)).statement.creators == (name,)


def test_all_texts_of_a_block_are_of_one_character_set() -> None:
    """A long text tells in which one a short one is written."""
    iim = dataset(80, "Ö".encode("mac-roman")) + dataset(
        120, "Größere Straßenbäume für Musterhausen".encode("mac-roman")
    )

    assert read_rights(jpeg(iim=iim)).statement.creators == ("Ö",)


def test_a_letter_that_was_cut_in_the_middle_is_left_out() -> None:
    """IIM's 32 bytes end within the umlaut."""
    iim = UTF_8 + dataset(110, ("A" * 31 + "ü").encode()[:32])

    assert read_rights(jpeg(iim=iim)).statement.credit_line == "A" * 31


@pytest.mark.parametrize(
    ("code", "codec"),
    [(b"", ""), (b"\x1b%G", "utf-8"), (b"\x1b(B\x1b-A", "cp1252"), (b"Unfug", ""), (b"\x1b", "")],
)
def test_a_declaration_may_be_of_no_use(code: bytes, codec: str) -> None:
    """Then the texts themselves are looked at."""
    assert declared(code) == codec


@pytest.mark.parametrize("codec", ["utf-8", "cp1252", "mac-roman", "cp850"])
def test_exif_texts_in_any_character_set(codec: str) -> None:
    """ASCII by its name only."""
    block = exif({0x010E: text("Größe".encode(codec)), 0x013B: text(NAME.encode(codec))})

    statement = read_rights(jpeg(exif=block)).statement

    assert statement.creators == (NAME,)
    assert statement.description == "Größe"


@pytest.mark.parametrize(
    ("comment", "order"),
    [
        (b"ASCII\x00\x00\x00Eine Linde", "<"),
        (b"\x00" * 8 + b"Eine Linde", "<"),
        (b"UNICODE\x00" + "Eine Linde".encode("utf-16-le"), "<"),
        (b"UNICODE\x00" + "Eine Linde".encode("utf-16-be"), ">"),
        (b"UNICODE\x00" + "Eine Linde".encode("utf-16-le"), ">"),
        (b"UNICODE\x00" + "Eine Linde".encode("utf-16-be"), "<"),
        (b"UNICODE\x00\xfe\xff" + "Eine Linde".encode("utf-16-be"), "<"),
        (b"JIS\x00\x00\x00\x00\x00" + "Eine Linde".encode("iso2022-jp"), "<"),
    ],
)
def test_a_user_comment_names_its_character_set(comment: bytes, order: str) -> None:
    """It describes the picture where nothing else does; cameras mix up the byte order."""
    block = exif({0x0112: (3, b"\x01\x00")}, {0x9286: (7, comment)}, order)

    assert read_rights(jpeg(exif=block)).statement.description == "Eine Linde"


def test_the_tags_of_windows_fill_what_is_open() -> None:
    """The dialog of the Explorer writes them."""
    block = exif({0x9C9B: wide("Linde"), 0x9C9C: wide("Im Regen"), 0x9C9D: wide("Jürgen; Änne")})

    statement = read_rights(jpeg(exif=block)).statement

    assert statement.creators == ("Jürgen", "Änne")
    assert (statement.title, statement.description) == ("Linde", "Im Regen")


@pytest.mark.parametrize(
    ("artist", "creators"),
    [
        ("Erika Mustermann", ("Erika Mustermann",)),
        ("Erika Mustermann; Leo Beispiel", ("Erika Mustermann", "Leo Beispiel")),
        ('"Beispiel; Söhne"; Leo', ("Beispiel; Söhne", "Leo")),
        (" ; ;", ()),
    ],
)
def test_artists_are_parted_by_semicolons(artist: str, creators: tuple[str, ...]) -> None:
    """As the Metadata Working Group wants it."""
    assert read_rights(jpeg(exif=exif({0x013B: text(artist)}))).statement.creators == creators


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        (b"(c) Erika", "(c) Erika"),
        (b"(c) Erika\x00(c) Stadt", "(c) Erika; (c) Stadt"),
        (b" \x00(c) Stadt", "(c) Stadt"),
        (b"Copyright, ", ""),
        ("Copyright © ".encode(), ""),
    ],
)
def test_exif_has_a_notice_for_photographer_and_editor(data: bytes, notice: str) -> None:
    """Two texts in one, a space for nobody."""
    assert read_rights(jpeg(exif=exif({0x8298: text(data)}))).statement.copyright == notice


@pytest.mark.parametrize(
    "words", ["OLYMPUS DIGITAL CAMERA", "SONY DSC", "   ", "dav", "Created with GIMP"]
)
def test_what_cameras_always_write_describes_nothing(words: str) -> None:
    """Nobody wrote it about this picture."""
    assert read_rights(jpeg(exif=exif({0x010E: text(words)}))).statement.description == ""
