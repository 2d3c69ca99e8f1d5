"""Python-Markdown as we use it: the extensions that come with it, without inventions of our own."""

from __future__ import annotations

from functools import lru_cache

import markdown

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


@lru_cache(maxsize=1)
def _markdown() -> markdown.Markdown:
    return markdown.Markdown(
        extensions=list(EXTENSIONS),
        extension_configs={"footnotes": {"BACKLINK_TITLE": "", "SEPARATOR": "-"}},
        output_format="html",
    )


def to_html(source: str) -> str:
    """Return the HTML of a Markdown text; raw HTML in it is still as the author wrote it."""
    converter = _markdown()
    converter.reset()
    return converter.convert(source)
