"""HTML of a mail as plain text. Nothing of it is believed: only words and breaks remain."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urlsplit

from lxml import etree

_UNSHOWN = {"head", "style", "script", "title", "template", "noscript", "object", "svg", "math"}
_UNSHOWN |= {"select", "textarea", "iframe"}
_PARAGRAPHS = {"p", "hr", "blockquote", "ul", "ol", "dl", "table", "pre"}
_PARAGRAPHS |= {f"h{level}" for level in range(1, 7)}
_LINES = {"div", "li", "tr", "dt", "dd", "section", "article", "header", "footer", "address"}
_LINES |= {"center", "form", "fieldset", "figure", "figcaption", "main", "nav", "aside"}
# Classes by which mail programs mark a signature.
_SIGNATURES = {"gmail_signature", "moz-signature"}
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")
_MAX_QUOTES = 20


class _Words:
    """What the parser calls: it collects lines; no tree of the HTML is ever made."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []  # the parts of the last line
        self._quotes = 0
        self._pre = 0
        self._unshown = 0  # elements that are open, from the first one that is not shown
        self._links: list[tuple[str, int, int]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._unshown or tag in _UNSHOWN or _is_unshown(attributes):
            self._unshown += 1
        elif tag == "br":
            self._break()
        elif tag in _PARAGRAPHS:
            self._paragraph()
            self._quotes += tag == "blockquote"
            self._pre += tag == "pre"
        elif tag in _LINES:
            self._fresh_line()
            self._put("- " if tag == "li" else "")
        elif tag in {"td", "th"}:
            self._put(" ")
        elif tag == "a":
            self._links.append((attributes.get("href", ""), len(self._lines), len(self._line)))

    def end(self, tag: str) -> None:
        if self._unshown:
            self._unshown -= 1
        elif tag in _PARAGRAPHS:
            self._paragraph()
            self._quotes = max(0, self._quotes - (tag == "blockquote"))
            self._pre = max(0, self._pre - (tag == "pre"))
        elif tag in _LINES:
            self._fresh_line()
        elif tag == "a" and self._links:
            self._put_address(*self._links.pop())

    def data(self, text: str) -> None:
        if self._unshown:
            return
        if self._pre:
            first, *others = text.replace("\r\n", "\n").split("\n")
            self._put(first)
            for line in others:
                self._break()
                self._put(line)
        else:
            self._put(_SPACE.sub(" ", text))

    def comment(self, text: str) -> None:
        """Leave comments out, those by which Outlook hides things from others among them."""

    def close(self) -> str:
        self._break()
        return "\n".join(line.rstrip(" ") for line in self._lines)

    def _put(self, text: str) -> None:
        if not self._pre and (not self._line or self._line[-1].endswith(" ")):
            text = text.lstrip(" ")
        if text and not self._line and self._quotes:
            self._line.append(f"{'>' * min(self._quotes, _MAX_QUOTES)} ")
        if text:
            self._line.append(text)

    def _break(self) -> None:
        self._lines.append("".join(self._line))
        self._line = []

    def _fresh_line(self) -> None:
        if self._line:
            self._break()

    def _paragraph(self) -> None:
        self._fresh_line()
        if self._lines and self._lines[-1]:
            self._break()

    def _put_address(self, address: str, lines: int, parts: int) -> None:
        """Write where a link leads behind its words, unless they say it."""
        words = "".join(self._line[parts:] if len(self._lines) == lines else self._line)
        if _is_web(address) and _bare(address) != _bare(words):
            self._put(f" ({address.strip()})")


def plain(html: str) -> str:
    """Return the words of HTML with its lines and paragraphs; quotations begin with ``>``.

    Lists have hyphens, links their address in brackets behind them. Signatures that are marked
    as such and what readers of the mail do not see are left out.
    """
    # Its stubs want a target that takes bytes as well; it only ever hands over texts.
    words = cast("Any", _Words())
    parser = etree.HTMLParser(target=words, encoding="utf-8", remove_pis=True)
    parser.feed(html.replace("\x00", "").encode("utf-8", "replace"))
    return str(parser.close()).strip("\n")


def _is_unshown(attributes: Mapping[str, str]) -> bool:
    return bool(
        _HIDDEN.search(attributes.get("style", ""))
        or _SIGNATURES.intersection(attributes.get("class", "").split())
    )


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and not re.search(r"\s", address.strip())


def _bare(address: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", address.strip().lower()).rstrip("/")
