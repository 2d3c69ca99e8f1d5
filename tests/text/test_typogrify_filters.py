"""What typogrify may do to a body, and what it must leave alone."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typogrify.filters import widont

from plugins.text.typogrify_filters import (
    _joined,
    _may_join,
    _with_ampersands,
    improve_html,
)

AMP = '<span class="amp">&amp;</span>'

CHANGED = [
    ("<p>Bild &amp; Ton</p>", f"<p>Bild {AMP}~Ton</p>"),
    ("<p>Das ist ein Satz.</p>", "<p>Das ist ein~Satz.</p>"),
    ("<li>Das ist <em>ein Satz.</em></li>", "<li>Das ist <em>ein~Satz.</em></li>"),
    ("<h2>Was nun?</h2>\n<p>Das hier.</p>", "<h2>Was~nun?</h2>\n<p>Das~hier.</p>"),
    ("<p>Ihre<br>\nErika Beispiel</p>", "<p>Ihre<br>\nErika~Beispiel</p>"),
    (
        f'<p>So<span title="{"sehr " * 20}"> ist es</span></p>',
        f'<p>So<span title="{"sehr " * 20}"> ist~es</span></p>',
    ),
    (
        f'<p>So<span title="{"sehr " * 20}"> ist</span></p>',
        f'<p>So<span title="{"sehr " * 20}">~ist</span></p>',
    ),
    (f"<p>Es ist so{'</b></i>' * 12}</p>", f"<p>Es ist~so{'</b></i>' * 12}</p>"),
    (
        '<p><a aria-label="A &amp; B" href="?a&amp;b">A &amp; B</a> war da</p>',
        f'<p><a aria-label="A &amp; B" href="?a&amp;b">A {AMP} B</a> war~da</p>',
    ),
]

UNCHANGED = [
    "",
    "<p>Wort</p>",
    "<p>A&amp;B</p>",
    "<p><code>a &amp; b</code></p>",
    "<pre><code>a &amp; b\nc d</code></pre>",
    "<p>Zum <code>Wort da</code></p>",
    "<p>Ihre<br>\nErika</p>",
    "<p>ein Satz – Punkt</p>",
    "<p>ein Satz –\n<em>Punkt</em></p>",
    "<p>Ihre<br />\nErika</p>",
    "<p>der Öffentlichkeitsbeauftragten Verwaltungsgemeinschaft</p>",
    "<div>Kein Absatz hier</div>",
    "<!-- A &amp; B --><hr>",
    "<p>„Ja“ sagt-das NATO-Hauptquartier–Sprecherbüro</p>",
]


@pytest.mark.parametrize(("html", "expected"), CHANGED)
def test_accepted(html: str, expected: str) -> None:
    """Free-standing ampersands get their span; the last two short words stay together."""
    assert improve_html(html) == expected.replace("~", "\u00a0")


@pytest.mark.parametrize("html", UNCHANGED)
def test_left_alone(html: str) -> None:
    """Code, attributes, forced lines and long German words stay; no quotes, no caps spans."""
    assert improve_html(html) == html


@pytest.mark.parametrize("html", [html for html, _ in CHANGED] + UNCHANGED)
def test_twice_is_once(html: str) -> None:
    """A second time changes nothing more."""
    once = improve_html(html)

    assert improve_html(once) == once


@pytest.mark.parametrize("html", [html for html, _ in CHANGED])
def test_reads_the_same(html: str) -> None:
    """Apart from the kind of a space, readers get the same words."""
    before, after = (
        " ".join(lxml.html.fromstring(f"<div>{one}</div>").text_content().split())
        for one in (html, improve_html(html))
    )

    assert after == before


@given(
    st.lists(st.sampled_from(["Wort", "so", " ", "\n", "<b>", "</b>", " " * 90, "<i title='a b'>"]))
)
def test_the_end_is_enough(pieces: list[str]) -> None:
    """What is joined is what ``widont`` joins when it gets a whole paragraph."""
    html = f"<p>{''.join(pieces)}</p>"

    assert improve_html(html) in (html, widont(html).replace("&nbsp;", "\u00a0"))


PIECES = [
    *(
        "Wort",
        "so",
        "–",
        "a-",
        ".",
        "&amp;",
        " ",
        " ",
        "  ",
        "\n",
        "\t",
        "\u00a0",
        "\u2028",
        "\ue000",
    ),
    *("<b>", "</b>", "<br>", "<br>\n", '<a href="b">', "</a>", "wortzweidreivier", "ß" * 30),
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_words_without_tags_take_a_short_way(words: str) -> None:
    """It leads where looking at all tags leads."""
    html = f"<p>{words}</p>"
    block = _with_ampersands(html)

    assert improve_html(html) == (_joined(block) if _may_join(block) else block)
