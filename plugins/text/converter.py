"""Python-Markdown as we use it: its standard extensions, and gender stars that stay stars."""

from __future__ import annotations

import re
from functools import lru_cache

import markdown
from markdown.inlinepatterns import InlineProcessor

EXTENSIONS = (
    "abbr",
    "attr_list",
    "def_list",
    "fenced_code",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "tables",
)
# „Mitarbeiter*innen“, „jede*r“, „kein*e“, „der*die“: a star inside a word that is no emphasis.
GENDER_STAR = (
    r"(?<=[^\W\d_])\*"
    r"(?=(?:in|innen)[^\W\d_]*|(?:r|n|e|m|s|en|er|es|die|der|das|sie|ihr[a-z]*|sein[a-z]*)\b)"
)


class _Literal(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 -- the library's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 -- the library's signature
    ) -> tuple[str, int, int]:
        return m.group(), m.start(), m.end()


@lru_cache(maxsize=1)
def _markdown() -> markdown.Markdown:
    converter = markdown.Markdown(
        extensions=list(EXTENSIONS),
        extension_configs={"footnotes": {"BACKLINK_TITLE": "", "SEPARATOR": "-"}},
        output_format="html",
    )
    converter.inlinePatterns.register(_Literal(GENDER_STAR, converter), "gender_star", 175)
    return converter


def to_html(source: str) -> str:
    """Return the HTML of a Markdown text; raw HTML in it is still as the author wrote it."""
    converter = _markdown()
    converter.reset()
    return converter.convert(source)
