"""Messages that Outlook has saved."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.comments.incoming import outlook
from plugins.comments.incoming.mail import Mail
from tests.comments.incoming.msg_file import compound, message
from tests.comments.incoming.specimens import PLACE, comment, form

SENT = dt.datetime(2026, 3, 12, 9, 30, tzinfo=dt.UTC)


def test_a_message_becomes_a_comment() -> None:
    """Subject, text, date and identity count as in a mail that travels."""
    data = message("[Kommentar: linde]", form("Schöner Baum", about="linde"), sent=SENT)

    found = comment(data)

    assert (found.article, found.author, found.body) == ("linde", "Johanna", "Schöner Baum")
    assert "Date: 12.03.2026 10:30" in found.text.split("\n")


def test_all_that_is_read() -> None:
    """Attachments are named in a note."""
    data = message("Betreff", "Text", message_id="<1@a.example>", sent=SENT, attachments=["a.pdf"])

    mail, problems = outlook.read(data, PLACE)

    assert mail == Mail("Betreff", "Text", SENT, "<1@a.example>")
    assert [problem.code for problem in problems] == ["CMI007"]
    assert "a.pdf" in problems[0].what


def test_html_where_there_is_no_text() -> None:
    """It is read in the character set that the message names."""
    mail, problems = outlook.read(message(html="<p>Größe<p>zwei".encode()), PLACE)

    assert mail is not None
    assert (mail.text, problems) == ("Größe\n\nzwei", [])


def test_rtf_alone_is_said() -> None:
    """What it says cannot be read; the remedy is to copy the text."""
    mail, problems = outlook.read(message("Betreff", rtf=b"LZFu"), PLACE)

    assert mail is None
    assert "RTF" in problems[0].what


@pytest.mark.parametrize(
    "data",
    [
        outlook.MAGIC,
        outlook.MAGIC + bytes(511),
        outlook.MAGIC + bytes(5000),
        message("Betreff", "Text")[:1600],
        compound({}, {}),
        compound({"irgendwas": b"x"}, {}),
    ],
)
def test_damaged(data: bytes) -> None:
    """A message, no exception."""
    mail, problems = outlook.read(data, PLACE)

    assert mail is None
    assert [problem.code for problem in problems] == ["CMI001"]


def test_parts_that_lie_over_each_other() -> None:
    """Many streams over the same bytes would be read as gigabytes."""
    data = bytearray(compound({f"s{number:03}": b"x" for number in range(90)}, {}))
    for number in range(1, 91):
        begin = 1024 + 128 * number  # the directory is the second sector
        data[begin + 120 : begin + 128] = (1_000_000).to_bytes(8, "little")

    mail, problems = outlook.read(bytes(data), PLACE)

    assert mail is None
    assert [problem.code for problem in problems] == ["CMI002"]
