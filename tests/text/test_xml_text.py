"""No text can break a feed."""

from __future__ import annotations

import json
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from plugins.text.xml_text import one_line, xml_text

# Beyond what a title can hold: control characters, lone surrogates, noncharacters.
ANYTHING = st.text(
    st.one_of(st.characters(), st.sampled_from("\x00\x0b\x1b\x7f\x85\ud800\ufffe\uffff\n<&>]]\"'"))
)


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


def test_one_line_keeps_no_break_spaces() -> None:
    """Line breaks become spaces, a no-break space stays what it is."""
    assert one_line(" § 13\n\t z.\u00a0B. ") == "§ 13 z.\u00a0B."


@given(title=ANYTHING, name=ANYTHING)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_title_can_be_written(title: str, name: str, article, write_feeds) -> None:
    """Whatever the title and summary, all formats are well-formed and say the same."""
    feeds = write_feeds([article(0, title=title, summary=name)])

    expected = one_line(title) or "https://amtsblog.example/beitraege/beitrag-00/"
    atom = etree.fromstring(feeds["feeds/beitraege.atom.xml"])
    rss = etree.fromstring(feeds["feeds/beitraege.rss.xml"])
    (item,) = json.loads(feeds["feeds/beitraege.json"])["items"]
    assert atom.findtext(".//{*}entry/{*}title") == expected
    assert rss.findtext("channel/item/title") == expected
    assert item["title"] == expected
