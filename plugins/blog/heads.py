"""What stands in ``<head>``: title, description, canonical address, feeds, structured data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plugins.blog.desk import Desk
from plugins.blog.feed_addresses import feed_links, main_feed
from plugins.blog.json_ld import blog_posting, image_object, withdrawn_object
from plugins.blog.model import Article, PictureFile
from plugins.blog.paths import resolve
from plugins.blog.views import FeedLink, Head
from plugins.text.nodes import Picture, plain_text

_DESCRIPTION = 160


def page_head(
    desk: Desk,
    title: str,
    url: str,
    description: str = "",
    *,
    feeds: tuple[FeedLink, ...] = (),
    index: bool = True,
) -> Head:
    """Return the head of any page; ``url`` is site-relative. The main feed is always offered."""
    main = desk.once(_main_feed, lambda: _main_feed(desk))
    return Head(
        title=title,
        description=shorten(description),
        canonical=desk.absolute(url) if index else "",
        feeds=(*main, *feeds) if feeds else main,
        index=index and not desk.preview,
    )


def _main_feed(desk: Desk) -> tuple[FeedLink, ...]:
    return feed_links(main_feed(desk.site, desk.texts), desk.texts, desk.url)


def numbered_title(desk: Desk, title: str, number: int | None) -> str:
    """Return the title of a page of a listing; the first page bears the plain one."""
    return desk.texts("listing.page_title", title=title, number=number) if number else title


def article_head(desk: Desk, article: Article) -> Head:
    """Return the head of an article with Open Graph and JSON-LD.

    Social media get no picture that may not stand there.
    """
    head = page_head(desk, article.title, article.url, description_of(article, desk))
    modified = desk.modified(article)
    picture = desk.tables.pictures.get(article.image)
    if picture is not None and not may_be_shared(picture):
        picture = None
    image = desk.absolute(desk.single_file(article.image).url) if picture is not None else ""
    json_ld = blog_posting(
        article,
        article.title,
        desk.absolute(article.url),
        modified,
        desk.site.publisher,
        [(author.name, desk.absolute(author.url)) for author in article.authors],
        tuple(_images(desk, article)),
        desk.site.language,
    )
    return replace(
        head,
        kind="article",
        image=image,
        image_alt=(article.image_alt or picture.alt) if picture is not None else "",
        published=article.date.isoformat(),
        modified=modified.isoformat() if modified else "",
        json_ld=json_ld,
    )


def may_be_shared(picture: PictureFile) -> bool:
    """Tell whether a picture may stand in social media."""
    return not picture.withdrawn and (picture.credit is None or picture.credit.social)


def _images(desk: Desk, article: Article) -> Iterator[dict[str, object]]:
    """Yield an object for each picture an article shows, the lead picture first."""
    folder = article.path.rpartition("/")[0]
    body = (resolve(folder, node.target) for node in desk.body(article.path).all(Picture))
    for path in dict.fromkeys((article.image, *body)):
        image = _image(desk, path) if path else None
        if image:
            yield image


def _image(desk: Desk, path: str) -> dict[str, object] | None:
    """Return the object of a picture, the same for all articles that show it."""

    def make() -> dict[str, object] | None:
        picture = desk.tables.pictures.get(path)
        if picture is None:
            return None
        if picture.withdrawn:
            return withdrawn_object(desk.texts("picture.withdrawn"))
        file = desk.single_file(path)
        shown = replace(picture, width=file.width, height=file.height)
        return image_object(shown, desk.absolute(file.url))

    return desk.once((_image, path), make)


def description_of(article: Article, desk: Desk) -> str:
    """Return the summary, or the first words of the text."""
    return article.summary or plain_text(desk.tables.beginnings[article.path].intro.opening)


def shorten(text: str, limit: int = _DESCRIPTION) -> str:
    """Return at most ``limit`` characters, cut between words with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
