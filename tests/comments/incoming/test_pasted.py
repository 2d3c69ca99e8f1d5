"""Text that somebody copied out of a mail program."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.comments.incoming import pasted
from tests.comments.incoming.specimens import BERLIN, PLACE, codes, comment, form

HEAD = (
    "Von: Johanna <j@a.example>\nGesendet: {date}\nAn: Redaktion\nBetreff: [Kommentar: linde]\n\n"
)
WHEN = dt.datetime(2026, 3, 12, 10, 30, tzinfo=BERLIN)


@pytest.mark.parametrize(
    "date",
    [
        "Donnerstag, 12. März 2026 10:30",
        "Donnerstag, den 12. März 2026 10:30",
        "Do., 12.03.2026 10:30",
        "12.03.2026 10:30",
        "Thu, 12 Mar 2026 10:30:00 +0100",
    ],
)
def test_its_header(date: str) -> None:
    """Subject and date are read from lines on top; they are no quotation."""
    mail, problems = pasted.read((HEAD.format(date=date) + "Text").encode(), PLACE, BERLIN)

    assert problems == []
    assert mail is not None
    assert (mail.subject, mail.date, mail.text) == ("[Kommentar: linde]", WHEN, "\nText")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_editors_save(codec: str) -> None:
    """Windows' editor saves in any of these."""
    assert comment(form("Größe").replace("\n", "\r\n").encode(codec)).body == "Größe"


@pytest.mark.parametrize("data", [b"", b" \n", b"\x00\x01\x02", b"%PDF-1.7\n\x00"])
def test_no_text(data: bytes) -> None:
    """Said, with a remedy."""
    assert codes(data) == ["CMI001"]


def test_without_date_it_is_from_today() -> None:
    """With a note."""
    assert codes(form("Text").encode()) == ["CMI018"]
