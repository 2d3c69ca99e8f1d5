"""HTML in the simple form that Python-Markdown writes, cut up by one regular expression.

The standard library's ``HTMLParser`` reads whatever people write, and takes its time. What it
says of lower-case tags with quoted attributes is said here at once.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from plugins.text import allowlist

# A tag, or a comment with nothing special in it; then the text up to the next one.
_PIECE = re.compile(
    r"""
    <(?: (/?) ([a-z][a-z0-9]*) ((?:\ [a-z]+="[^"<>]*")*) | !--([^<>-]+)-- )>
    ([^<]*)
    """,
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
# What else stands for a character in an attribute differs between the versions of Python.
ODD_CHARACTER = re.compile(r"&(?!(?:amp|lt|gt|quot|#[0-9]+);)")


def feed(parser: HTMLParser, html: str) -> None:
    """Call the handlers of ``parser`` as its own ``feed`` and ``close`` would.

    HTML that is not simple throughout is left to these.
    """
    pieces = _PIECE.findall(html)
    # Each piece begins with the only „<“ in it: with as many of them, nothing was passed over.
    if len(pieces) != html.count("<") or not all(map(_is_simple, pieces)):
        parser.feed(html)
        parser.close()
        return
    before = html.partition("<")[0]
    if before:
        parser.handle_data(unescape(before))
    for slash, tag, attributes, comment, text in pieces:
        if slash:
            parser.handle_endtag(tag)
        elif tag:
            parser.handle_starttag(tag, _read(attributes) if attributes else [])
        else:
            parser.handle_comment(comment)
        if text:
            parser.handle_data(unescape(text) if "&" in text else text)


def _is_simple(piece: tuple[str, str, str, str, str]) -> bool:
    """Tell whether all parsers agree: scripts and the like are read in other ways."""
    slash, tag, attributes, comment, _ = piece
    if comment or tag not in allowlist.ELEMENTS:
        return bool(comment)
    return not attributes or not (slash or ODD_CHARACTER.search(attributes))


def _read(attributes: str) -> list[tuple[str, str | None]]:
    return [
        (name, unescape(value) if "&" in value else value)
        for name, value in _ATTRIBUTE.findall(attributes)
    ]
