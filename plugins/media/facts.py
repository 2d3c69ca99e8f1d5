"""What is wrong with the films and recordings of all texts."""

from __future__ import annotations

from plugins.blog.document import Document, File
from plugins.blog.model import Blog
from plugins.blog.paths import resolve
from plugins.core.problems import Problem
from plugins.core.settings import Site
from plugins.media.rules import check_media
from plugins.text.nodes import Media


def played(blog: Blog, site: Site) -> tuple[None, list[Problem]]:
    """Find the problems; what pages show of a file they read themselves."""
    texts = {document.path: document for document in blog.documents}
    problems: list[Problem] = []
    for path, found in blog.recall.each(_media, texts).items():
        folder = texts[path].folder
        for media in found:
            named = (resolve(folder, target) for target in (media.target, *media.captions))
            files: dict[str, File] = {
                one: blog.files[one] for one in named if one is not None and one in blog.files
            }
            place = texts[path].place.at(media.line)
            problems.extend(check_media(media, folder, files, place, site.language))
    return None, problems


def _media(document: Document) -> tuple[Media, ...]:
    return tuple(document.outline.all(Media))
