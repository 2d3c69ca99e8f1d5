"""Simple HTML is read as the standard library reads it, and what is not simple by itself."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.text import simple_html
from plugins.text.converter import to_html
from plugins.text.lines import mark
from tests.text.real_texts import real_texts

PIECES = [
    *" \n<>/&;\"'=-!?aAä1\u0000",
    *("<p>", "</p>", "<p", "<P>", "<br>", "<br/>", "</br>", "<hr >", "</p >", "<td a>", "<li b=c>"),
    *('<a href="b">', '<a href="b&amp;c=1">', '<a href="&copy=1">', '<a title="<b>">', "</a>"),
    *('<a title="a>b">', "<a title='b'>", '<a a="b" a="c">', '<a a="b"c="d">', '<a  a="b">'),
    *(
        "&amp;",
        "&#42;",
        "&copy",
        "&notit;",
        "&",
        "&#",
        "&#x",
        "<!--more-->",
        "<!---->",
        "<!-- -- >",
    ),
    *("<script>", "</script>", "<style>", "<textarea>", "</textarea>", "<title>", "<xmp>", "<svg>"),
    *("<?php ?>", "<![CDATA[", "]]>", "<!DOCTYPE a>", "</>", "<1", "<a-b>", "<x:y>"),
]


class Recorder(HTMLParser):
    """Writes down what it is told."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.calls: list[tuple[object, ...]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.calls.append(("start", tag, attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.calls.append(("startend", tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        self.calls.append(("end", tag))

    def handle_data(self, data: str) -> None:
        self.calls.append(("data", data))

    def handle_comment(self, data: str) -> None:
        self.calls.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.calls.append(("decl", decl))

    def handle_pi(self, data: str) -> None:
        self.calls.append(("pi", data))

    def unknown_decl(self, data: str) -> None:
        self.calls.append(("unknown", data))


class Unfed(Recorder):
    """A parser that must not be needed."""

    def feed(self, data: str) -> None:
        raise AssertionError(data)


def library_calls(html: str) -> list[tuple[object, ...]]:
    recorder = Recorder()
    recorder.feed(html)
    recorder.close()
    return recorder.calls


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_html(html: str) -> None:
    """The same handlers are called in the same order."""
    recorder = Recorder()
    simple_html.feed(recorder, html)

    assert recorder.calls == library_calls(html)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "Nur Text &amp; &uuml;",
        '<p>Ein <a href="a?b=1&amp;c=2" title="d &quot;e&quot;">Wort</a>.</p>\n<hr>\n',
        "<!--more-->",
        "vorn <br>\nhinten",
        "</p> ohne Anfang <li><p>und ohne Ende",
        '<td style="text-align: left;">&#42;</td>',
    ],
)
def test_simple_html_is_read_here(html: str) -> None:
    """What Python-Markdown writes does not need the parser."""
    recorder = Unfed()
    simple_html.feed(recorder, html)

    assert recorder.calls == library_calls(html)


def test_the_sample_content_is_simple() -> None:
    """The texts of the sample, converted, are what this is made for."""
    for name, body in real_texts().items():
        html = to_html(mark(body))
        recorder = Unfed()
        simple_html.feed(recorder, html)

        assert recorder.calls == library_calls(html), name
