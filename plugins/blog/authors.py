"""Authors from their profiles in ``content/authors/``."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.blog.model import Author, Document, File
from plugins.blog.reading import picture_of, slug_of, text
from plugins.core.problems import Problem
from plugins.core.settings import Site


def read_author(
    document: Document, files: Mapping[str, File], site: Site
) -> tuple[Author, list[Problem]]:
    """Read one profile."""
    slug, problems = slug_of(document)
    portrait, found = picture_of(document, "image", files)
    problems.extend(found)
    author = Author(
        slug=slug,
        name=text(document, "name"),
        url=site.addresses.author.format(slug=slug),
        document=document,
        role=text(document, "role"),
        organisation=text(document, "organisation"),
        guest=document.values.get("guest", bool) or False,
        sign_off=text(document, "sign_off"),
        email=text(document, "email"),
        summary=text(document, "summary"),
        portrait=portrait,
    )
    return author, problems
