"""From the bytes of a mail to a pending comment."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from plugins.comments.incoming.addresses import MASK
from plugins.comments.incoming.pending import ANONYMOUS, Known
from plugins.comments.reference import is_name
from plugins.core import header
from plugins.core.problems import Severity
from tests.comments.incoming.specimens import (
    HEADERS,
    PLACE,
    codes,
    comment,
    eml,
    form,
    imported,
    known,
)


def test_a_mail_as_the_invitation_prepares_it() -> None:
    """The file holds name, date, identity, and the text with its closing, without signature."""
    data = eml(form("Guter *Text*!\nZweite Zeile\n\nLiebe Grüße\nErika\n-- \nErika Musterfrau"))

    found, problems = imported(data)

    assert problems == []
    assert found is not None
    assert (found.article, found.parent) == ("giesskanne", "")
    assert is_name(found.name)
    assert found.name.startswith("2026-03-12-")
    assert found.text.split("\n") == [
        "Author: Johanna",
        "Date: 12.03.2026 10:30",
        f"Mail_reference: {found.mail_reference}",
        "",
        "Guter \\*Text\\*!",
        "Zweite Zeile",
        "",
        "Liebe Grüße",
        "Erika",
        "",
    ]


def test_an_answer_names_its_parent() -> None:
    """The reference in the text is more exact than the subject."""
    found, problems = imported(eml(form("Ja.", about="giesskanne / 2026-03-12-a1b2c3d4")))

    assert problems == []
    assert found is not None
    assert "Reply_to: 2026-03-12-a1b2c3d4" in found.text.split("\n")


@pytest.mark.parametrize("name", ["Erika", "Musterfrau", "privat.example", "redaktion"])
def test_nothing_of_the_senders_comes_into_the_file(name: str) -> None:
    """The shown name comes from its line only; of addresses nothing is left."""
    quoted = "Am 12.03.2026 um 10:30 schrieb Redaktion <redaktion@musterhausen.example>:\n> alt"
    data = eml(form(f"Text\n\n{quoted}"), Reply_To="erika@privat.example")

    assert name not in comment(data).text


@pytest.mark.parametrize(
    ("text", "headers", "expected"),
    [
        (form("Text"), {}, []),
        (form("Text", about="gibtsnicht"), {"Subject": "x"}, ["CMI009"]),
        ("Einwilligung: ja\n\nText", {"Subject": "x"}, ["CMI008"]),
        (form("Text", consent="nein"), {}, ["CMI012"]),
        (form("Text").replace("Einwilligung: ja\n", ""), {}, ["CMI012"]),
        (form(""), {}, ["CMI015"]),
        (form("> nur\n> Zitat"), {}, ["CMI015"]),
        (form("x" * 20_001), {}, ["CMI016"]),
        (form("Text", name=""), {}, ["CMI013"]),
        (form("Text", name="x" * 100), {}, ["CMI014"]),
        (form("Text", about="giesskanne / fehlt"), {}, ["CMI010"]),
        (form("Text", about="linde"), {}, ["CMI011"]),
        (form("Fragen an a@b.example"), {}, ["CMI017"]),
        (form("Text"), {"Date": None}, ["CMI018"]),
        (form("Text"), {"Date": "gestern"}, ["CMI018"]),
        (form("Text"), {"Date": "Thu, 12 Mar 2099 10:30:00 +0100"}, ["CMI018"]),
        (form("Text"), {"Date": "Thu, 1 Jan 1970 00:00:00 +0000"}, ["CMI018"]),
        (form("Te\u202ext"), {}, ["CMI019"]),
        ("Text", {"Subject": "x"}, ["CMI008", "CMI012"]),
    ],
)
def test_what_is_said(text: str, headers: dict[str, str | None], expected: list[str]) -> None:
    """Every finding of a mail at once, each with a remedy."""
    found, problems = imported(eml(text, **headers))

    assert [problem.code for problem in problems] == expected
    assert all(problem.remedy for problem in problems)
    assert (found is None) is any(one.severity is Severity.ERROR for one in problems)


@pytest.mark.parametrize("date", [None, "", "morgen", "Thu, 12 Mar 2099 10:30:00 +0100"])
def test_a_date_that_cannot_be_right_is_the_day_of_the_import(date: str | None) -> None:
    """No other clock is read."""
    assert "Date: 20.03.2026" in comment(eml(form("Text"), Date=date)).text.split("\n")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Thu, 12 Mar 2026 23:30:00 +0000", "13.03.2026 00:30"),
        ("12 Mar 26 08:05 GMT", "12.03.2026 09:05"),
        ("Thu, 12 Mar 2026 10:30:00 -0000", "12.03.2026 11:30"),
        ("Sun, 26 Oct 2025 00:30:00 +0000", "2025-10-26T02:30+02:00"),
        ("Sun, 26 Oct 2025 01:30:00 +0000", "2025-10-26T02:30+01:00"),
    ],
)
def test_dates_are_told_in_the_site_s_zone(date: str, expected: str) -> None:
    """The hour that comes twice when summer time ends is told with its offset."""
    assert f"Date: {expected}" in comment(eml(form("Text"), Date=date)).text.split("\n")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Johanna B.", "Johanna B."),
        ("  Johanna \t B. ", "Johanna B."),
        ("Johanna <johanna@a.example>", "Johanna"),
        ("johanna@a.example", ANONYMOUS),
        ("*Johanna*", "Johanna"),
        ("!!!", ANONYMOUS),
        ("Kolleg*in", "Kolleg*in"),
        ("Jo\u202ehanna\u0000", "Johanna"),
        ("<b>Johanna</b>", "b>Johanna</b"),
        ("Date: 1.1.1900", "Date: 1.1.1900"),
    ],
)
def test_names(name: str, expected: str) -> None:
    """One line, whatever is written in it: it can neither end the header nor add to it."""
    found = comment(eml(form("Text", name=name)))
    text, _ = header.decode(found.text.encode(), PLACE)
    fields, problems = header.split(text or "", PLACE)

    assert found.author == expected
    assert problems == []
    assert [one.key for one in fields.fields] == ["Author", "Date", "Mail_reference"]


@pytest.mark.parametrize(
    "about",
    [
        "../../etc",
        "giesskanne/../../x",
        "/etc/passwd",
        "C:\\x",
        "..",
        ".git",
        "a\x00b",
        "con",
        "a b",
    ],
)
def test_no_path_leaves_the_folder(about: str) -> None:
    """Only articles that exist can be meant."""
    assert imported(eml(form("Text", about=about), Subject="x"))[0] is None


@pytest.mark.parametrize(
    ("since", "expected"),
    [(None, ["CMI023"]), (dt.date(2026, 3, 12), ["CMI023"]), (dt.date(2026, 3, 13), [])],
)
def test_closed_comments(since: dt.date | None, expected: list[str]) -> None:
    """What was written before that day is as good as any other."""
    there = Known({"giesskanne": frozenset()}, {"giesskanne": since})

    found, problems = imported(eml(form("Text")), there)

    assert found is not None
    assert [problem.code for problem in problems] == expected


def test_a_comment_to_one_that_is_gone_stands_alone() -> None:
    """The parent is not made up."""
    assert comment(eml(form("Text", about="giesskanne / fehlt"))).parent == ""


def test_the_same_mail_twice() -> None:
    """Its Message-ID tells it again, where nothing but a digest is kept."""
    there = known()
    first = comment(eml(form("Text")))
    there.add(
        first.article, first.author, first.body, first.mail_reference, "giesskanne/1 (wartet)"
    )

    found, problems = imported(eml(form("Text, berichtigt")), there)

    assert found is None
    assert [problem.code for problem in problems] == ["CMI020"]
    assert HEADERS["Message-ID"].strip("<>") not in first.text
    assert imported(eml(form("Text"), Message_ID="<5@a.example>"), there)[0] is not None


def test_the_same_mail_saved_and_pasted() -> None:
    """Pasted text has no identity: its words tell it again, either way round."""
    pasted = ("Betreff: [Kommentar: giesskanne]\n" + form("Zwei  Wörter")).encode()
    for first, second in ((eml(form("Zwei Wörter")), pasted), (pasted, eml(form("Zwei Wörter")))):
        there = known()
        found = comment(first)
        there.add(found.article, found.author, found.body, found.mail_reference, "x")

        assert imported(second, there)[0] is None


def test_equal_words_of_two_people_are_two_comments() -> None:
    """Both are anonymous and agree."""
    there = known()
    first = comment(eml(form("+1", name="")))
    there.add(first.article, first.author, first.body, first.mail_reference, "x")

    assert imported(eml(form("+1", name=""), Message_ID="<5@a.example>"), there)[0] is not None


def test_the_same_input_gives_the_same_comment() -> None:
    """Nothing depends on chance or on the clock."""
    data = eml(form("Text"), Date=None)

    assert dataclasses.astuple(comment(data)) == dataclasses.astuple(comment(data))
    assert codes(data) == codes(data)


def test_addresses_in_the_text_are_replaced() -> None:
    """In the open and in a line of their own."""
    assert comment(eml(form("An a@b.example\nb@c.example"))).body == f"An {MASK}\n{MASK}"
