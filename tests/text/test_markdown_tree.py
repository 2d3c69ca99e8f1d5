"""The short way from Markdown to a tree leads where the way through HTML leads."""

from __future__ import annotations

import pytest
from hypothesis import given

from plugins.core.problems import Place
from plugins.text import markdown_tree
from plugins.text.lines import mark
from plugins.text.markdown_tree import read_markdown
from plugins.text.tree import parse
from tests.text.real_texts import real_texts
from tests.text.test_converter_equality import CONSTRUCTS, TEXTS, stock_html

PLACE = Place("content/articles/beispiel/index.md", 7)


def assert_same(source: str) -> None:
    marked = mark(source)

    assert read_markdown(marked, source, PLACE) == parse(stock_html(marked), source, PLACE)


@pytest.mark.parametrize("name", real_texts())
def test_every_real_text(name: str) -> None:
    """Elements, attributes, texts, lines and problems are those that the HTML of Markdown gives."""
    assert_same(real_texts()[name])


@given(TEXTS)
def test_any_text(source: str) -> None:
    """So are they with characters that mean something to Markdown, thrown together."""
    assert_same(source)


@pytest.mark.parametrize("source", CONSTRUCTS)
def test_every_construct(source: str) -> None:
    """And with each construct alone."""
    assert_same(source)


@pytest.mark.parametrize(
    "source",
    [
        *(
            "",
            " ",
            "\n\n",
            "a",
            "\u00a0a\u00a0",
            "ä\n\nb\n",
            "- a\n\n- b",
            "a & b",
            "AT&T;",
            "a < b > c",
        ),
        *(
            "`<b> & &amp;`",
            "<a@b.de>",
            "<https://b.de/?a=1&b=2>",
            "[a](/b?c=1&copy=2)",
            "[a](/b?c&d)",
        ),
        *(
            '[a](/b "c & d")',
            '![a "b" <c>](/d)',
            "# a {#b .c d=e}",
            "# a {d=d}",
            "# a {A-B=c}",
            "# a {.x}",
        ),
        *(
            "a {: title='&copy' }",
            "[^1] a\n\n[^1]: b",
            "a\u2028b  \nc",
            "a\\*b \\& \\<",
            "&#60;b&#62;",
        ),
    ],
)
def test_characters_that_html_writes_in_other_ways(source: str) -> None:
    """Ampersands, brackets, quotes, placeholders and white space at the ends come out the same."""
    assert_same(source)


def test_plain_texts_take_the_short_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written as HTML where the text has neither HTML nor entities."""
    monkeypatch.setattr(markdown_tree, "parse", None)

    root, problems = read_markdown(mark("## a\n\n*b* [c](d & e)[^1]\n\n[^1]: f"), "", PLACE)

    assert [getattr(child, "tag", None) for child in root.children] == [
        "h2",
        None,
        "p",
        None,
        "div",
    ]
    assert problems == []
