"""Which picture stands on which page, found in what the documents say."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.blog.model import Article, Blog, Document
from plugins.blog.paths import leads_elsewhere, resolve
from plugins.image_credits import captions, descriptions
from plugins.image_credits.model import Use
from plugins.text.nodes import Link, Picture

_PORTRAIT = "interviewee_image"
_OF_THE_BLOG = frozenset({"article", "author", "series", "page"})


def uses_of(blog: Blog) -> Iterator[Use]:
    """Yield every use on a page of its own: articles, authors, series, texts of plugins, pages.

    Listings show the same pictures again; they are not pages of their own. Targets that lead
    elsewhere or out of ``content/`` are left to the rules for links.
    """
    for uses in blog.recall.each(_of_article, blog.by_path).values():
        yield from uses
    for author in blog.authors:
        yield from _of(author.document, author.name, author.url, portrait=True)
    for series in blog.series:
        yield from _of(series.document, series.name, series.url)
    for document in blog.documents:
        has_page = document.path in blog.urls and document.path not in blog.waiting_paths
        if has_page and document.kind not in _OF_THE_BLOG:
            yield from _of(document, _text(document, "title"), blog.urls[document.path])
    for page in blog.pages:
        yield from _of(page.document, page.title, page.url)


def linked_files(blog: Blog) -> frozenset[str]:
    """Return the content paths that links of texts lead to."""
    texts = {document.path: document for document in blog.documents}
    return frozenset().union(*blog.recall.each(_links_of, texts).values())


def _links_of(document: Document) -> frozenset[str]:
    paths = (_path(document, link.target) for link in document.outline.all(Link))
    return frozenset(filter(None, paths))


def _of_article(article: Article) -> tuple[Use, ...]:
    return tuple(_of(article.document, article.title, article.url))


def _of(document: Document, title: str, url: str, *, portrait: bool = False) -> Iterator[Use]:
    yield from _lead(document, title, url, portrait=portrait)
    yield from _portraits(document, title, url)
    for picture in document.outline.all(Picture):
        path = _path(document, picture.target)
        if path:
            yield Use(
                path,
                title,
                url,
                document.place,
                picture.line,
                alt=picture.alt,
                caption=picture.caption,
                alt_line=picture.line,
                alt_in="body",
                caption_line=picture.line,
                linked=picture.linked,
                sound=_sound(path, picture.alt, picture.caption),
            )


def _lead(document: Document, title: str, url: str, *, portrait: bool) -> Iterator[Use]:
    target = _text(document, "image")
    path = _path(document, target) if target else None
    if path:
        values = document.values
        alt, caption = _text(document, "image_alt"), _text(document, "image_caption")
        yield Use(
            path,
            title,
            url,
            document.place,
            values.place_of("image").line,
            alt=alt,
            caption=caption,
            alt_line=_line(document, "image_alt"),
            alt_in="header",
            caption_line=_line(document, "image_caption"),
            portrait=portrait,
            sound=_sound(path, alt, caption),
        )


def _portraits(document: Document, title: str, url: str) -> Iterator[Use]:
    if _PORTRAIT not in document.values.known:
        return
    for value in document.values.all(_PORTRAIT):
        path = _path(document, value.raw)
        if path:
            yield Use(path, title, url, document.place, value.place.line, portrait=True)


def _sound(picture: str, alt: str, caption: str) -> bool:
    # Told here, once for each article that was read anew: a picture may have thousands of uses.
    return descriptions.is_sound(alt, picture) and captions.is_sound(caption)


def _text(document: Document, attribute: str) -> str:
    """Return a text of the header; not every kind of document takes every key."""
    if attribute not in document.values.known:
        return ""
    return document.values.text(attribute)


def _line(document: Document, attribute: str) -> int:
    known = attribute in document.values.known
    return document.values.place_of(attribute).line if known else document.place.line


def _path(document: Document, target: str) -> str | None:
    return None if leads_elsewhere(target) else resolve(document.folder, target)
