"""The little Markdown that comments may use; everything else stays the text it is.

Comments are written by strangers, mostly in mails, where ``#``, ``---`` or an indented line mean
nothing. So there are paragraphs, line breaks, emphasis, quotes, lists, code and links. Raw HTML,
headings, pictures, tables and definitions of links are shown as they were typed.

The texts of the blog are read by Python-Markdown, which takes minutes for a page of brackets. This
one takes a time that grows with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.core.german_dates import MONTHS
from plugins.text.lines import unmark
from plugins.text.ordinals import ordinal_lines
from plugins.text.stars import hide_stars

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_NO_BLOCKS = ["code", "heading", "hr", "html_block", "lheading", "reference"]
_NO_INLINE = ["html_inline", "image"]
_CONTAINERS = ["blockquote", "list"]
_DEEPEST = 40
"""Quotes and lists within each other; what lies deeper the library would leave out."""

_NUMBER = re.compile(r"[ >*+-]{0,40}(?=[0-9])")
_DATE = re.compile(rf"(?:[0-9]{{4,9}}[.)]|[0-9]{{1,2}}\.[ ]+(?:{'|'.join(MONTHS)})\b)")
# „1. Hallo …“: the number that another system gave a comment.
_FIRST_NUMBER = re.compile(r"\s*[0-9]+")
_MARK = "\ue000"

_BARE = re.compile(r"(?<![\w/.:@-])(?:https?://|www\.)[^\s<>\"„“”»«]{2,2000}", re.IGNORECASE)
_AFTER = ".,;:!?…'’‘*_~]}"
_WEB = frozenset({"http", "https"})


def to_html(source: str) -> str:
    """Return the HTML of a comment, not yet sanitised. Nothing of its words is lost."""
    marked = _without_ordinals(hide_stars(source))
    tokens = _converter(containers=True).parse(marked)
    if _begins_with_one_item(tokens):
        marked = _FIRST_NUMBER.sub(rf"\g<0>{_MARK}", marked, count=1)
        tokens = _converter(containers=True).parse(marked)
    if any(token.nesting == 1 and token.level >= _DEEPEST - 1 for token in tokens):
        tokens = _converter(containers=False).parse(marked)
    converter = _converter(containers=True)
    html: str = converter.renderer.render(tokens, converter.options, {})
    return unmark(html)


def _without_ordinals(source: str) -> str:
    """Keep „12. März“, „2026.“ and a single „1. Treffen“ from becoming numbers of a list."""
    lines = source.split("\n")
    ordinals = ordinal_lines(source, lines)
    for at, line in enumerate(lines):
        found = _NUMBER.match(line)
        if found and (at in ordinals or _DATE.match(line, found.end())):
            lines[at] = f"{line[: found.end()]}{_MARK}{line[found.end() :]}"
    return "\n".join(lines)


def _begins_with_one_item(tokens: Sequence[Token]) -> bool:
    """Tell whether a comment begins with a list of one item: a number pasted along with it."""
    kinds = [token.type for token in tokens if token.level < 2]
    return kinds[:1] == ["ordered_list_open"] and kinds[3] == "ordered_list_close"


def split_address(found: str) -> tuple[str, str]:
    """Split a bare address from what follows it in the sentence: ``…/newsroom`` and ``.``.

    A closing bracket belongs to the address where it was opened in it.
    """
    end = len(found)
    surplus = found.count(")") - found.count("(")
    while end and (found[end - 1] in _AFTER or (found[end - 1] == ")" and surplus > 0)):
        surplus -= found[end - 1] == ")"
        end -= 1
    return found[:end], found[end:]


def is_linkable(address: str) -> bool:
    """Tell whether a comment may link there: a page by ``http(s)``, or a mail."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    return (parts.scheme in _WEB and bool(host)) or (parts.scheme == "mailto" and "@" in parts.path)


@lru_cache(maxsize=2)
def _converter(*, containers: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt

    options = {"html": False, "breaks": True, "xhtmlOut": False, "maxNesting": _DEEPEST}
    converter = MarkdownIt("commonmark", options)
    converter.disable([*_NO_BLOCKS, *_NO_INLINE, *([] if containers else _CONTAINERS)])
    # What may be linked is decided here alone; where a link may not lead, its source is shown.
    normalized = converter.normalizeLink
    converter.normalizeLink = lambda url: normalized(unmark(url))  # type: ignore[method-assign]
    converter.validateLink = is_linkable  # type: ignore[method-assign, assignment]
    converter.core.ruler.push("bare_addresses", _link_bare_addresses)
    return converter


def _link_bare_addresses(state: StateCore) -> None:
    for block in state.tokens:
        if block.type == "inline" and block.children:
            block.children = list(_linked(block.children))


def _linked(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens of a line of text, with links around bare addresses."""
    within = 0
    opened: Token | None = None  # a link without words so far
    for token in tokens:
        within += token.nesting if token.type.startswith("link_") else 0
        if token.type == "text" and not within:
            yield from _split(token)
            continue
        if token.type == "link_close" and opened is not None:
            yield _text(token, str(opened.attrs["href"]))
        if token.type == "link_open":
            opened = token
        elif token.content.strip() or token.type == "link_close":
            opened = None
        yield token


def _split(token: Token) -> Iterator[Token]:
    from markdown_it.token import Token as Made

    rest = 0
    for match in _BARE.finditer(token.content):
        address, _ = split_address(match[0])
        plain = unmark(address)
        target = plain if "://" in plain else f"https://{plain}"
        if not is_linkable(target):
            continue
        yield _text(token, token.content[rest : match.start()])
        yield Made("link_open", "a", 1, attrs={"href": target})
        yield _text(token, address)
        yield Made("link_close", "a", -1)
        rest = match.start() + len(address)
    yield _text(token, token.content[rest:])


def _text(like: Token, content: str) -> Token:
    from markdown_it.token import Token as Made

    return Made("text", "", 0, content=content, level=like.level)
