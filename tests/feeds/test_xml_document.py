"""A document says what it was given, whatever that was, in lines that people can read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.feeds.xml_document import document, empty, parent, text
from plugins.feeds.xml_text import xml_text

TEXTS = st.text().map(xml_text)


def test_lines_are_indented_and_texts_are_not() -> None:
    """An element a line; the line breaks of a text are its own."""
    inside = [text("b", "eins\nzwei"), parent("c", [empty("d", e="f")]), text("g", "")]

    written = document(parent("a", inside)).decode()

    assert written.splitlines() == [
        "<?xml version='1.0' encoding='UTF-8'?>",
        "<a>",
        "  <b>eins",
        "zwei</b>",
        "  <c>",
        '    <d e="f"/>',
        "  </c>",
        "  <g></g>",
        "</a>",
    ]
    assert written.endswith("</a>\n")


@given(TEXTS, TEXTS)
def test_readers_get_what_was_written(content: str, value: str) -> None:
    """Every character that XML can hold comes out as it went in, in texts and in attributes."""
    root = etree.fromstring(
        document(parent("a", [text("b", content, c=value), empty("d", e=value)]))
    )

    assert (root.findtext("b") or "", root.find("b").get("c"), root.find("d").get("e")) == (
        content,
        value,
        value,
    )


@pytest.mark.parametrize("written", [document(parent("a", [])), document(empty("a"))])
def test_nothing_inside(written: bytes) -> None:
    """An element may hold nothing."""
    assert len(etree.fromstring(written)) == 0


def test_prefixes() -> None:
    """Names may have prefixes, which the root declares."""
    root = etree.fromstring(
        document(parent("a", [text("p:b", "c")], **{"xmlns": "urn:a", "xmlns:p": "urn:p"}))
    )

    assert root.findtext("{urn:p}b") == "c"
