"""Mails as they travel: character sets, encodings, parts, attachments."""

from __future__ import annotations

import base64
import quopri

import pytest

from tests.comments.incoming.specimens import codes, comment, eml, form, multipart

WORDS = "Grüße aus Köln, 5 € für Straße"
WESTERN = "Grüße aus Köln, Straße"


@pytest.mark.parametrize(
    ("charset", "codec", "words"),
    [
        ("utf-8", "utf-8", WORDS),
        ('"UTF-8"', "utf-8", WORDS),
        ("iso-8859-1", "latin-1", WESTERN),
        ("iso-8859-1", "cp1252", WORDS),
        ("iso-8859-15", "iso-8859-15", WORDS),
        ("windows-1252", "cp1252", WORDS),
        ("utf-16", "utf-16", WORDS),
        ("utf-7", "utf-7", WORDS),
        ("cp850", "cp850", WESTERN),
        ("macintosh", "mac-roman", WORDS),
        ("koi8-r", "koi8-r", "Привет"),
        ("gb2312", "gb18030", "你好，€"),
        ("iso-2022-jp", "iso-2022-jp", "こんにちは"),
        ("big5", "big5", "你好"),
        ("ks_c_5601-1987", "cp949", "안녕"),
    ],
)
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_character_sets(charset: str, codec: str, words: str, encoding: str) -> None:
    """Whatever is declared is read without a note."""
    data = form(words).encode("utf-8" if codec == "utf-8" else codec, "replace")
    if "ö" in words or not words.isascii():
        data = _labels_in(codec, words)
    packed = base64.encodebytes(data) if encoding == "base64" else quopri.encodestring(data)
    mail = eml(packed, f"text/plain; charset={charset}", Content_Transfer_Encoding=encoding)

    assert comment(mail).body == words
    assert codes(mail) == []


def _labels_in(codec: str, words: str) -> bytes:
    """The labels as a mail program of another script would send them."""
    return form(words).replace(" (Pseudonym möglich)", "").encode(codec)


@pytest.mark.parametrize(
    ("charset", "codec", "noted"),
    [
        ("us-ascii", "cp1252", True),
        ("utf-8", "cp1252", True),
        ("iso-8859-1", "utf-8", True),
        ("gibtsnicht", "utf-8", True),
        ("gibtsnicht", "cp1252", True),
        ("unicode_escape", "utf-8", True),
        ("idna", "utf-8", True),
        ("zlib", "utf-8", True),
        ("../../etc/passwd", "utf-8", True),
        ("", "utf-8", True),
        ("us-ascii", "utf-8", False),
    ],
)
def test_wrong_and_unknown_character_sets(charset: str, codec: str, noted: bool) -> None:
    """The words come out right all the same; what does not fit is said."""
    mail = eml(form(WESTERN).encode(codec), f'text/plain; charset="{charset}"')

    assert comment(mail).body == WESTERN
    assert codes(mail) == (["CMI005"] if noted and charset else [])


def test_no_declaration() -> None:
    """UTF-8 if it can be, else Windows-1252."""
    assert comment(eml(form(WESTERN).encode(), "text/plain")).body == WESTERN
    assert comment(eml(form(WORDS).encode("cp1252"), "text/plain")).body == WORDS


@pytest.mark.parametrize(
    "subject",
    [
        "=?utf-8?B?W0tvbW1lbnRhcjogbGluZGVd?=",
        "=?iso-8859-1?Q?=5BKommentar=3A_linde=5D?= und mehr",
        "Gr\u00fc\u00dfe [Kommentar: linde]",
        "AW: [kommentar:\r\n linde]",
        "=?utf-8?Q?=5BKommentar:?= =?utf-8?Q?_linde=5D?=",
        "=?gibtsnicht?Q?=5BKommentar:_linde=5D?=",
        "=?utf-8?B?!!!?= [Kommentar: linde]",
    ],
)
def test_subjects(subject: str) -> None:
    """Encoded, folded, raw, broken."""
    text = form("Text").replace("Bezug: [Kommentar: giesskanne]\n", "")

    assert comment(eml(text, Subject=subject)).article == "linde"


def test_html_alone() -> None:
    """It becomes plain text that is escaped like typed text."""
    html = form("A &lt;b&gt; *B*").replace("\n", "<br>\n")
    mail = eml(f"<html><style>p {{}}</style><body>{html}<script>alert(1)</script>", "text/html")

    assert comment(mail).body == "A &lt;b> \\*B\\*"


@pytest.mark.parametrize("plain", ["form", "empty"])
def test_two_forms_of_one_text(plain: str) -> None:
    """Plain text is taken where it says something."""
    html = ("text/html", form("HTML").replace("\n", "<br>"))
    mail = multipart(
        ("text/plain", form("Text") if plain == "form" else ""), html, kind="alternative"
    )

    assert comment(mail).body == ("Text" if plain == "form" else "HTML")


def test_attachments_are_refused() -> None:
    """Each is named, whatever its name tries; their text stays closed."""
    mail = multipart(
        ("text/plain; charset=utf-8", form("Text")),
        ('image/png; name="../../bild.png"', b"\x89PNG"),
        ('text/plain; name="=?utf-8?Q?a=0Ab.txt?="', "geheim"),
        ("message/rfc822", eml("innen")),
        ("application/pkcs7-signature", "x"),
    )

    assert comment(mail).body == "Text"
    assert codes(mail) == ["CMI007"]


def test_texts_around_an_attachment() -> None:
    """Apple Mail divides a text where a picture lies."""
    mail = multipart(
        ("text/plain; charset=utf-8", form("Davor")),
        ("image/png; name=a.png", b"x"),
        ("text/plain; charset=utf-8", "Danach"),
    )

    assert comment(mail).body == "Davor\n\nDanach"


def test_flowed_lines_are_joined() -> None:
    """RFC 3676: a space at the end of a line says that the paragraph goes on."""
    text = form("Ein langer \nAbsatz.\nNeue Zeile\n-- \nErika")

    assert comment(eml(text, "text/plain; charset=utf-8; format=flowed")).body == (
        "Ein langer Absatz.\nNeue Zeile"
    )
    spaced = form("Donau \ndampf").replace("möglich): ", "möglich):")
    kind = "text/plain; charset=utf-8; format=flowed; delsp=yes"
    assert comment(eml(spaced, kind)).body == "Donaudampf"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (eml("x", 'multipart/encrypted; boundary="a"'), ["CMI003"]),
        (eml("x", "application/pkcs7-mime; smime-type=enveloped-data"), ["CMI003"]),
        (
            eml(
                base64.encodebytes(form("Text").encode())[:-9] + b"=",
                "text/plain; charset=utf-8",
                Content_Transfer_Encoding="base64",
            ),
            ["CMI006"],
        ),
    ],
)
def test_what_cannot_be_read_whole(data: bytes, expected: list[str]) -> None:
    """Encrypted mails are said; of broken ones comes what there is, with a note."""
    assert codes(data)[: len(expected)] == expected
