"""The last line of a quote names its source."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.text.body import read_body
from plugins.text.nodes import Link, Quotation, plain_text


def quotations(source: str) -> list[tuple[str, str]]:
    body, problems = read_body(source, Place("a.md", 1))
    assert problems == []
    found = body.all(Quotation)
    return [(plain_text(one.parts), plain_text(one.source)) for one in found]


@pytest.mark.parametrize(
    "source",
    [
        "> So ist es.\n>\n> – Erika Mustermann",
        "> So ist es.\n\n> – Erika Mustermann",
        "> So ist es.\n> – Erika Mustermann",
        "> So ist es.  \n> – Erika Mustermann",
        "> So ist es.\n>\n> -- Erika Mustermann",
        "> So ist es.\n>\n> - Erika Mustermann",
        "> So ist es.\n> - Erika Mustermann",
        "> So ist es.\n>\n> (Erika Mustermann)",
        "> So ist es.\n> (Erika Mustermann)",
        "- > So ist es.\n  > – Erika Mustermann",
        "<div markdown>\n\n> So ist es.\n>\n> – Erika Mustermann\n\n</div>",
    ],
)
def test_a_source_in_the_last_line(source: str) -> None:
    """After a dash of any kind or in brackets, with an empty line before it or without."""
    assert quotations(source) == [("So ist es.", "Erika Mustermann")]


@pytest.mark.parametrize(
    "source", ["> „So ist es.“ – Erika Mustermann", "> „So ist es.“ (Erika Mustermann)"]
)
def test_a_source_behind_the_closing_mark(source: str) -> None:
    """In the same line, where it is plain where the quote ends."""
    assert quotations(source) == [("„So ist es.“", "Erika Mustermann")]


@pytest.mark.parametrize(
    "source",
    [
        "> So ist es.",
        "> Wir kommen – wenn es geht – morgen.",
        "> – Ja.",
        "> Wir kommen (wenn es geht).",
        "> - eins\n> - zwei",
        "> So ist es:\n>\n> - eins\n> - zwei",
    ],
)
def test_quotes_without_a_source_stay_quotes(source: str) -> None:
    """Dashes and brackets in a sentence, and lists, name nobody."""
    assert quotations(source) == []


def test_a_source_with_a_link() -> None:
    """The address is that of the quote; several paragraphs and pictures may be quoted."""
    body, _ = read_body(
        "> Eins.\n>\n> Zwei.\n>\n> – Nora Beispiel, [Rede](https://www.example.org/rede)\n",
        Place("a.md", 1),
    )

    [found] = body.all(Quotation)
    [link] = body.all(Link)
    assert found.cite == "https://www.example.org/rede"
    assert plain_text(found.parts) == "Eins. Zwei."
    assert (link.text, link.line) == ("Rede", 5)
