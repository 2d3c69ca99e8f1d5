"""Links, pictures and emphasis in their plain form, read at once; the HTML stays the same.

Python-Markdown walks through each letter of a link, as there may be brackets within brackets, and
weighs every star against all others. Where nothing but letters stands between the signs, one
regular expression says the same; the rest is left to the processors of Markdown.
"""

from __future__ import annotations

import re
from typing import TypeAlias
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    LINK_RE,
    DelimiterProcessor,
    ImageInlineProcessor,
    LinkInlineProcessor,
)
from markdown.util import STX

Handled: TypeAlias = "tuple[Element | str | None, int | None, int | None]"

# Neither brackets within brackets, nor a title, nor the place of what was taken out before.
_TARGET = rf"\(([^\s()<>'\"{STX}]*)\)"
_LINK = re.compile(rf"\[([^\[\]]*)\]{_TARGET}")
_PICTURE = re.compile(rf"!\[([^\[\]{STX}]*)\]{_TARGET}")
# Opened after no star and closed by as many stars, with no other sign of emphasis in between.
_EMPHASIS = re.compile(r"(?<!\*)(\*\*?)(?![\s*_])([^*_]*)(?<!\s)\1(?!\*)")


class PlainLinkProcessor(LinkInlineProcessor):
    """Reads ``[words](target)``."""

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override]  # noqa: N802
        """Give the element and where it stands in the text, or nothing."""
        plain = _LINK.match(data, m.start())
        if plain is None:
            return super().handleMatch(m, data)
        link = Element("a", {"href": plain[2]})
        link.text = plain[1]
        return link, plain.start(), plain.end()


class PlainPictureProcessor(ImageInlineProcessor):
    """Reads ``![words](target)``."""

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override]  # noqa: N802
        """Give the element and where it stands in the text, or nothing."""
        plain = _PICTURE.match(data, m.start())
        if plain is None:
            return super().handleMatch(m, data)
        return Element("img", {"src": plain[2], "alt": plain[1]}), plain.start(), plain.end()


class PlainEmphasisProcessor(DelimiterProcessor):
    """Reads ``*words*`` and ``**words**``."""

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override]  # noqa: N802
        """Give the element and where it stands in the text, or nothing."""
        idle = not (self.regions or self.stack or any(d.stack for d in self.delimiters.values()))
        plain = _EMPHASIS.match(data, m.start()) if idle else None
        if plain is None:
            return super().handleMatch(m, data)
        emphasis = Element("strong" if len(plain[1]) == 2 else "em")
        emphasis.text = plain[2]
        return emphasis, plain.start(), plain.end()


def read_plain_markup_at_once(md: Markdown) -> None:
    """Put these in the places of Markdown's own processors, with their names and priorities."""
    md.inlinePatterns.register(PlainLinkProcessor(LINK_RE, md), "link", 160)
    md.inlinePatterns.register(PlainPictureProcessor(IMAGE_LINK_RE, md), "image_link", 150)
    emphasis = PlainEmphasisProcessor("*", "strong,em", md)
    emphasis.add("_", "strong,em", smart=True)
    md.inlinePatterns.register(emphasis, "em_strong", 60)
