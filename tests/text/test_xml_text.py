"""No text can break a feed."""

from __future__ import annotations

import sys

import pytest

from plugins.text.xml_text import one_line, xml_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x00\x08\x0b\x0c\x1f\x7f\x85\x9f\ufffe\uffff\ud800", ""),
        ("a\ufffeb", "ab"),
    ],
)
def test_forbidden_characters_go(text: str, expected: str) -> None:
    """What XML 1.0 forbids or discourages is left out."""
    assert xml_text(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Zeile\n\tzwei\r", "z.\u00a0B. – „ja“ …", "\ufffd", "😀", "\ue000", "\ud7ff", "<&>]]>"],
)
def test_everything_else_stays(text: str) -> None:
    """Typography, emoji and markup characters pass unchanged."""
    assert xml_text(text) == text


def test_every_character() -> None:
    """XML 1.0, 2.2 [2] says which stay, without the controls it discourages; in their order."""
    ranges = ((0x20, 0x7E), (0xA0, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))
    expected = "\t\n\r" + "".join(chr(c) for low, high in ranges for c in range(low, high + 1))

    assert xml_text("".join(map(chr, range(sys.maxunicode + 1)))) == expected
    # Alone, too: what nearly all texts consist of is looked for first.
    assert "".join([xml_text(chr(c)) for c in range(sys.maxunicode + 1)]) == expected


def test_one_line_keeps_no_break_spaces() -> None:
    """Line breaks become spaces, a no-break space stays what it is."""
    assert one_line(" § 13\n\t z.\u00a0B. ") == "§ 13 z.\u00a0B."
