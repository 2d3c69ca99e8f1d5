"""What readers see of a whitepaper: on its page, in the overview and in articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.blog.body_views import CreditView, Figure
from plugins.blog.model import Article, Enclosure, StaticPage
from plugins.text.typography import nest
from plugins.whitepapers.model import (
    ACCESSIBILITY_PAGE,
    Download,
    Facts,
    Whitepaper,
    cover_size,
    language_key,
    not_accessible,
    says_so,
)
from plugins.whitepapers.views import FileView, WhitepaperView

if TYPE_CHECKING:
    from plugins.blog.desk import Desk


def view(whitepaper: Whitepaper, desk: Desk, *, whole: bool = False) -> WhitepaperView:
    """Return a whitepaper; its longer text only where it is shown ``whole``, on its own page."""
    return WhitepaperView(
        title=whitepaper.title,
        url=desk.url(whitepaper.url),
        summary=whitepaper.summary,
        parts=desk.parts(whitepaper.document.path) if whole else (),
        cover=_cover(whitepaper, desk),
        file=_file(whitepaper.download, desk) if whitepaper.download else None,
        older=tuple(_file(older, desk) for older in whitepaper.older),
        articles=tuple(desk.article_link(article) for article in whitepaper.articles),
        not_accessible=whitepaper.not_accessible,
    )


def offered(facts: Facts, article: Article, desk: Desk) -> tuple[WhitepaperView, ...]:
    """Return the whitepapers an article offers, in the order of its header."""
    return tuple(view(whitepaper, desk) for whitepaper in facts.offered.get(article.path, ()))


def not_accessible_on(facts: Facts, page: StaticPage, desk: Desk) -> tuple[WhitepaperView, ...]:
    """Return what the accessibility page lists, sorted by title; nothing for other pages."""
    if page.slug != ACCESSIBILITY_PAGE:
        return ()
    return tuple(view(one, desk) for one in not_accessible(facts))


def title_note(facts: Facts, article: Article) -> str:
    """Return the key of ``(mit Whitepaper)``; empty where the title says so already."""
    if article.path not in facts.offered or says_so(article.title):
        return ""
    return "whitepaper.title_note"


def enclosures(facts: Facts, article: Article) -> tuple[Enclosure, ...]:
    """Return the PDFs of the whitepapers an article offers, in the order of its header."""
    return tuple(
        Enclosure(one.download.url, "application/pdf", one.download.size, one.title)
        for one in facts.offered.get(article.path, ())
        if one.download is not None
    )


def cover_url(whitepaper: Whitepaper) -> str:
    """Return the site-relative address of the cover that is made from the PDF."""
    return f"{whitepaper.url}titelseite.jpg"


def _cover(whitepaper: Whitepaper, desk: Desk) -> Figure | None:
    if whitepaper.image:
        if whitepaper.image not in desk.tables.pictures:
            return None
        return desk.figure(whitepaper.image, place="cover", alt=whitepaper.image_alt)
    if whitepaper.download is None:
        return None
    width, height = cover_size(whitepaper.download.facts)
    return Figure(
        url=desk.url(cover_url(whitepaper)),
        width=width,
        height=height,
        alt=desk.texts("whitepaper.cover_alt", title=nest(whitepaper.title)),
        credit=CreditView("graphic", desk.site.publisher),
    )


def _file(download: Download, desk: Desk) -> FileView:
    return FileView(
        url=desk.file_url(download.path),
        pages=download.facts.pages,
        size=download.size,
        language=language_key(download.facts.language),
        version=download.version,
        date=download.date,
    )
