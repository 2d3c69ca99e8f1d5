"""What of Markdown a comment may use, and that the rest stays what was typed."""

from __future__ import annotations

import time

import pytest

from plugins.comments.body import MOST, safe_html
from plugins.comments.markup import is_linkable, split_address

REL = 'rel="nofollow ugc"'


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("Eins\nzwei", "<p>Eins<br>\nzwei</p>"),
        ("Eins\n\nzwei", "<p>Eins</p>\n<p>zwei</p>"),
        ("*betont* und **stark**", "<p><em>betont</em> und <strong>stark</strong></p>"),
        ("> Zitat", "<blockquote>\n<p>Zitat</p>\n</blockquote>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("`a*b*`", "<p><code>a*b*</code></p>"),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("[hier](https://a.de/x)", f'<p><a href="https://a.de/x" {REL}>hier</a></p>'),
        ("<https://a.de>", f'<p><a href="https://a.de" {REL}>https://a.de</a></p>'),
        ("[](https://a.de)", f'<p><a href="https://a.de" {REL}>https://a.de</a></p>'),
        ("A https://a.de/b.", f'<p>A <a href="https://a.de/b" {REL}>https://a.de/b</a>.</p>'),
        ("(www.a.de)", f'<p>(<a href="https://www.a.de" {REL}>www.a.de</a>)</p>'),
        ("# Hallo", "<p># Hallo</p>"),
        ("Hallo\n===", "<p>Hallo<br>\n===</p>"),
        ("---", "<p>---</p>"),
        ("    eingerückt", "<p>eingerückt</p>"),
        ("<b>fett</b>", "<p>&lt;b&gt;fett&lt;/b&gt;</p>"),
        ("<!-- weg -->", "<p>&lt;!-- weg --&gt;</p>"),
        ("a | b\n--|--\nc | d", "<p>a | b<br>\n--|--<br>\nc | d</p>"),
        ("[x]: https://a.de", f'<p>[x]: <a href="https://a.de" {REL}>https://a.de</a></p>'),
        ("![Bild](https://a.de/b.png)", f'<p>!<a href="https://a.de/b.png" {REL}>Bild</a></p>'),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("[x](/pfad)", "<p>[x](/pfad)</p>"),
        ("[x](//a.de)", "<p>[x](//a.de)</p>"),
        ("Leser*innen und Bürger*innen", "<p>Leser*innen und Bürger*innen</p>"),
        ("12. März war es", "<p>12. März war es</p>"),
        ("2026. Das Jahr", "<p>2026. Das Jahr</p>"),
        ("1. Kölner Treffen", "<p>1. Kölner Treffen</p>"),
        ('Er sagte "so", z.B.', '<p>Er sagte "so", z.B.</p>'),
    ],
)
def test_markup(source: str, html: str) -> None:
    """Line breaks are kept, words are not typeset."""
    assert safe_html(source) == html


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("1. Hallo!\n\nDanke.", "<p>1. Hallo!</p>\n<p>Danke.</p>"),
        ("1. Hallo\n   zusammen", "<p>1. Hallo<br>\nzusammen</p>"),
        ("3) Hallo\n\n    Danke.", "<p>3) Hallo</p>\n<p>Danke.</p>"),
        ("2.\nHallo", "<p>2.<br>\nHallo</p>"),
        ("\n\n12. Hallo\n\n> Zitat", "<p>12. Hallo</p>\n<blockquote>\n<p>Zitat</p>\n</blockquote>"),
        ("1. Zwei:\n   - a\n   - b", "<p>1. Zwei:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        (
            "1. Hallo\n\nZu tun:\n\n1. a\n2. b",
            "<p>1. Hallo</p>\n<p>Zu tun:</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>",
        ),
        ("1) a\n2) b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("1. a\n   b\n1. c", "<ol>\n<li>a<br>\nb</li>\n<li>c</li>\n</ol>"),
        (
            "1. a\n\n   b\n\n2. c",
            "<ol>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ol>",
        ),
    ],
)
def test_a_number_pasted_along_is_no_list(source: str, html: str) -> None:
    """Other systems number comments; a list of which there is a second item stays one."""
    assert safe_html(source) == html


@pytest.mark.parametrize(
    ("found", "address"),
    [
        ("https://a.de/newsroom.", "https://a.de/newsroom"),
        ("https://a.de/x).", "https://a.de/x"),
        ("https://a.de/x_(y))", "https://a.de/x_(y)"),
        ("https://a.de/?a=1&b=2!?", "https://a.de/?a=1&b=2"),
        ("https://a.de/*", "https://a.de/"),
        ("https://a.de/", "https://a.de/"),
        ("...", ""),
    ],
)
def test_an_address_ends_before_the_sentence_does(found: str, address: str) -> None:
    """What belongs to the sentence is none of the address."""
    assert split_address(found) == (address, found[len(address) :])


@pytest.mark.parametrize("good", ["https://a.de", "http://a.de/x", "mailto:a@b.de"])
def test_linkable(good: str) -> None:
    """Pages and mails."""
    assert is_linkable(good)


@pytest.mark.parametrize(
    "bad",
    ["javascript:alert(1)", "data:text/html,x", "//a.de", "/a", "a", "https:", "http://[", "tel:1"],
)
def test_not_linkable(bad: str) -> None:
    """Nothing else."""
    assert not is_linkable(bad)


PIECES = """
    [ []( ![ ]( *a **a_ ***a _a* * >_ >_-_ -_ ` `a <http:// http:// www.a http://a/) \\ &# ( 1._a~
    ____a~ ~
"""


@pytest.mark.parametrize("piece", PIECES.split())
def test_no_text_takes_long(piece: str) -> None:
    """A whole comment of it is read in seconds, where other readers take minutes."""
    piece = piece.replace("_", " ").replace("~", "\n")
    begin = time.process_time()

    safe_html((piece * MOST)[:MOST])

    assert time.process_time() - begin < 10


def test_deep_quotes_lose_no_word() -> None:
    """Deeper than any reader goes, the signs are shown and the words are there."""
    assert "unten" in safe_html("> " * 300 + "unten")
    assert "unten" in safe_html("- " * 300 + "unten")
