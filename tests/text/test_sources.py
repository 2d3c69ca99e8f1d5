"""Sources of figures are marked, their addresses lead somewhere, and they name somebody."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.text.body import read_body
from plugins.text.nodes import Link


def html(source: str) -> str:
    body, _ = read_body(source, Place("a.md", 1))
    found = "".join(
        part if isinstance(part, str) else f"[{part.text}]({part.target})"
        for part in body.all(object)
        if isinstance(part, str | Link) and part not in {"Amt", "Amt (Bonn)"}
    )
    return found.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "27 Millionen (Quelle: Amt).",
            '<p>27 Millionen <small class="quelle">(Quelle: Amt)</small>.</p>',
        ),
        (
            "Zahl (Quelle: [Amt (Bonn)](https://a.example), Tabelle (2)) hier",
            (
                '<p>Zahl <small class="quelle">(Quelle: [Amt (Bonn)](https://a.example), '
                "Tabelle (2))</small> hier</p>"
            ),
        ),
        ("Quelle: Amt", '<p class="quelle">Quelle: Amt</p>'),
        ("a (Quelle: offen", "<p>a (Quelle: offen</p>"),
        ("`(Quelle: Amt)`", "<p><code>(Quelle: Amt)</code></p>"),
        ("Die Quelle: ein Bach.", "<p>Die Quelle: ein Bach.</p>"),
    ],
)
def test_sources_are_marked(source: str, expected: str) -> None:
    """In brackets within a sentence, brackets and links in them included, or as a paragraph."""
    assert html(source) == expected


def test_bare_addresses_lead_somewhere() -> None:
    """The full stop after one is not part of it."""
    body, _ = read_body("Zahl (Quelle: https://www.a.example/b/c.) hier", Place("a.md", 1))

    [link] = body.all(Link)
    assert (link.target, link.text) == ("https://www.a.example/b/c", "a.example/b/c")


@pytest.mark.parametrize("named", ["Internet", "", "Google."])
def test_a_source_names_somebody(named: str) -> None:
    """The internet has published nothing."""
    _, problems = read_body(f"Text\n\nZahl (Quelle: {named}) hier", Place("a.md", 1))

    assert [(one.code, one.place.line) for one in problems] == [("TXT017", 3)]
