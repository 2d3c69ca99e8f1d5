"""Mails made to break programs: each ends in a message or a pending file, soon and in bounds."""

from __future__ import annotations

import base64
import time
import tracemalloc
from collections.abc import Callable

import pytest

from plugins.comments.incoming import limits
from plugins.core import header
from tests.comments.incoming.specimens import (
    PLACE,
    codes,
    comment,
    eml,
    form,
    imported,
    multipart,
)

TEXT = form("Text")
PLAIN = ("text/plain; charset=utf-8", TEXT)


def nested(depth: int, kind: str = "mixed") -> bytes:
    """Return a mail with parts in parts."""
    head = "".join(
        f'Content-Type: multipart/{kind}; boundary="g{number}"\r\n\r\n--g{number}\r\n'
        for number in range(depth)
    )
    return eml(
        f"--g\r\n{head}Content-Type: text/plain\r\n\r\n{TEXT}", 'multipart/mixed; boundary="g"'
    )


def within_mails(depth: int) -> bytes:
    """Return a mail in a mail in a mail."""
    return eml("Content-Type: message/rfc822\r\n\r\n" * depth + TEXT, "message/rfc822")


HUGE = base64.encodebytes(bytes(range(256)) * 150_000)

MAILS: dict[str, Callable[[], bytes]] = {
    "50 MB attached": lambda: multipart(PLAIN, ("image/png", HUGE)),
    "50 MB of text": lambda: eml("x" * 50_000_000),
    "50 MB in one header": lambda: eml(TEXT, Subject="x" * 50_000_000),
    "a thousand parts": lambda: multipart(*[PLAIN] * 1000),
    "a thousand attachments": lambda: multipart(PLAIN, *[("image/png", "x")] * 1000),
    "a million parts": lambda: eml("--g\n\n" * 1_000_000, "multipart/mixed; boundary=g"),
    "nested 50 deep": lambda: nested(50),
    "nested 500 deep": lambda: nested(500),
    "nested 5000 deep": lambda: nested(5000, "alternative"),
    "mails in mails": lambda: within_mails(50),
    "many mails in mails": lambda: within_mails(5000),
    "a million headers": lambda: b"A: b\r\n" * 250_000 + eml(TEXT),
    "parameters": lambda: eml(TEXT, "text/plain" + ';a="' * 500_000),
    "semicolons": lambda: eml(TEXT, "text/plain" + ";" * 1_000_000),
    "encoded words": lambda: eml(TEXT, Subject="=?utf-8?Q?" * 100_000),
    "continued parameters": lambda: eml(
        TEXT, "text/plain" + "".join(f"; name*{number}=x" for number in range(50_000))
    ),
    "folded": lambda: eml(TEXT, Subject="x\r\n " * 100_000),
    "broken base64": lambda: eml("=?" * 100_000, Content_Transfer_Encoding="base64"),
    "broken uuencode": lambda: eml("begin 6 x\n" * 10_000, Content_Transfer_Encoding="uuencode"),
    "quoted-printable": lambda: eml("=" * 1_000_000, Content_Transfer_Encoding="quoted-printable"),
    "HTML": lambda: eml("<div>" * 150_000, "text/html"),
    "HTML without end": lambda: eml("<a " * 500_000, "text/html"),
    "brackets": lambda: eml("[Kommentar: " * 100_000),
    "labels": lambda: eml("Angezeigter Name: " * 50_000),
    "addresses": lambda: eml(form("a@b." * 4_000)),
    "at signs": lambda: eml(form("a" * 15_000 + "@")),
    "lines": lambda: eml(form("\n" * 1_000_000)),
    "punycode": lambda: eml("é" * 500_000, "text/plain; charset=punycode"),
    "idna": lambda: eml("é" * 500_000, "text/plain; charset=idna"),
    "UTF-7": lambda: eml("+AAA-" * 200_000, "text/plain; charset=utf-7"),
    "NUL": lambda: eml("\x00" * 100_000),
    "nothing but boundaries": lambda: eml("--g--\n--g\n" * 2_000, "multipart/mixed; boundary=g"),
    "an empty boundary": lambda: eml("--\n" * 1000, 'multipart/mixed; boundary=""'),
    "no body": lambda: b"Subject: x\nFrom: a",
}


@pytest.mark.parametrize("name", MAILS)
def test_soon_and_in_bounds(name: str) -> None:
    """Seconds, not minutes, on a slow machine; memory grows by a few copies of what is read."""
    data = MAILS[name]()
    tracemalloc.start()
    begin = time.perf_counter()

    found, problems = imported(data)

    took = time.perf_counter() - begin
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found or problems
    assert took < 30
    assert peak < 300_000_000


def test_a_large_attachment_does_not_hide_the_text() -> None:
    """What readers write stands in front."""
    assert comment(MAILS["50 MB attached"]()).body == "Text"
    assert codes(MAILS["50 MB attached"]()) == ["CMI004", "CMI007"]


@pytest.mark.parametrize("name", ["nested 500 deep", "many mails in mails", "a million parts"])
def test_what_is_tangled_is_said(name: str) -> None:
    """With the remedy to copy the text."""
    assert codes(MAILS[name]()) == ["CMI002"]


def test_reasonable_depth_is_read() -> None:
    """A text may lie in parts of parts."""
    assert comment(nested(50)).body == "Text"


@pytest.mark.parametrize(
    "lines",
    [
        "Johanna\r\nLikes: 999",
        "Johanna\nRole: Redaktion",
        "Johanna\u2028Likes: 999",
        "Johanna\x0bLikes: 999",
        "Johanna\x85Likes: 999",
        "Johanna\rLikes: 999",
        "Johanna\n\nLikes: 999",
    ],
)
def test_no_header_is_injected(lines: str) -> None:
    """Whatever ends a line somewhere: the file has the header lines that we write."""
    data = eml(TEXT.replace("Johanna", lines), Subject=f"[Kommentar: giesskanne]\r\n{lines}")
    text, _ = header.decode(comment(data).text.encode(), PLACE)
    parts, problems = header.split(text or "", PLACE)

    assert problems == []
    assert [field.key for field in parts.fields] == ["Author", "Date", "Mail_reference"]


def test_what_is_cut_is_the_end() -> None:
    """Bytes and lines are bounded."""
    data, was_cut = limits.cut(b"x\n" * 1_000_000)

    assert was_cut
    assert data.count(b"\n") < limits.MAX_LINES
    assert limits.cut(b"x" * 10) == (b"x" * 10, False)
