"""A number at the beginning of a line is a list only where there is a list."""

from __future__ import annotations

import pytest

from plugins.core.problems import Place
from plugins.text.body import read_body


def html(source: str) -> str:
    body, _ = read_body(source, Place("a.md", 1))
    found = "".join(part for part in body.parts if isinstance(part, str))
    return found.replace("\u00a0", " ").replace("\n", "")


@pytest.mark.parametrize(
    "words",
    [
        "1. Kölner Stammtisch: Alle waren da.",
        "24. 12. 2026 bleibt das Amt zu.",
        "3. Platz für unser Blog",
        "#SoMeK ist da",
        "#9EuroTicket war gestern",
        "#1 der Wünsche: Öffnungszeiten",
    ],
)
def test_ordinals_and_hashtags_are_words(words: str) -> None:
    """Alone, with a paragraph after it and after a heading."""
    assert html(words) == f"<p>{words}</p>"
    assert html(f"{words}\n\nText danach") == f"<p>{words}</p><p>Text danach</p>"
    assert html(f"Text davor\n\n{words}") == f"<p>Text davor</p><p>{words}</p>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "- 1. Kölner Treffen\n- 2. Bonner Treffen",
            "<ul><li>1. Kölner Treffen</li><li>2. Bonner Treffen</li></ul>",
        ),
        ("> 1. Kölner Treffen", "<blockquote><p>1. Kölner Treffen</p></blockquote>"),
        ("- #SoMeK\n- #SoMe", "<ul><li>#SoMeK</li><li>#SoMe</li></ul>"),
        (
            "1. Kölner Treffen\nin zwei Zeilen\n\nText",
            "<p>1. Kölner Treffenin zwei Zeilen</p><p>Text</p>",
        ),
    ],
)
def test_ordinals_within_others(source: str, expected: str) -> None:
    """In an item, in a quote, with a second line."""
    assert html(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1. eins\n2. zwei", "<ol><li>eins</li><li>zwei</li></ol>"),
        ("1. eins\n\n2. zwei", "<ol><li><p>eins</p></li><li><p>zwei</p></li></ol>"),
        (
            "1. eins\n\n    Absatz\n\n2. zwei",
            "<ol><li><p>eins</p><p>Absatz</p></li><li><p>zwei</p></li></ol>",
        ),
        ("1. eins\n    - darunter", "<ol><li>eins<ul><li>darunter</li></ul></li></ol>"),
        ("> 1. eins\n> 2. zwei", "<blockquote><ol><li>eins</li><li>zwei</li></ol></blockquote>"),
        ("7. sieben\n8. acht", '<ol start="7"><li>sieben</li><li>acht</li></ol>'),
    ],
)
def test_lists_stay_lists(source: str, expected: str) -> None:
    """Several numbers, or something indented below one."""
    assert html(source) == expected
