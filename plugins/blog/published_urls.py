"""At which address every text and every file of ``content/`` is published."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from plugins.blog.model import Document
from plugins.blog.reading import slug_of

# Where files that lie in no document's own folder are published.
_FOLDERS = {
    "images": "bilder",
    "authors": "autoren",
    "series": "rubriken",
    "pages": "seiten",
    "events": "termine",
}


def published_urls(
    pages: Mapping[str, str],
    documents: Iterable[Document],
    files: Iterable[str],
    addresses: Mapping[str, str],
) -> dict[str, str]:
    """Map content paths to site-relative addresses.

    ``pages`` are the addresses of the texts that are known already, ``documents`` others that have
    pages, at the ``addresses`` of their kinds (``whitepaper/{slug}/``). A file beside an
    ``index.md`` lives beside its page. In an address ``#`` begins a place within a page, so that
    files with one in their names are published with ``-`` instead.
    """
    urls = dict(pages)
    for document in documents:
        slug, _ = slug_of(document)
        urls[document.path] = addresses[document.kind].format(slug=slug)
    homes = {
        posixpath.dirname(path): url
        for path, url in urls.items()
        if posixpath.basename(path).startswith("index.")
    }
    for path in files:
        urls[path] = _file_url(path, homes).replace("#", "-")
    return urls


def _file_url(path: str, homes: Mapping[str, str]) -> str:
    folder = posixpath.dirname(path)
    while folder:
        if folder in homes:
            return homes[folder] + path.removeprefix(f"{folder}/")
        folder = posixpath.dirname(folder)
    first, _, rest = path.partition("/")
    return f"{_FOLDERS.get(first, first)}/{rest}" if rest else path
