"""Dashes, ellipses and no-break spaces; what typography keeps its hands off."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.text import quotes
from plugins.text.edits import OBJECT, Edit
from plugins.text.quotes import find_quotes
from plugins.text.spaces import NO_BREAK_SPACE, SPACE, find_spaces
from plugins.text.typography import typeset, typeset_line

# "~" stands for a no-break space.
CHANGED = [
    ("gut -- und - auch --- so", "gut~– und~– auch~– so"),
    ("Social Media – kurz", "Social Media~– kurz"),
    ("am Ende -\nund weiter", "am Ende~–\nund weiter"),
    ("Warum ...?", "Warum …?"),
    ("an... die", "an… die"),
    ("z.B. und z. B., Z. B.", "z.~B. und z.~B., Z.~B."),
    ("(u.a. im Amt, u. a. m.)", "(u.~a. im Amt, u.~a.~m.)"),
    ("d. h. i. d. R. o. Ä. z. T. v. a.", "d.~h. i.~d.~R. o.~Ä. z.~T. v.~a."),
    ("i.d.R. u.v.m. e.V. s.o. u.U.", "i.~d.~R. u.~v.~m. e.~V. s.~o. u.~U."),
    ("d.\nh.", "d.~h."),
    ("§ 13 und §§ 14, 15", "§~13 und §§~14, 15"),
    ("§ 13 Abs. 2 Satz 1 Nr. 3", "§~13~Abs.~2~Satz~1~Nr.~3"),
    ("§ 13a Abs. 2, Art. 5, S. 12", "§~13a~Abs.~2, Art.~5, S.~12"),
    ("§ 6 Absatz 1 Buchst. e", "§~6~Absatz~1~Buchst.~e"),
    ("Bild 3, Seite 4, Kapitel 5", "Bild~3, Seite~4, Kapitel~5"),
    ("98 % für 79 Euro oder 79 €", "98~% für 79~Euro oder 79~€"),
    ("10 Uhr, 10:30 Uhr, 5 km, 12 MB", "10~Uhr, 10:30~Uhr, 5~km, 12~MB"),
    ("1,2 Mio. Euro, 27 Millionen", "1,2~Mio.~Euro, 27~Millionen"),
    ("am 12. März 2026", "am 12.~März 2026"),
    ("Prof. Dr. Erika Musterfrau", "Prof.~Dr.~Erika Musterfrau"),
    ("§\n13", "§~13"),
    ("Bürgerinnen und -bürger (und -Gäste)", "Bürgerinnen und -\u2060bürger (und -\u2060Gäste)"),
]

UNCHANGED = [
    "Mitarbeiter*innen, Mitarbeiter:innen und Mitarbeiter_innen",
    "Teilnehmer/-innen, AbonnentInnen, kein/e, der*die, Kolleg/inn/en",
    "Vor- und Nachteile, 5 -10, ein -i oder -ja",
    "tool --help und -v",
    "10-12, 10–12, 2019-03-12",
    "-- am Anfang",
    "am Ende --",
    "schon … gut",
    "....",
    "../.../datei",
    "usw. und etc., bzw. ca. drei",
    "Datei z.B.txt und a.z.B.",
    "12 Mitarbeiter, 5 mal, 3 tote Links",
    "12.03.2026 Absatz ergänzt",
    "Abs. eins, Nr. x, XBild 3",
    "https://example.org/a--b/...?q=z.B.&x=it's",
    "www.example.org/z.B.pdf",
    "u.a.@example.org",
    "10.03. und 40.000",
    "bereits\u00a0– gesetzt, z.\u202fB. schmal",
    "",
]


@pytest.mark.parametrize(("typed", "printed"), CHANGED)
def test_becomes_german(typed: str, printed: str) -> None:
    """Plain typing becomes German typography."""
    assert typeset_line(typed) == printed.replace("~", "\u00a0")


@pytest.mark.parametrize("text", UNCHANGED)
def test_stays(text: str) -> None:
    """Gender forms, options, ranges, addresses and finished typography stay as they are."""
    assert typeset_line(text) == text


def test_sees_across_runs() -> None:
    """A rule looks through the boundary of an element, and changes no element's length."""
    runs = ("nach § ", "13", " Abs. ", "2 -", "- oder ", OBJECT, " - z.", "B. so")

    assert typeset(runs) == (
        "nach §\u00a0",
        "13",
        "\u00a0Abs.\u00a0",
        "2\u00a0-",
        "- oder ",
        OBJECT,
        "\u00a0– z.",
        "\u00a0B. so",
    )


PIECES = [
    *("Bild", "Abs.", "§", "Dr.", "Dipl.-Ing.", "Mio.", "Buchst.", "Euro", "Jänner", "März", "x"),
    *(*" \u00a0\n\t.,-–\"'“„‚‘’()!", "a", "A", "13", "13a", "--", "...", "z.B.", "Nr.", "%", "€ "),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(TEXTS)
def test_looking_near_digits_and_stops_finds_every_space(text: str) -> None:
    """Searching at each space of the text finds the same."""
    asked = [Edit(*found.span(), NO_BREAK_SPACE) for found in SPACE.finditer(text)]

    assert list(find_spaces(text)) == asked


@given(TEXTS)
def test_quotations_that_are_right_at_first_sight_are_right(text: str) -> None:
    """Judging every mark finds nothing to change either."""
    found = list(find_quotes(text, ()))
    with patch.object(quotes, "may_change", return_value=True):
        assert list(find_quotes(text, ())) == found
