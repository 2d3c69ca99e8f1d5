"""Series (Rubriken and Reihen) from ``content/series/``."""

from __future__ import annotations

from plugins.blog.model import Document, Series
from plugins.blog.reading import slug_of, text
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.text.typography import typeset_line


def read_series(document: Document, site: Site) -> tuple[Series, list[Problem]]:
    """Read one series; its ``Kind`` decides where it lives and what readers call it."""
    slug, problems = slug_of(document)
    kind = text(document, "kind") or "topic"
    pattern = site.addresses.interview if kind == "interview" else site.addresses.topic
    series = Series(
        slug=slug,
        name=typeset_line(text(document, "title")),
        kind=kind,
        url=pattern.format(slug=slug),
        document=document,
        summary=typeset_line(text(document, "summary")),
    )
    return series, problems
