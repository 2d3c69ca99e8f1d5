"""What somebody typed comes out as it was typed."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from plugins.comments.body import safe_html
from plugins.comments.incoming.as_typed import as_markdown
from plugins.text.converter import stock_markdown

Convert = Callable[[str], str]
SLIPPERY = "\\`*_{}[]()#+-.!<>&;:=~|^\"'/ \n\t1ax€"


def shown(text: str, convert: Convert) -> str:
    """Return the words of a comment as its HTML shows them, without spaces.

    Nothing but paragraphs, line breaks and links of bare addresses is in it.
    """
    made = convert(as_markdown(text))
    assert set(re.findall(r"</?(\w+)[^>]*>", made)) <= {"p", "br", "a"}, made
    return "".join(html.unescape(re.sub(r"<[^>]+>", "", made)).split())


def plain(source: str) -> str:
    """Convert as Python-Markdown does without extensions of the house."""
    return Markdown(extensions=["nl2br"]).convert(source)


def house(source: str) -> str:
    """Convert with all extensions that articles have."""
    return stock_markdown().convert(source)


@pytest.mark.parametrize("convert", [safe_html, plain, house])
@pytest.mark.parametrize(
    "text",
    [
        "*wichtig* **sehr** _leise_ __laut__",
        "# keine Überschrift\n## auch nicht\nText\n====\nText\n----",
        "- a\n- b\n+ c\n* d\n1. e\n2) f\n12. März",
        "> kein Zitat",
        "<b>fett</b> <script>alert(1)</script> <!-- x --> <https://a.example>",
        "&lt;b&gt; &amp; &copy; &#60; Müller & Söhne AT&T",
        "[Link](https://a.example) ![Bild](x.png) [1]: https://a.example\n[1]: x",
        "    eingerückt\n\tTab",
        "```\nCode\n```\n~~~\nCode\n~~~\n`Code`",
        "a | b\n--|--\nc | d",
        "Wort\n: Bedeutung\n*[HTML]: x\nHTML\n[^1]: y\nz[^1]",
        "{: onclick=x } {.klasse}\nText {#id}",
        "https://a.example/a_b_c?x=1&y=2#z",
        "C:\\neu\\*",
        "a_b_c _x_ snake_case",
        "Kolleg*innen und Bürger*innen",
        ":-) ;-) :) => -> <3",
        "***\n---\n___\n* * *",
        "a\\\nb  \nc",
    ],
)
def test_nothing_becomes_markup(text: str, convert: Convert) -> None:
    """Neither in a comment nor where more is possible."""
    assert shown(text, convert) == "".join(text.split())


@given(st.text(SLIPPERY, max_size=60))
def test_whatever_is_typed(text: str) -> None:
    """Any mixture of signs that mean something to Markdown."""
    assert shown(text, safe_html) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb", "a\nb"),
        ("a\n\n\n\nb", "a\n\nb"),
        ("\n\n  a  \n", "a"),
        ("Guten Tag, das ist schön.", "Guten Tag, das ist schön."),
        ("https://a.example/a_b?x=1&y=2", "https://a.example/a_b?x=1&y=2"),
        ("a < b", "a &lt; b"),
        ("12. März", "12\\. März"),
    ],
)
def test_as_it_is_written(text: str, expected: str) -> None:
    """Editors read and change these files: no more is escaped than needed."""
    assert as_markdown(text) == expected
